// Forms: nobody sends twice, nothing typed is lost without asking, mistakes get the focus.
import { isFresh, isMineNow, isReady } from "./session.js";

const watched = new Set();
// Forms that go on after signing in.
const sure = new WeakSet();

function busy(form, isBusy) {
  for (const button of form.querySelectorAll("button[type=submit], button:not([type])")) {
    button.toggleAttribute("aria-busy", isBusy);
    if (isBusy) button.setAttribute("aria-busy", "true");
  }
}

function markChanged(event) {
  const form = event.target.closest("form[data-guard]");
  if (form) watched.add(form);
}

/** A form that is sent leaves the page: whoever is not signed in any more does so before. */
function mustAsk({ target, defaultPrevented }) {
  if (defaultPrevented || target.method !== "post" || target.matches("[data-any-session]")) return false;
  if (sure.delete(target)) return false;
  if (isFresh() && !target.matches("[data-guard], :has([data-draft])")) return false;
  return !isMineNow();
}

async function askFirst(form, submitter) {
  busy(form, true);
  const mayGo = await isReady();
  busy(form, false);
  if (!mayGo) return;
  sure.add(form);
  form.requestSubmit(submitter?.isConnected ? submitter : undefined);
}

export function startForms() {
  document.addEventListener("input", markChanged);
  document.addEventListener("submit", (event) => {
    if (mustAsk(event)) {
      event.preventDefault();
      askFirst(event.target, event.submitter);
      return;
    }
    watched.delete(event.target);
    if (event.defaultPrevented || event.target.method !== "post") return;
    busy(event.target, true);
    // A download or a validation that stops the request must not leave the form locked.
    setTimeout(() => busy(event.target, false), 8000);
  });
  window.addEventListener("pageshow", () => {
    for (const form of document.forms) busy(form, false);
  });
  window.addEventListener("beforeunload", (event) => {
    for (const form of watched) {
      if (form.isConnected) event.preventDefault();
    }
  });
  // A select in a list bar acts at once where htmx is not asked for.
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-send-on-change]")) event.target.form.requestSubmit();
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    event.target.querySelector?.(".form-errors")?.focus();
  });
  document.querySelector(".form-errors")?.focus();
}
