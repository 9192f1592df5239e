// The sign-in of this page. What nobody asked for (a poll, a part that loads by itself) says so, so
// that a page that stands open does not keep a sign-in alive.
export const BACKGROUND = "X-Background";

export function startSession() {
  document.addEventListener("htmx:configRequest", (event) => {
    // htmx hands the event of a person along; a poll and `load` have none.
    if (!event.detail.triggeringEvent) event.detail.headers[BACKGROUND] = "1";
  });
}
