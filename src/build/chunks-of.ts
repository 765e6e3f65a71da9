import type { Rolldown } from "vite";

/** The files of a bundle that hold one of these modules, named by the end of their paths. */
export function chunksOf(bundle: Rolldown.OutputBundle, modules: readonly string[]): string[] {
  return Object.values(bundle).flatMap((output) =>
    output.type === "chunk" &&
    output.moduleIds.some((id) => modules.some((module) => id.endsWith(module)))
      ? [output.fileName]
      : [],
  );
}
