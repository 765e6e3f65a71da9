import type { Plugin } from "vite";

/**
 * Gives the built page's first script back what Vite drops: it runs as soon as it is here, and
 * nothing is painted before it has set the theme.
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
