// On every page: what any page may need. Everything works without it, only slower.
import { startCopying } from "./app/copy.js";
import { startDialogs } from "./app/dialogs.js";
import { startDrafts } from "./app/drafts.js";
import { startForms } from "./app/forms.js";
import { startMenus } from "./app/menus.js";
import { startPrinting } from "./app/print.js";
import { startSession } from "./app/session.js";
import { startShortcuts } from "./app/shortcuts.js";
import { startToasts } from "./app/toasts.js";

startToasts();
startMenus();
startDialogs();
startForms();
startDrafts();
startCopying();
startPrinting();
startSession();
startShortcuts();
