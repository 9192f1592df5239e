// Builds static/dist from static/src and the npm packages: one style sheet, one script per
// behaviour, a sprite of the icons that are used, and the font. Fails on an unknown icon.
import { PurgeCSS } from "purgecss";
import * as esbuild from "esbuild";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
process.chdir(ROOT);
const SRC = "static/src";
const OUT = "static/dist";
const ROOMS = ["recruitment", "analytics", "candidates", "campaigns", "core"];
const BROWSERS = ["chrome123", "firefox128", "safari17.5"];

/** The form pack's templates: without them the purge drops classes of every form. */
function formPack() {
  const found = [process.env.CRISPY, ...sitePackages()].find(
    (folder) => folder && fs.existsSync(folder),
  );
  if (!found) {
    throw new Error("Set CRISPY to the templates folder of crispy_bootstrap5.");
  }
  return found;
}

function sitePackages() {
  const lib = ".venv/lib";
  if (!fs.existsSync(lib)) return [];
  return fs
    .readdirSync(lib)
    .map((python) => `${lib}/${python}/site-packages/crispy_bootstrap5/templates`);
}

function filesBelow(folder, ending) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, name))
    .filter((name) => ending.test(name) && fs.statSync(name).isFile());
}

const sources = () => [
  ...filesBelow("templates", /\.(html|txt)$/),
  ...ROOMS.flatMap((room) => filesBelow(room, /\.(py|html)$/)).filter(
    (name) => !/\/(migrations|tests)\//.test(name),
  ),
  ...filesBelow(SRC, /\.js$/),
];

async function styles() {
  const bundle = async (entry) => {
    const result = await esbuild.build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      write: false,
      external: ["*.woff2"],
      target: BROWSERS,
      logLevel: "error",
    });
    return result.outputFiles[0].text;
  };
  const vendor = await bundle("node_modules/@tabler/core/dist/css/tabler.css");
  const [purged] = await new PurgeCSS().purge({
    content: [...sources(), ...filesBelow(formPack(), /\.html$/)],
    css: [{ raw: vendor }],
    safelist: {
      standard: ["show", "active", "disabled", /^is-(in)?valid$/, /^htmx-/],
      greedy: [/data-bs-theme/],
    },
    blocklist: [/navbar-theme/, /^theme-dark$/],
  });
  const own = await bundle(`${SRC}/css/app.css`);
  fs.writeFileSync(`${OUT}/app.css`, purged.css + own);
}

async function scripts() {
  await esbuild.build({
    entryPoints: fs
      .readdirSync(`${SRC}/js`)
      .filter((name) => name.endsWith(".js"))
      .map((name) => `${SRC}/js/${name}`),
    bundle: true,
    minify: true,
    format: "esm",
    target: BROWSERS,
    outdir: OUT,
    logLevel: "warning",
  });
}

// As in icon="plus", {% icon "plus" %}, "icon": "plus" and icon or "plus".
const USED = /\bicon\b["']?[^"'\n]{0,12}["']([a-z][a-z0-9-]*)["']/g;

function sprite() {
  const used = new Map();
  for (const file of sources()) {
    for (const [, name] of fs.readFileSync(file, "utf8").matchAll(USED)) {
      used.set(name, file);
    }
  }
  const symbols = [...used].sort().map(([name, file]) => {
    const svg = `node_modules/@tabler/icons/icons/outline/${name}.svg`;
    if (!fs.existsSync(svg)) {
      throw new Error(`There is no icon “${name}” (asked for in ${file}).`);
    }
    const drawing = fs
      .readFileSync(svg, "utf8")
      .replace(/<!--[\s\S]*?-->/g, "")
      .match(/<svg[^>]*>([\s\S]*)<\/svg>/)[1]
      .replace(/\s+/g, " ")
      .trim();
    return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round">${drawing}</symbol>`;
  });
  fs.writeFileSync(
    `${OUT}/icons.svg`,
    `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`,
  );
}

function files() {
  fs.mkdirSync(`${OUT}/fonts`, { recursive: true });
  for (const subset of ["latin", "latin-ext"]) {
    fs.copyFileSync(
      `node_modules/@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`,
      `${OUT}/fonts/inter-${subset}.woff2`,
    );
  }
  fs.cpSync(`${SRC}/img`, OUT, { recursive: true });
}

// Written over the old output: a running server never misses a file.
const started = performance.now();
fs.mkdirSync(OUT, { recursive: true });
files();
sprite();
await Promise.all([styles(), scripts()]);
for (const name of fs.readdirSync(OUT).filter((file) => /\.(css|js|svg)$/.test(file))) {
  const body = fs.readFileSync(`${OUT}/${name}`);
  const zipped = gzipSync(body, { level: 9 }).length;
  console.log(`${name.padEnd(16)} ${(zipped / 1024).toFixed(1).padStart(6)} kB zipped`);
}
console.log(`front end built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
