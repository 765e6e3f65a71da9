import type { Plugin, Rolldown } from "vite";
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
        appFiles(bundle).map((fileName) => ({
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

/** The app's chunk and what it imports, but for what the page itself names as its first script. */
function appFiles(bundle: Rolldown.OutputBundle): string[] {
  const first = chunksOf(bundle, ["/src/browser/start.ts"]);
  const app = chunksOf(bundle, ["/src/browser/main.tsx"]);
  const imported = app.flatMap((file) => {
    const output = bundle[file];
    return output?.type === "chunk" ? output.imports : [];
  });
  return [...new Set([...app, ...imported])].filter((file) => !first.includes(file));
}
