import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Plugin, Rolldown } from "vite";

/** What runs first, and the app that it imports once the first rows are painted. */
const FIRST_VIEW_MODULES = ["/src/browser/app/start.ts", "/src/browser/app/main.tsx"];

/**
 * Adds up the JavaScript a first visit downloads, prints it, and leaves it in `first-load.json`
 * beside the client's folder, for the tests: `{ "brotli_bytes", "files" }`.
 *
 * The modules of the first view count, with everything they import statically; what is loaded on
 * demand does not.
 */
export function firstLoad(): Plugin {
  return {
    name: "model-catalogue:first-load",
    apply: "build",
    applyToEnvironment: ({ name }) => name === "client",
    writeBundle({ dir = "" }, bundle) {
      const files = firstFiles(bundle);
      const brotli_bytes = files
        .map((file) => bundle[file])
        .reduce(
          (sum, file) => sum + (file?.type === "chunk" ? brotliCompressSync(file.code).length : 0),
          0,
        );
      writeFileSync(join(dirname(dir), "first-load.json"), JSON.stringify({ brotli_bytes, files }));
      this.info(`JavaScript of the first view: ${(brotli_bytes / 1000).toFixed(1)} kB brotli`);
    },
  };
}

function firstFiles(bundle: Rolldown.OutputBundle): string[] {
  const files = new Set<string>();
  const visit = (file: string) => {
    const output = bundle[file];
    if (output?.type !== "chunk" || files.has(file)) return;
    files.add(file);
    output.imports.forEach(visit);
  };
  chunksOf(bundle, FIRST_VIEW_MODULES).forEach(visit);
  return [...files];
}

/** The files of a bundle that contain one of these modules, given by the ends of their paths. */
function chunksOf(bundle: Rolldown.OutputBundle, modules: readonly string[]): string[] {
  return Object.values(bundle).flatMap((output) =>
    output.type === "chunk" &&
    output.moduleIds.some((id) => modules.some((module) => id.endsWith(module)))
      ? [output.fileName]
      : [],
  );
}
