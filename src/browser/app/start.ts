import { formatClock } from "#shared/format/dates.ts";
import { LAST_COLUMNS } from "../data/storage/device-keys.ts";
import type { ColumnChoice } from "../data/url/column-choice.ts";
import { sendEarly } from "../data/api/early-request.ts";
import { paintRows, paintHead } from "./paint-rows.ts";
import { comingDialog, showComing } from "../dialogs/coming.ts";
import { isPaletteKey, isSingleKey, restoreSingleKeys } from "../ui/single-keys.ts";
import { restoreTheme } from "../ui/theme.ts";
import { recall } from "../ui/device-storage.ts";
import { delay } from "../ui/delay.ts";
import { runPartsAfter } from "../ui/load-part.ts";
import { yieldToMain } from "../ui/yield-to-main.ts";

/** An API that takes longer than this is not waited for: the page starts, and shows that it waits. */
const FIRST_PAINT_WAIT_MS = 60;

/** How many lines of a stack V8 keeps where nobody has said. */
const V8_STACK_LIMIT = 10;

const DEFAULT_CHOICE: ColumnChoice = { columns: null, pinned: [], widths: {} };

/** The request of an address that says nothing else, as the server has the browser preload it. */
const FIRST_PAGE_PATH = "/v1/models?limit=1000";
/** What of an address chooses another request. */
const REQUEST_NAMES = "limit lifecycle betas workspace";
/** What of an address chooses columns. */
const COLUMN_NAMES = "columns pinned widths";

/** What of an address leaves out rows or orders them, which the app does. */
const PAINTED_WITHOUT = "q sort group line vendor released context output capabilities view";

/**
 * The first thing that runs, small on purpose: asks for the first page while the rest of the page is
 * still on its way, and paints its rows into the shell of `index.html`. React then takes over.
 */
async function start(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const isChosen = (names: string) => names.split(" ").some((name) => query.has(name));
  const hasColumns = isChosen(COLUMN_NAMES) || recall(LAST_COLUMNS) !== null;
  const isPlain = !isChosen(REQUEST_NAMES);
  // Whoever has chosen something needs more code for it, which is on its way with the page.
  const chosen = hasColumns || !isPlain ? import("./chosen.ts") : null;
  const answer =
    chosen === null || isPlain
      ? sendEarly(FIRST_PAGE_PATH, { betas: [], workspace: "" })
      : chosen.then(({ sendChosen }) => sendChosen());
  const choice = hasColumns ? chosen?.then(({ chosenColumns }) => chosenColumns()) : null;
  const isNewestFirst = !isChosen(PAINTED_WITHOUT);
  let isAppStarted = false;
  choice?.then(paintHead).catch(() => null);
  const painted = answer.then(
    async ({ response, body }) => {
      const columns = (await choice) ?? DEFAULT_CHOICE;
      // The rows of the app are the app's.
      if (response.ok && isNewestFirst && !isAppStarted) paintRows(body, columns);
    },
    () => null,
  );
  const frame = painted.then(showShell).catch(() => null);
  // A frame more, as a response that is here may still be in the queue of a slow device.
  const isShown = Promise.race([frame, delay(FIRST_PAINT_WAIT_MS).then(showShell)]);
  runPartsAfter(isShown);
  const app = import("./main.tsx");
  // The panel of a link comes with the app, which draws it.
  if (query.has("model")) import("../details/model-panel.tsx").catch(() => null);
  // After the requests are sent: the first read of the storage may take long.
  restoreTheme();
  restoreSingleKeys();
  if (!hasColumns) paintHead(DEFAULT_CHOICE);
  addEventListener("keydown", onEarlyKey);
  await isShown;
  // The app draws the time of the answer; making its format takes long, and the app may still be on its way.
  formatClock(Date.now());
  // React makes errors while it loads, each of which has V8 read all of its source for a stack.
  limitStacks(0);
  const { takeOver } = await app;
  limitStacks(V8_STACK_LIMIT);
  isAppStarted = true;
  await takeOver();
  removeEventListener("keydown", onEarlyKey);
}

function limitStacks(limit: number): void {
  (Error as unknown as { stackTraceLimit: number }).stackTraceLimit = limit;
}

/** Search and palette work before there is an app: what is typed into them is handed over. */
function onEarlyKey(event: KeyboardEvent): void {
  const isPalette = isPaletteKey(event);
  // By then they may be the app's.
  if (event.defaultPrevented || (!isPalette && !isSingleKey(event, "/"))) return;
  event.preventDefault();
  void showShell();
  if (!isPalette) document.querySelector<HTMLInputElement>("#root input")?.focus();
  else if (comingDialog()) comingDialog()?.close();
  else showComing(true);
}

/**
 * Shows the shell, with its rows where they are here in time, so that both are drawn at once. Resolves
 * when what is in the document now has been handed to the screen.
 */
function showShell(): Promise<void> {
  document.querySelector("#root")?.removeAttribute("hidden");
  return new Promise((done) => {
    requestAnimationFrame(() => {
      done(yieldToMain());
    });
    // A page in the background draws no frames.
    if (document.hidden) done();
  });
}

void start();
