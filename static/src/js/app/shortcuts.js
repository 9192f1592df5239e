// `?` help, `g` and a letter to go somewhere, `n` for something new, `/` to search.
// Never inside a field; data-shortcuts="off" on <body> switches single keys off (WCAG 2.1.4).
const WAIT = 1200;
let going = 0;

const isTyping = (target) =>
  target.closest?.("input, textarea, select, [contenteditable], dialog") !== null;

const follow = (selector) => {
  const link = document.querySelector(selector);
  link?.click();
  return Boolean(link);
};

function act(key) {
  if (Date.now() - going < WAIT) {
    going = 0;
    return follow(`[data-go="${CSS.escape(key)}"]`);
  }
  if (key === "g") {
    going = Date.now();
    return true;
  }
  if (key === "n") return follow("[data-new]");
  if (key === "?") {
    const help = document.getElementById("shortcuts");
    help?.showModal();
    return Boolean(help);
  }
  if (key === "/") {
    const field = document.querySelector("input[type=search]");
    field?.focus();
    return Boolean(field);
  }
  return false;
}

export function startShortcuts() {
  if (document.body.dataset.shortcuts === "off") return;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (act(event.key)) event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.target.form?.requestSubmit();
    }
  });
}
