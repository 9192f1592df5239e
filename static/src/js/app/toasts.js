// Toasts: short news at the bottom. Errors stay until they are closed; the rest leaves by itself.
import { post } from "./post.js";

const MOST = 3;
const STAYS = 8000;
const region = () => document.getElementById("toasts");

/** Ask the toasts region to say something; other scripts need no import for that. */
export function say(detail) {
  document.dispatchEvent(new CustomEvent("werf:toast", { detail }));
}

function leave(note) {
  let timer;
  const wait = () => {
    timer = setTimeout(() => note.remove(), STAYS);
  };
  const stay = () => clearTimeout(timer);
  for (const event of ["mouseenter", "focusin"]) note.addEventListener(event, stay);
  for (const event of ["mouseleave", "focusout"]) note.addEventListener(event, wait);
  wait();
}

function button(text, className, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = className;
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

function show({ text, tone = "success", undo }) {
  const place = region();
  if (!place || !text) return;
  const note = document.createElement("div");
  note.className = `toast-note tone-${tone}`;
  note.setAttribute("role", tone === "danger" ? "alert" : "status");
  const words = document.createElement("span");
  words.className = "toast-text";
  words.textContent = text;
  note.append(words);
  if (undo) {
    note.append(
      button(place.dataset.undo, "btn btn-sm", async () => {
        note.remove();
        await (typeof undo === "function" ? undo() : undoByAddress(undo));
      }),
    );
  }
  const close = button("×", "btn btn-ghost btn-icon-only", () => note.remove());
  close.setAttribute("aria-label", place.dataset.close);
  note.append(close);
  place.append(note);
  while (place.children.length > MOST) place.firstElementChild.remove();
  if (tone !== "danger") leave(note);
}

async function undoByAddress(address) {
  const answer = await post(address, {});
  if (answer.ok) location.reload();
  else show({ text: answer.text, tone: "danger" });
}

export function startToasts() {
  for (const note of document.querySelectorAll(".toast-note")) {
    note.querySelector(".toast-close")?.addEventListener("click", () => note.remove());
    if (!note.classList.contains("tone-danger")) leave(note);
  }
  document.addEventListener("werf:toast", (event) => show(event.detail));
  // The server may answer an htmx request with HX-Trigger: {"toast": {"text": …}}.
  document.addEventListener("toast", (event) => show(event.detail));
  for (const kind of ["htmx:responseError", "htmx:sendError"]) {
    document.addEventListener(kind, () =>
      show({ text: region()?.dataset.failed, tone: "danger" }),
    );
  }
}
