// Composer: counts as each platform counts, while typing. The rules come in data attributes:
// <ul data-counters-for="id_text"> <li data-limit data-unit data-url-weight data-name …>
// data-extra is what the link takes, while the tick box data-extra-if is on; data-only-if is the
// tick box of the channel, data-unless the field with a text of its own.
const URL_IN_TEXT = /https?:\/\/[^\s<>"]+/giu;
const MENTION = /(?<![\w/])(@[a-z0-9_]+(?:[a-z0-9_.-]*[a-z0-9_])?)@[\w.-]*\w/giu;
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\u20E3/u;
const LIGHT = [[0, 4351], [8192, 8205], [8208, 8223], [8242, 8247]];
const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

const letters = (text) => [...segmenter.segment(text)].map((part) => part.segment);
const isLight = (code) => LIGHT.some(([first, last]) => first <= code && code <= last);
const weight = (letter) =>
  EMOJI.test(letter)
    ? 2
    : [...letter].reduce((sum, sign) => sum + (isLight(sign.codePointAt(0)) ? 1 : 2), 0);

const COUNT = {
  grapheme: (text) => letters(text).length,
  character: (text) => [...text].length,
  weighted: (text) => letters(text.normalize("NFC")).reduce((sum, letter) => sum + weight(letter), 0),
  utf16: (text) => text.length,
  byte: (text) => new TextEncoder().encode(text).length,
};

export function measure(text, { unit = "character", urlWeight, shortMentions }) {
  const count = COUNT[unit] ?? COUNT.character;
  const said = shortMentions ? text.replace(MENTION, "$1") : text;
  if (!urlWeight) return count(said);
  const links = said.match(URL_IN_TEXT) ?? [];
  return count(said.replace(URL_IN_TEXT, "")) + links.length * Number(urlWeight);
}

const byId = (id) => (id ? document.getElementById(id) : null);
const isOff = (id) => byId(id)?.checked === false;

function show(counter, text) {
  const { limit, extra = "0", extraIf, onlyIf, unless, name, left, over } = counter.dataset;
  counter.hidden = isOff(onlyIf) || Boolean(byId(unless)?.value.trim());
  const room = isOff(extraIf) ? 0 : Number(extra);
  const rest = Number(limit) - measure(text, counter.dataset) - room;
  const words = rest < 0 ? over : left;
  counter.textContent = `${name}: ${words.replace("%n", String(Math.abs(rest)))}`;
  const tone = rest < 0 ? "danger" : rest < Number(limit) * 0.1 ? "warning" : "neutral";
  counter.className = `tag tone-${tone}`;
}

/** The text as it will stand there: the channel's own, else the common one, then the link. */
function draw(preview) {
  const { previewOf, own, link, extraIf, onlyIf, fold } = preview.dataset;
  const text = byId(own)?.value.trim() ? byId(own).value : byId(previewOf).value;
  const whole = link && !isOff(extraIf) && !text.includes(link) ? `${text}\n\n${link}`.trim() : text;
  const signs = [...whole];
  const most = Number(fold ?? 0);
  const rest = preview.querySelector("[data-after-fold]");
  const first = preview.querySelector("[data-before-fold]") ?? preview;
  first.textContent = most && signs.length > most ? signs.slice(0, most).join("") : whole;
  if (rest) {
    rest.hidden = !(most && signs.length > most);
    rest.querySelector("[data-rest]").textContent = signs.slice(most).join("");
  } else if (most && signs.length > most) {
    first.textContent += "…";
  }
  const post = preview.closest("[data-preview]");
  if (post) post.hidden = isOff(onlyIf);
}

const lists = [...document.querySelectorAll("[data-counters-for]")];
const previews = [...document.querySelectorAll("[data-preview-of]")];

function update() {
  for (const list of lists) {
    const field = byId(list.dataset.countersFor);
    if (!field) continue;
    for (const counter of list.querySelectorAll("[data-limit]")) show(counter, field.value);
  }
  for (const preview of previews) draw(preview);
}

if (lists.length || previews.length) {
  document.addEventListener("input", update);
  document.addEventListener("change", update);
  update();
}
