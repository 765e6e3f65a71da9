import { chunkOf, isImportedBy, type Graph } from "./first-view-chunks.ts";

const PANEL = "/src/browser/details/model-panel.tsx";

/** What a visit may load before the panel: it should not wait for that. */
const BEFORE_PANEL = [
  "/src/browser/data/api/read-answer.ts",
  "/src/browser/data/url/model-link.tsx",
  "/src/browser/data/storage/known-aliases.ts",
  "/src/browser/data/storage/stored-details.ts",
  "/src/browser/data/storage/stored-visit.ts",
  "/src/browser/views/models/newer-models.tsx",
  "/src/browser/views/retirements/retirement-badge.tsx",
  "/src/shared/model-info/read-page.ts",
];

/** What draws over the page: most of it is used together. */
const POPUPS = /\/node_modules\/(?:@base-ui|@floating-ui)\//;

/**
 * Chunks for what several parts share, which would else be split into dozens: a request each, and all of
 * them named in the first view. They are loaded when the page is at rest.
 */
export const SHARED_CHUNKS = [
  {
    name: (id: string, graph: Graph) => {
      if (id.includes("/node_modules/") || !isImportedBy(PANEL, id, graph)) return null;
      return BEFORE_PANEL.some((entry) => isImportedBy(entry, id, graph)) ? "facts" : "panel";
    },
    debugName: "panel",
    priority: 0,
  },
  // Which the menu of the columns needs too; a group takes along whatever it imports.
  chunkOf("sync-store", 0.5, (id) => id.includes("/use-sync-external-store/")),
  chunkOf("popups", 0, (id) => POPUPS.test(id)),
];
