import type { Rolldown } from "vite";

/** The bundler's access to its module graph. */
export type Graph = Pick<Rolldown.PluginContext, "getModuleInfo">;

/** What the first view begins with: its first rows, the app, and what an address chooses. */
const FIRST_VIEW = [
  "/src/browser/app/start.ts",
  "/src/browser/app/chosen.ts",
  "/src/browser/app/main.tsx",
] as const;

/**
 * Chunks for the first view, so that what it shares with later ones is not split into many: what paints the
 * first rows, what else it needs where the address chooses something, and the app that takes over. Each has what its entry imports statically,
 * and no module that is only imported on demand.
 */
export const FIRST_VIEW_CHUNKS = [
  firstViewChunk("start", FIRST_VIEW[0], 2),
  firstViewChunk("chosen", FIRST_VIEW[1], 1.5),
  firstViewChunk("app", FIRST_VIEW[2], 1),
];

/** Parts of a package that only later views use, although its entry re-exports them to the first. */
const LATER_PARTS = /\/@tanstack\/[^/]+\/build\/modern\/(?:useQueries|queriesObserver)\.js$/;

function firstViewChunk(chunk: string, entry: string, priority: number) {
  return chunkOf(
    chunk,
    priority,
    (id, graph) => !LATER_PARTS.test(id) && isImportedBy(entry, id, graph),
  );
}

/** A chunk of the modules that belong to it; of several that a module may go to, that of the highest priority. */
export function chunkOf(
  chunk: string,
  priority: number,
  has: (id: string, graph: Graph) => boolean,
) {
  const name = (id: string, graph: Graph) => (has(id, graph) ? chunk : null);
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
