// Board of stages: drag a card to another stage; the "Move to" form in the card does the same.
// [data-board] ul[data-stage] > li[data-move-url]; a stage's [data-count] is kept right.
import Sortable from "sortablejs/modular/sortable.core.esm.js";
import { post } from "./app/post.js";
import { say } from "./app/toasts.js";

const board = document.querySelector("[data-board]");

// The count is the database's: a column may hold more cards than it shows.
function count(list, change) {
  const place = list.closest("section")?.querySelector("[data-count]");
  if (!place) return;
  const now = Number(place.dataset.count || place.textContent) + change;
  place.dataset.count = String(now);
  place.textContent = now.toLocaleString(document.documentElement.lang);
}

function pass(from, to) {
  count(from, -1);
  count(to, 1);
}

async function move(card, from, before, to, isUndo = false) {
  pass(from, to);
  const answer = await post(card.dataset.moveUrl, { stage: to.dataset.stage });
  if (!answer.ok) {
    from.insertBefore(card, before?.isConnected ? before : null);
    pass(to, from);
    say({ text: answer.text, tone: "danger" });
    return;
  }
  const undo = async () => {
    from.insertBefore(card, before?.isConnected ? before : null);
    await move(card, to, null, from, true);
  };
  say({ text: answer.text || board.dataset.moved, undo: isUndo ? undefined : undo });
}

function start() {
  for (const list of board.querySelectorAll("ul[data-stage]")) {
    let before = null;
    Sortable.create(list, {
      group: "board",
      animation: 120,
      delay: 120,
      delayOnTouchOnly: true,
      draggable: "li[data-move-url]",
      filter: "details, a, button",
      preventOnFilter: false,
      onStart: (event) => {
        before = event.item.nextElementSibling;
      },
      onEnd: (event) => {
        if (event.from !== event.to) move(event.item, event.from, before, event.to);
      },
    });
  }
}

if (board) start();
