import type { Rolldown } from "vite";

/** The files of a bundle that contain one of these modules, given by the ends of their paths. */
export function chunksOf(bundle: Rolldown.OutputBundle, modules: readonly string[]): string[] {
  return Object.values(bundle).flatMap((output) =>
    output.type === "chunk" &&
    output.moduleIds.some((id) => modules.some((module) => id.endsWith(module)))
      ? [output.fileName]
      : [],
  );
}
