import { lazyPart } from "../ui/lazy-part.tsx";

/** The details of the open model. */
export const ModelPanel = lazyPart(
  "The details",
  async () => (await import("../details/model-panel.tsx")).ModelPanel,
  <aside className="panel panel-beside" />,
);
