import { lazyPart } from "../ui/lazy-part.tsx";
import { savesData } from "../ui/saves-data.ts";
import { queryClient } from "./query-client.ts";

/** By then the first rows are shown. */
const ROWS_SHOWN_MS = 1200;

/** The details of the open model; with their code comes what has models retrieved ahead. */
export const ModelPanel = lazyPart(
  "The details",
  async () => {
    const { ModelPanel: Panel, retrieveAhead } = await import("../details/model-panel.tsx");
    retrieveAhead(queryClient);
    return Panel;
  },
  <aside className="panel panel-beside" />,
);

/**
 * Loads the panel before it is needed: when the page is at rest, unless the reader saves data, and when the
 * pointer or the focus comes to a row.
 */
export function loadPanelAhead(): void {
  const load = () => {
    ModelPanel.preload().then(forget, () => null);
  };
  const onRow = ({ target }: Event) => {
    if (target instanceof Element && target.closest(".row")) load();
  };
  const forget = () => {
    removeEventListener("pointerover", onRow);
    removeEventListener("focusin", onRow);
  };
  addEventListener("pointerover", onRow);
  addEventListener("focusin", onRow);
  if (!savesData()) setTimeout(load, ROWS_SHOWN_MS);
}
