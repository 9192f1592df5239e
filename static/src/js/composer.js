// Composer: counts as each platform counts, while typing. The rules come in data attributes:
// <ul data-counters-for="id_text"> <li data-limit data-unit data-url-weight data-max-bytes data-name …>
// data-link is the link that goes with it, while the tick box data-extra-if is on; data-only-if is the
// tick box of the channel, data-unless the field with a text of its own.
import { bytes, compose, letters, measure } from "./composer/counting.js";

const byId = (id) => (id ? document.getElementById(id) : null);
const isOff = (id) => byId(id)?.checked === false;

function show(counter, text) {
  const { limit, maxBytes, link, extraIf, onlyIf, unless, name, left, over, overBytes } = counter.dataset;
  counter.hidden = isOff(onlyIf) || Boolean(byId(unless)?.value.trim());
  const whole = compose(text, isOff(extraIf) ? "" : link);
  const rest = Number(limit) - measure(whole, counter.dataset);
  const tooMany = maxBytes ? bytes(whole) - Number(maxBytes) : 0;
  const isHeavy = rest >= 0 && tooMany > 0;
  const words = isHeavy ? overBytes : rest < 0 ? over : left;
  counter.textContent = `${name}: ${words.replace("%n", String(isHeavy ? tooMany : Math.abs(rest)))}`;
  const tone = rest < 0 || isHeavy ? "danger" : rest < Number(limit) * 0.1 ? "warning" : "neutral";
  counter.className = `tag tone-${tone}`;
}

/** The text as it will stand there: the channel's own, else the common one, then the link. */
function draw(preview) {
  const { previewOf, own, link, extraIf, onlyIf, fold } = preview.dataset;
  const text = byId(own)?.value.trim() ? byId(own).value : byId(previewOf).value;
  const whole = compose(text, isOff(extraIf) ? "" : link);
  const most = Number(fold ?? 0);
  const signs = most ? letters(whole) : [];
  const rest = preview.querySelector("[data-after-fold]");
  const first = preview.querySelector("[data-before-fold]") ?? preview;
  first.textContent = signs.length > most ? signs.slice(0, most).join("") : whole;
  if (rest) {
    rest.hidden = !(signs.length > most);
    rest.querySelector("[data-rest]").textContent = signs.slice(most).join("");
  } else if (signs.length > most) {
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
