import type { Plugin } from "vite";
import { chunksOf } from "./chunks-of.ts";

/**
 * Has the browser fetch the React app while the small first script runs, which imports it once the
 * first rows are painted. Only fetched: compiling it earlier would compete with those rows.
 */
export function preloadApp(): Plugin {
  return {
    name: "model-catalogue:preload-app",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle = {} }) =>
        chunksOf(bundle, ["/src/browser/main.tsx"]).map((fileName) => ({
          tag: "link",
          attrs: {
            rel: "preload",
            as: "script",
            crossorigin: true,
            fetchpriority: "low",
            href: `/${fileName}`,
          },
          injectTo: "head",
        })),
    },
  };
}
