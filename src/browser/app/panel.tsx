import { lazyPart } from "../ui/lazy-part.tsx";
import { savesData } from "../ui/saves-data.ts";
import { loadPaletteAhead } from "./overlays.tsx";
import { queryClient } from "./query-client.ts";

/** By then the first rows are shown. */
const ROWS_SHOWN_MS = 1200;

/** The details of the open model. */
export const ModelPanel = lazyPart(
  "The details",
  async () => (await import("../details/model-panel.tsx")).ModelPanel,
  <aside className="panel panel-beside" />,
);

/**
 * Loads the panel, and what has models retrieved ahead, before they are needed: when the pointer or the focus comes to a row and, unless the reader
 * saves data, when the page is at rest, and then the palette, so that both open at once, whatever the network.
 */
export function loadAhead(): void {
  const load = async () => {
    await ModelPanel.preload();
    forget();
    (await import("../details/retrieve-ahead.ts")).retrieveAhead(queryClient);
  };
  const onRow = ({ target }: Event) => {
    if (target instanceof Element && target.closest(".row")) load().catch(() => null);
  };
  const forget = () => {
    removeEventListener("pointerover", onRow);
    removeEventListener("focusin", onRow);
  };
  addEventListener("pointerover", onRow);
  addEventListener("focusin", onRow);
  if (savesData()) return;
  setTimeout(() => {
    // One after the other: what is pressed first is there first.
    void load()
      .then(loadPaletteAhead)
      .catch(() => null);
  }, ROWS_SHOWN_MS);
}
