import { formatClock } from "#shared/format/dates.ts";
import { LAST_COLUMNS } from "../data/storage/device-keys.ts";
import type { ColumnChoice } from "../data/url/column-choice.ts";
import { parseListQuery } from "../data/url/parse-list-query.ts";
import { sendEarly } from "../data/api/early-request.ts";
import { pagePath } from "../data/api/list-query.ts";
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

const DEFAULT_CHOICE: ColumnChoice = { columns: null, pinned: [], widths: {} };

/** What of an address leaves out rows or orders them, which the app does. */
const PAINTED_WITHOUT = "q sort group line vendor released context output capabilities view".split(
  " ",
);

/**
 * The first thing that runs, small on purpose: asks for the first page while the rest of the page is
 * still on its way, and paints its rows into the shell of `index.html`. React then takes over.
 */
async function start(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const listQuery = parseListQuery(query);
  const answer = sendEarly(pagePath(listQuery, undefined), listQuery);
  const choice = columnChoice(query);
  const isNewestFirst = PAINTED_WITHOUT.every((name) => !query.has(name));
  let isAppStarted = false;
  const painted = answer.then(
    async ({ response, body }) => {
      const columns = await choice;
      // The rows of the app are the app's.
      if (response.ok && isNewestFirst && !isAppStarted) paintRows(body, columns);
    },
    () => null,
  );
  const isShown = Promise.race([painted.then(nextFrame), delay(FIRST_PAINT_WAIT_MS)]);
  runPartsAfter(isShown);
  const app = import("./main.tsx");
  // The panel of a link comes with the app, which draws it.
  if (query.has("model")) import("../details/model-panel.tsx").catch(() => null);
  // After the requests are sent: the first read of the storage may take long.
  restoreTheme();
  restoreSingleKeys();
  if (!(choice instanceof Promise)) paintHead(choice);
  addEventListener("keydown", onEarlyKey);
  await isShown;
  // The app draws the time of the answer; making its format takes long, and the app may still be on its way.
  formatClock(Date.now());
  // React makes errors while it loads, each of which has V8 read all of its source for a stack.
  const errors = Error as unknown as { stackTraceLimit?: number };
  const { stackTraceLimit = 10 } = errors;
  errors.stackTraceLimit = 0;
  await choice;
  const { takeOver } = await app;
  errors.stackTraceLimit = stackTraceLimit;
  isAppStarted = true;
  await takeOver();
  removeEventListener("keydown", onEarlyKey);
}

/** The default columns or, where others are chosen, a promise of them: their code is loaded first. */
function columnChoice(query: URLSearchParams): ColumnChoice | Promise<ColumnChoice> {
  const isChosen = ["columns", "pinned", "widths"].some((name) => query.has(name));
  if (!isChosen && recall(LAST_COLUMNS) === null) return DEFAULT_CHOICE;
  const load = async () => {
    const choice = (await import("./chosen-columns.ts")).chosenColumns();
    paintHead(choice);
    return choice;
  };
  return load().catch(() => DEFAULT_CHOICE);
}

/** Search and palette work before there is an app: what is typed into them is handed over. */
function onEarlyKey(event: KeyboardEvent): void {
  const isPalette = isPaletteKey(event);
  // By then they may be the app's.
  if (event.defaultPrevented || !(isPalette || isSingleKey(event, "/"))) return;
  event.preventDefault();
  if (!isPalette) document.querySelector<HTMLInputElement>("#root input")?.focus();
  else if (comingDialog()) comingDialog()?.close();
  else showComing(true);
}

/** Resolves when what is in the document now has been handed to the screen. */
function nextFrame(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      done(yieldToMain());
    });
    // A page in the background draws no frames.
    if (document.hidden) done();
  });
}

void start();
