import type { Rolldown } from "vite";

/** The bundler's access to its module graph. */
export type Graph = Pick<Rolldown.PluginContext, "getModuleInfo">;

/**
 * Chunks for the first view, so that what it shares with later ones is not split into many: what paints the
 * first rows, what else it needs where columns are chosen, and the app that takes over. Each has what its entry imports statically,
 * and no module that is only imported on demand.
 */
export const FIRST_VIEW_CHUNKS = [
  chunkOf("start", "/src/browser/app/start.ts", 2),
  chunkOf("columns", "/src/browser/app/chosen-columns.ts", 1.5),
  chunkOf("app", "/src/browser/app/main.tsx", 1),
];

/** Parts of a package that only later views use, although its entry re-exports them to the first. */
const LATER_PARTS = /\/@tanstack\/[^/]+\/build\/modern\/(?:useQueries|queriesObserver)\.js$/;

function chunkOf(chunk: string, entry: string, priority: number) {
  const name = (id: string, graph: Graph) =>
    !LATER_PARTS.test(id) && isImportedBy(entry, id, graph) ? chunk : null;
  return { name, debugName: chunk, priority };
}

/** Whether a module is reached from an entry by static imports alone. */
export function isImportedBy(entry: string, id: string, graph: Graph): boolean {
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
