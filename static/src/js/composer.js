// Composer: counts as each platform counts, while typing. The rules come in data attributes:
// <ul data-counters-for="id_text"> <li data-limit data-unit data-url-weight data-name …>
const URL_IN_TEXT = /https?:\/\/[^\s<>"]+/giu;
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

const COUNT = {
  grapheme: (text) => [...graphemes.segment(text)].length,
  character: (text) => [...text].length,
  utf16: (text) => text.length,
  byte: (text) => new TextEncoder().encode(text).length,
};

export function measure(text, { unit = "character", urlWeight }) {
  const count = COUNT[unit] ?? COUNT.character;
  if (!urlWeight) return count(text);
  const links = text.match(URL_IN_TEXT) ?? [];
  return count(text.replace(URL_IN_TEXT, "")) + links.length * Number(urlWeight);
}

function show(counter, text) {
  const { limit, unit, urlWeight, extra = "0", name, left, over } = counter.dataset;
  const rest = Number(limit) - measure(text, { unit, urlWeight }) - Number(extra);
  const words = rest < 0 ? over : left;
  counter.textContent = `${name}: ${words.replace("%n", String(Math.abs(rest)))}`;
  const tone = rest < 0 ? "danger" : rest < Number(limit) * 0.1 ? "warning" : "neutral";
  counter.className = `tag tone-${tone}`;
}

function start(list) {
  const field = document.getElementById(list.dataset.countersFor);
  if (!field) return;
  const previews = document.querySelectorAll(`[data-preview-of="${field.id}"]`);
  const update = () => {
    for (const counter of list.querySelectorAll("[data-limit]")) show(counter, field.value);
    for (const preview of previews) {
      const fold = Number(preview.dataset.fold ?? 0);
      const letters = [...field.value];
      preview.textContent =
        fold && letters.length > fold ? `${letters.slice(0, fold).join("")}…` : field.value;
    }
  };
  field.addEventListener("input", update);
  update();
}

for (const list of document.querySelectorAll("[data-counters-for]")) start(list);
