// The sign-in of this page. When it has ended, signing in opens as a dialog on the page, and what was asked
// goes on after it with a fresh token. What nobody asked for (a poll, a part that loads by itself) says so, so
// that a page that stands open does not keep a sign-in alive.
export const BACKGROUND = "X-Background";
const SIGNED_OUT = 401;
const REFUSED = 403;
// After this many milliseconds without an answer a form asks first whether the sign-in still holds.
const SURE = 30_000;

const place = () => document.querySelector("[data-sign-in]");
let heardAt = Date.now();
let waiting = null;
let wasDismissed = false;

/** Whether the server answered this page a moment ago. */
export const isFresh = () => Date.now() - heardAt < SURE;

/** Put the token of the present sign-in where forms and htmx take it from. */
function renew(token) {
  for (const field of document.querySelectorAll("input[name=csrfmiddlewaretoken]")) field.value = token;
  document.body.setAttribute("hx-headers", JSON.stringify({ "X-CSRFToken": token }));
}

async function ask() {
  const answer = await fetch(place().dataset.session, { headers: { [BACKGROUND]: "1" } });
  return answer.json();
}

/** Renew the tokens; says whether this person is still the one who is signed in. */
async function isMine() {
  const { dataset } = place();
  const found = await ask();
  if (String(found.user) !== dataset.user) return { isMine: false };
  renew(found.token);
  if (dataset.member && String(found.member) !== dataset.member) {
    // Somebody of several organisations goes on in the one of this page.
    await fetch(dataset.choose, {
      method: "POST",
      headers: { "X-CSRFToken": found.token },
      body: new URLSearchParams({ membership: dataset.member }),
    });
  }
  heardAt = Date.now();
  return { isMine: true };
}

function dress(frame, done) {
  const page = frame.contentDocument;
  if (!page) {
    // A page that lets nobody frame it: the sign-in led there, so it is over.
    done();
    return;
  }
  if (frame.contentWindow.location.href === "about:blank") return;
  if (frame.contentWindow.location.pathname === place().dataset.signedIn) {
    done();
    return;
  }
  page.documentElement.classList.add("is-framed");
  for (const link of page.querySelectorAll("a[href]")) link.target = "_blank";
  frame.style.height = `${Math.max(page.body.scrollHeight, 240)}px`;
  page.querySelector(".form-errors, input:not([type=hidden])")?.focus();
}

function openDialog() {
  return new Promise((resolve) => {
    const box = place();
    const dialog = box.closest("dialog");
    const frame = document.createElement("iframe");
    frame.title = box.dataset.title;
    frame.className = "sign-in-page";
    const close = (isDone) => {
      dialog.removeEventListener("close", dismissed);
      frame.remove();
      if (dialog.open) dialog.close();
      resolve(isDone);
    };
    const dismissed = () => {
      wasDismissed = true;
      close(false);
    };
    frame.addEventListener("load", () => {
      dress(frame, async () => {
        const found = await isMine();
        if (found.isMine) close(true);
        else location.reload(); // another person: this page is not theirs
      });
    });
    dialog.addEventListener("close", dismissed);
    frame.src = box.dataset.signIn;
    box.replaceChildren(frame);
    dialog.showModal();
  });
}

/** Sign in on this page; says whether it was done. Everybody who asks meanwhile waits for the same dialog. */
export function signIn() {
  if (!place()) return Promise.resolve(false);
  waiting ??= openDialog().finally(() => {
    waiting = null;
  });
  return waiting;
}

/**
 * The same without letting go of the browser: a form that is about to be sent stays one step, and a page that is
 * left right after it takes nothing away. It is one small answer, and the page waits for the form anyway.
 */
export function isMineNow() {
  const { dataset } = place() ?? {};
  if (!dataset) return true;
  try {
    const asked = new XMLHttpRequest();
    asked.open("GET", dataset.session, false);
    asked.setRequestHeader(BACKGROUND, "1");
    asked.send();
    const found = JSON.parse(asked.responseText);
    const isMe = String(found.user) === dataset.user && String(found.member ?? "") === dataset.member;
    if (isMe) renew(found.token);
    return isMe;
  } catch {
    return true; // no connection: the browser says so itself
  }
}

/** Whether what is about to be sent will be taken; asks to sign in when it would not. */
export async function isReady() {
  if (!place()) return true;
  try {
    if ((await isMine()).isMine) return true;
  } catch {
    return true; // no connection: the browser says so itself
  }
  return signIn();
}

/** `fetch` with the token; signs in when it must, and tries once more. */
export async function send(address, options = {}) {
  const go = () => {
    const token = JSON.parse(document.body.getAttribute("hx-headers") || "{}");
    return fetch(address, { ...options, headers: { ...token, Accept: "application/json", ...options.headers } });
  };
  const answer = await go();
  const isToBeTried =
    (answer.status === SIGNED_OUT && (await signIn())) ||
    (answer.status === REFUSED && place() && (await isMine()).isMine);
  if (answer.ok) heardAt = Date.now();
  return isToBeTried ? go() : answer;
}

async function goOn({ elt, target, requestConfig }, status) {
  const { verb, path, headers } = requestConfig;
  if (status === SIGNED_OUT && wasDismissed && headers[BACKGROUND]) return;
  const mayGo = status === SIGNED_OUT ? await signIn() : (await isMine()).isMine;
  if (mayGo) window.htmx.ajax(verb, path, { source: elt, target, headers: { "X-Again": "1" } });
}

export function startSession() {
  document.addEventListener("htmx:configRequest", (event) => {
    // htmx hands the event of a person along; a poll and `load` have none.
    const { headers, triggeringEvent } = event.detail;
    if (!triggeringEvent && !headers["X-Again"]) headers[BACKGROUND] = "1";
  });
  document.addEventListener("htmx:beforeOnLoad", (event) => {
    const { xhr, requestConfig } = event.detail;
    if (xhr.status < 400) heardAt = Date.now();
    const isOurs = xhr.status === SIGNED_OUT || (xhr.status === REFUSED && !requestConfig.headers["X-Again"]);
    if (!place() || !isOurs) return;
    event.preventDefault();
    goOn(event.detail, xhr.status);
  });
}
