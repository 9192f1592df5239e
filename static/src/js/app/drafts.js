// Long forms keep what is typed on the server while it is written: [data-draft] stands in the form, with the
// ticket that says whose draft it is. Nothing is kept in the browser.
import { openDialog } from "./dialogs.js";
import { send } from "./session.js";

const PAUSE = 1500;
const under = new Map();

const boxOf = (form) => form?.querySelector?.("[data-draft]");

function say(form, text) {
  let state = form.querySelector(".draft-state");
  if (!state) {
    state = document.createElement("p");
    state.className = "draft-state";
    state.setAttribute("role", "status");
    (form.querySelector(".form-foot") ?? form).append(state);
  }
  state.textContent = text;
}

function typed(form) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && name !== "csrfmiddlewaretoken") fields.append(name, value);
  }
  return fields;
}

async function keep(form, options = {}) {
  const box = boxOf(form);
  if (!box) return;
  stop(form);
  const control = new AbortController();
  under.set(form, { control });
  try {
    const answer = await send(box.dataset.draft, { method: "POST", body: typed(form), signal: control.signal, ...options });
    const body = answer.ok ? await answer.json() : {};
    say(form, answer.ok ? box.dataset.kept.replace("{at}", body.at) : box.dataset.notKept);
  } catch (error) {
    if (error.name !== "AbortError") say(form, box.dataset.notKept);
  }
}

function stop(form) {
  const now = under.get(form);
  clearTimeout(now?.timer);
  now?.control?.abort();
  under.delete(form);
}

function onTyped(event) {
  const form = event.target.form ?? event.target.closest?.("form");
  if (!boxOf(form)) return;
  stop(form);
  const state = form.querySelector(".draft-state");
  if (state) state.textContent = "";
  under.set(form, { timer: setTimeout(() => keep(form), PAUSE) });
}

export function startDrafts() {
  document.addEventListener("input", onTyped);
  document.addEventListener("change", onTyped);
  // What is saved needs no draft; one that is under way would come too late.
  document.addEventListener("submit", (event) => {
    if (!event.defaultPrevented) stop(event.target);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden") return;
    for (const [form, { timer }] of [...under]) if (timer && form.isConnected) keep(form, { keepalive: true });
  });
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("[data-draft-discard]");
    if (!link) return;
    event.preventDefault();
    const answer = await send(link.href, { method: "POST", headers: { "HX-Request": "true" } });
    if (answer.ok) link.closest(".note").remove();
  });
  const continued = document.querySelector("dialog [data-draft-continued]");
  if (continued) openDialog(continued.closest("dialog"));
}
