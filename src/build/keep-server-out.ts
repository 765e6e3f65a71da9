import type { Plugin } from "vite";

/** Fails the build when a module of the server or the program, which know the key, reaches the browser. */
export function keepServerOut(): Plugin {
  return {
    name: "model-catalogue:keep-server-out",
    apply: "build",
    applyToEnvironment: ({ name }) => name === "client",
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        const leaked =
          output.type === "chunk" &&
          output.moduleIds.find((id) => /\/src\/(?:server|command)\//.test(id));
        if (leaked) this.error(`${leaked} knows the key but reaches the browser`);
      }
    },
  };
}
