import { delay } from "../ui/delay.ts";
import { untilIdle } from "../ui/until-idle.ts";
import { savesData } from "../ui/saves-data.ts";
import { loadOverlayAhead, OVERLAYS } from "./overlays.tsx";
import { ModelPanel } from "./panel.tsx";
import { queryClient } from "./query-client.ts";
import { LAZY_VIEWS } from "./views.tsx";

/** This long after the page was first painted, its first rows are shown; on a slow device, before there is an app. */
const ROWS_SHOWN_MS = 600;
/** Between two parts, where the browser does not say when it is idle. */
const PAUSE_MS = 200;
/** More than there is between two frames: while those are drawn, as after a key, none of them is to wait for a part. */
const IDLE_MS = 20;
/** But on a page that draws frames for so long after its first, parts are loaded between them. */
const FRAMES_MS = 8000;

/**
 * Loads what is not open before it is needed, so that it opens at once, whatever the network: the panel when
 * the pointer or the focus comes to a row; what keeps the focus, when something has it; and, unless the reader saves data, every part when the page is at
 * rest.
 */
export function loadAhead(): void {
  const loadPanel = async () => {
    await ModelPanel.preload();
    forget();
    (await import("../details/retrieve-ahead.ts")).retrieveAhead(queryClient);
  };
  const onRow = ({ target }: Event) => {
    if (target instanceof Element && target.closest(".row")) loadPanel().catch(() => null);
  };
  const forget = () => {
    removeEventListener("pointerover", onRow);
    removeEventListener("focusin", onRow);
  };
  addEventListener("pointerover", onRow);
  addEventListener("focusin", onRow);
  const loadKeeper = () => import("../ui/keep-focus.ts");
  const onFocus = ({ target }: Event) =>
    void loadKeeper().then(
      ({ keepFocus }) => keepFocus(target),
      () => null,
    );
  addEventListener("focusin", onFocus, { once: true });
  if (savesData()) return;
  void loadAtRest([
    () => {
      // Both are small, so the palette need not wait for them.
      loadPanel().catch(() => null);
      return loadKeeper().catch(() => null);
    },
    ...OVERLAYS.map((name) => async () => loadOverlayAhead(name)),
    ...LAZY_VIEWS.map(({ preload }) => preload),
  ]);
}

/** One after the other, so that what is likely to be needed first is there first. */
async function loadAtRest(parts: readonly (() => Promise<unknown>)[]): Promise<void> {
  const painted = performance.getEntriesByType("paint")[0]?.startTime ?? performance.now();
  await delay(painted + ROWS_SHOWN_MS - performance.now());
  // A file that is refused or lost: the sign-in has expired, or the server is gone.
  let hasFailed = false;
  const onError = ({ target }: Event) => (hasFailed ||= target instanceof HTMLLinkElement);
  addEventListener("error", onError, { capture: true });
  for (const load of parts) {
    await untilIdle(PAUSE_MS, performance.now() < painted + FRAMES_MS ? IDLE_MS : 0);
    // Each of the others would fail, and be asked for again when it is opened.
    if (hasFailed) break;
    await load().catch(() => null);
  }
  removeEventListener("error", onError, { capture: true });
}
