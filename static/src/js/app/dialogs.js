// What is asked first: the close button stands before it in the page, and would take the focus.
const FIELD =
  "input:not([type=hidden], [disabled], [readonly]), select:not([disabled]), textarea:not([disabled], [readonly])";

/** Open a dialog, with the focus on its first field; one without fields does as the browser does. */
export function openDialog(dialog) {
  dialog.showModal();
  dialog.querySelector(FIELD)?.focus();
}

// <a data-dialog="id" href="…"> opens the dialog here; without JavaScript the link is followed.
export function startDialogs() {
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-dialog]");
    const dialog = opener && document.getElementById(opener.dataset.dialog);
    if (dialog) {
      event.preventDefault();
      openDialog(dialog);
      return;
    }
    if (event.target.closest("[data-close]")) {
      event.target.closest("dialog")?.close();
    } else if (event.target instanceof HTMLDialogElement) {
      event.target.close(); // a click on the backdrop
    }
  });
}
