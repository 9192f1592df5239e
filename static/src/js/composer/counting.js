// How long a text is, as the server counts it: campaigns/channels/connectors (counting.py, entities.py)
// and core/text.py in the same words. tests/browser/counting.json holds both to it.
import table from "../../../../campaigns/channels/connectors/top_level_domains.json" with { type: "json" };

const TOP_LEVEL = new Set(table.names.join(" ").split(" "));

// core/text.py: one string for a text, whatever wrote it down.
const LINE_ENDS = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/gu;
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\0-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/gu;
const isGap = (sign) => sign !== "\uFEFF" && /\s/u.test(sign);

export function canonical(text) {
  const clean = text.replace(LINE_ENDS, "\n").replace(CONTROLS, "").normalize("NFC");
  let start = 0;
  let end = clean.length;
  while (start < end && isGap(clean[start])) start += 1;
  while (end > start && isGap(clean[end - 1])) end -= 1;
  return clean.slice(start, end);
}

const WEB = /(?<![A-Za-z0-9@＠$#＃])https?:\/\/(?=[\p{L}\p{N}[])[^\s\uFEFF<>"“”„«»]+/giu;
const DOMAIN =
  /(?<![\p{Script=Latin}0-9_@＠$#＃./-])(?:[\p{Script=Latin}0-9_-]+\.)+[\p{Script=Latin}0-9_-]+/gu;
const TAIL = /(?::\d{1,5})?(?:[/?][^\s\uFEFF<>"“”„«»]*)?/uy;
const CLOSING_SIGNS = ".,;:!?…'’‘";
const BRACKETS = { ")": "(", "]": "[", "}": "{" };
const MENTION =
  /(?<![=/\p{L}\p{M}\p{N}_])(@[a-z0-9_]+(?:[.-]+[a-z0-9_]+)*)@[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{M}\p{N}_]/giu;

const countOf = (text, sign) => text.split(sign).length - 1;

function withoutClosingSigns(address) {
  const surplus = {};
  for (const [closing, opening] of Object.entries(BRACKETS))
    surplus[closing] = countOf(address, closing) - countOf(address, opening);
  let end = address.length;
  for (; end; end -= 1) {
    const sign = address[end - 1];
    if (surplus[sign] > 0) surplus[sign] -= 1;
    else if (!CLOSING_SIGNS.includes(sign)) break;
  }
  return address.slice(0, end);
}

const webAddresses = (text) =>
  [...text.matchAll(WEB)].map((match) => {
    const address = withoutClosingSigns(match[0]);
    return { start: match.index, end: match.index + address.length };
  });

function* domains(text) {
  for (const match of text.matchAll(DOMAIN)) {
    const after = match.index + match[0].length;
    if (["@", "＠", "+"].includes(text[after])) continue;
    const labels = match[0].split(".");
    while (labels.length > 1 && !TOP_LEVEL.has(labels.at(-1).toLowerCase())) labels.pop();
    if (labels.length === 1) continue;
    let address = labels.join(".");
    if (address.length === match[0].length) {
      TAIL.lastIndex = after;
      address = withoutClosingSigns(address + TAIL.exec(text)[0]);
    }
    yield { start: match.index, end: match.index + address.length };
  }
}

/** Where addresses stand; with `bare` also those without https://. */
export function addresses(text, bare = false) {
  const web = webAddresses(text);
  if (!bare) return web;
  const found = [...web];
  let at = 0;
  for (const domain of domains(text)) {
    while (at < web.length && web[at].end <= domain.start) at += 1;
    if (at === web.length || domain.start < web[at].start) found.push(domain);
  }
  return found.sort((one, other) => one.start - other.start);
}

function weighed(text, found, instead) {
  let at = 0;
  let whole = "";
  for (const { start, end } of found) {
    whole += text.slice(at, start) + instead;
    at = end;
  }
  return whole + text.slice(at);
}

const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\u20E3/u;
const LIGHT = [[0, 4351], [8192, 8205], [8208, 8223], [8242, 8247]];
const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

const WINDOW = 256;

/** Characters as a reader sees them. In windows, because browsers segment a long text in quadratic time. */
export function letters(text) {
  const found = [];
  let size = WINDOW;
  for (let at = 0; at < text.length; ) {
    let end = at + size;
    if (/[\ud800-\udbff]/.test(text[end - 1])) end += 1;
    const part = [...segmenter.segment(text.slice(at, end))].map((one) => one.segment);
    // What stands last in a window may go on in the next one.
    if (end < text.length && part.length === 1) {
      size *= 2;
      continue;
    }
    if (end < text.length) part.pop();
    for (const letter of part) {
      found.push(letter);
      at += letter.length;
    }
    size = WINDOW;
  }
  return found;
}
const isLight = (code) => LIGHT.some(([first, last]) => first <= code && code <= last);
const weight = (letter) =>
  EMOJI.test(letter)
    ? 2
    : [...letter].reduce((sum, sign) => sum + (isLight(sign.codePointAt(0)) ? 1 : 2), 0);

const COUNT = {
  graphemes: (text) => letters(text).length,
  characters: (text) => [...text].length,
  weighted: (text) => letters(text).reduce((sum, letter) => sum + weight(letter), 0),
  utf16: (text) => text.length,
};

/** The length of a text by a rule of TextRule: {unit, urlWeight, shortMentions, bareDomains}, as in data attributes. */
export function measure(text, { unit = "characters", urlWeight, shortMentions, bareDomains }) {
  let said = canonical(text);
  if (urlWeight) said = weighed(said, addresses(said, Boolean(bareDomains)), "x".repeat(Number(urlWeight)));
  if (shortMentions) said = said.replace(MENTION, "$1");
  return COUNT[unit](said);
}

export const bytes = (text) => new TextEncoder().encode(canonical(text)).length;

/** The text as it will stand there, with its link. */
export function compose(text, link) {
  const own = canonical(text);
  return !link || own.includes(link) ? own : canonical(`${own}\n\n${link}`);
}
