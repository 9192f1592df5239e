// Unpacks Chromium and the libraries that it brings from the npm package: node unpack.mjs FOLDER
import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";
import tar from "tar-fs";

const here = path.dirname(fileURLToPath(import.meta.url));
const packed = path.join(here, "node_modules/@sparticuz/chromium/bin");
const folder = process.argv[2];
fs.mkdirSync(folder, { recursive: true });

const open = (name) => [fs.createReadStream(path.join(packed, name)), createBrotliDecompress()];
await pipeline(
  ...open("chromium.br"),
  fs.createWriteStream(path.join(folder, "chromium"), { mode: 0o755 }),
);
await pipeline(...open("swiftshader.tar.br"), tar.extract(folder));
for (const name of ["al2023", "fonts"]) {
  await pipeline(...open(`${name}.tar.br`), tar.extract(path.join(folder, name)));
}
