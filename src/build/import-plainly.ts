import type { Plugin } from "vite";

/** The module that Vite wraps every import on demand with, to preload style sheets for it. */
const PRELOAD_HELPER = "\0vite/preload-helper.js";

/**
 * Leaves an import on demand to the browser: there is one style sheet, which is in the page, and the
 * helper that would look for more is the largest part of what runs before the first row.
 */
export function importPlainly(): Plugin {
  return {
    name: "model-catalogue:import-plainly",
    apply: "build",
    enforce: "pre",
    load: (id) => (id === PRELOAD_HELPER ? "export const __vitePreload = (load) => load();" : null),
  };
}
