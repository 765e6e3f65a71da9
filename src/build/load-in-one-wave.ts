import { fileURLToPath } from "node:url";
import type { ModulePreloadOptions, Plugin } from "vite";

/** The module with which Vite wraps every dynamic import, to fetch what it needs beside it. */
const PRELOAD_HELPER = "\0vite/preload-helper.js";
const OWN_HELPER = fileURLToPath(new URL("../browser/ui/load-part.ts", import.meta.url));
/** What is there before anything is imported on demand. */
const FIRST_VIEW = /^assets\/(?:start|chosen|app|rolldown-runtime)-/;

/** What is there when a part of the first view is. */
const START = /^assets\/start-/;

/**
 * Has every part that is loaded on demand fetched in one wave: its script, everything that this
 * imports, and its style sheets. Vite's own helper does the same in four times the code, which would
 * be the largest part of what runs before the first row.
 */
export function loadInOneWave(): Plugin {
  return {
    name: "model-catalogue:load-in-one-wave",
    apply: "build",
    applyToEnvironment: ({ name }) => name === "client",
    enforce: "pre",
    load: (id) =>
      id === PRELOAD_HELPER
        ? `export { loadPart as __vitePreload } from ${JSON.stringify(OWN_HELPER)};`
        : null,
  };
}

/** Which scripts are fetched with a part: only those that the page itself does not ask for. */
export const MODULE_PRELOAD: ModulePreloadOptions = {
  polyfill: false,
  resolveDependencies: (part, files) =>
    files.filter((file) => !(FIRST_VIEW.test(part) ? START : FIRST_VIEW).test(file)),
};
