import type { Plugin } from "vite";

/** At the top of a file. @see https://github.com/WICG/explicit-javascript-compile-hints-file-based */
const HINT = "//# allFunctionsCalledOnLoad\n";
const APP = /^assets\/app-.*\.js$/;

/**
 * Has V8 compile the functions of the app beside the page, while the file arrives. Left to itself it would
 * skip most of them there, and parse each again when the first render calls it.
 */
export function compileWithTheFile(): Plugin {
  return {
    name: "model-catalogue:compile-with-the-file",
    apply: "build",
    applyToEnvironment: ({ name }) => name === "client",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const [file, output] of Object.entries(bundle)) {
          if (output.type === "chunk" && APP.test(file)) output.code = HINT + output.code;
        }
      },
    },
  };
}
