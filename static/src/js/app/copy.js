// <button data-copy="text"> or <button data-copy-from="id">: to the clipboard, with a toast.
import { say } from "./toasts.js";

export function startCopying() {
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy], [data-copy-from]");
    if (!button) return;
    const source = document.getElementById(button.dataset.copyFrom ?? "");
    const text = button.dataset.copy ?? source?.value ?? source?.textContent ?? "";
    try {
      await navigator.clipboard.writeText(text.trim());
    } catch {
      source?.select?.(); // no right to the clipboard: leave it selected for the person
      return;
    }
    const words = document.getElementById("toasts")?.dataset.copied;
    say({ text: button.dataset.copied ?? words });
  });
}
