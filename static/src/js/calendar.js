// Calendar: drag a card to another day, or press m / Enter and choose a date.
// [data-calendar] ul[data-date] > li[data-move-url][data-title]
import Sortable from "sortablejs/modular/sortable.core.esm.js";
import { openDialog } from "./app/dialogs.js";
import { post } from "./app/post.js";
import { say } from "./app/toasts.js";

const calendar = document.querySelector("[data-calendar]");
const dialog = document.getElementById("move-dialog");
const dateField = dialog?.querySelector("input[type=date]");
let chosen = null;

const putBack = (card, list, before) => list.insertBefore(card, before);

/** Ask the server; where it refuses the card goes back and the toast shows its words. Says whether it moved. */
async function move(card, from, before, to, isUndo = false) {
  const answer = await post(card.dataset.moveUrl, { date: to.dataset.date });
  if (!answer.ok) {
    putBack(card, from, before);
    say({ text: answer.text, tone: "danger" });
    return false;
  }
  const undo = async () => {
    putBack(card, from, null);
    await move(card, to, null, from, true);
  };
  say({ text: answer.text || calendar.dataset.moved, undo: isUndo ? undefined : undo });
  return true;
}

function ask(card) {
  chosen = card;
  dateField.value = card.parentElement.dataset.date;
  const title = dialog.querySelector("[data-title]");
  if (title) title.textContent = card.dataset.title ?? "";
  dialog.returnValue = "";
  openDialog(dialog);
}

async function onDialogClosed() {
  if (dialog.returnValue !== "ok" || !chosen || !dateField.value) return chosen?.focus();
  const from = chosen.parentElement;
  const before = chosen.nextElementSibling;
  const to = calendar.querySelector(`ul[data-date="${dateField.value}"]`);
  if (to === from) return chosen.focus();
  if (to) to.append(chosen);
  const elsewhere = { dataset: { date: dateField.value } };
  const hasMoved = await move(chosen, from, before, to ?? elsewhere, !to);
  if (hasMoved && !to) chosen.remove(); // it went to another month
  chosen.focus();
}

function start() {
  for (const list of calendar.querySelectorAll("ul[data-date]")) {
    let before = null;
    Sortable.create(list, {
      group: "calendar",
      animation: 120,
      delay: 120,
      delayOnTouchOnly: true,
      filter: "[data-fixed]",
      draggable: "li[data-move-url]",
      onStart: (event) => {
        before = event.item.nextElementSibling;
      },
      onEnd: (event) => {
        if (event.from !== event.to) move(event.item, event.from, before, event.to);
      },
    });
  }
  calendar.addEventListener("keydown", (event) => {
    const card = event.target.closest("li[data-move-url]");
    const isOnCard = card === event.target;
    if (!card || !dialog || event.ctrlKey || event.metaKey) return;
    if (event.key === "m" || (event.key === "Enter" && isOnCard)) {
      event.preventDefault();
      event.stopPropagation();
      ask(card);
    }
  });
  dialog?.addEventListener("close", onDialogClosed);
}

if (calendar) start();
