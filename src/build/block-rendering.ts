import type { Plugin } from "vite";

/**
 * Restores on the page's first script the attribute that Vite drops: nothing is painted before it
 * has set the theme.
 */
export function blockRendering(): Plugin {
  return {
    name: "model-catalogue:block-rendering",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html) => html.replace("<script async", '<script async blocking="render"'),
    },
  };
}
