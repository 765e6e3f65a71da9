import { lazyPart } from "../ui/lazy-part.tsx";
import { queryClient } from "./query-client.ts";

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
