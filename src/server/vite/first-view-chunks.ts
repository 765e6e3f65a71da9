import type { Rolldown } from "vite";

/** What runs first: it paints the first rows and then imports the app. */
const START = "/src/browser/start.ts";
/** The app that takes over. */
const APP = "/src/browser/main.tsx";

/** The bundler's own way to look into its graph of modules. */
type Graph = Pick<Rolldown.PluginContext, "getModuleInfo">;

/**
 * Puts what the first view runs into two chunks, so that what it shares with later ones does not
 * scatter over many: what paints the first rows, and the app that takes over.
 *
 * Only what these two import statically; a module that is only ever imported on demand stays out.
 */
export function firstViewChunk(id: string, graph: Graph): string | null {
  if (isImportedBy(START, id, graph)) return "start";
  return isImportedBy(APP, id, graph) ? "app" : null;
}

/** Whether a module is reached from an entry by static imports alone. */
function isImportedBy(entry: string, id: string, graph: Graph): boolean {
  const seen = new Set<string>();
  const ahead = [id];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (next.endsWith(entry)) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    ahead.push(...(graph.getModuleInfo(next)?.importers ?? []));
  }
  return false;
}
