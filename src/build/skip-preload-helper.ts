import type { Plugin } from "vite";

/** The module with which Vite wraps every dynamic import, to preload its style sheets. */
const PRELOAD_HELPER = "\0vite/preload-helper.js";

/**
 * Leaves dynamic imports to the browser: there is one style sheet, which is in the page, and the
 * helper that looks for more would be the largest part of what runs before the first row.
 */
export function skipPreloadHelper(): Plugin {
  return {
    name: "model-catalogue:skip-preload-helper",
    apply: "build",
    enforce: "pre",
    load: (id) => (id === PRELOAD_HELPER ? "export const __vitePreload = (load) => load();" : null),
  };
}
