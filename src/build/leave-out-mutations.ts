import type { Plugin } from "vite";

/** Where the client of TanStack Query keeps its mutations, of which this page has none: it only reads. */
const MUTATION_CACHE = /\/@tanstack\/query-core\/build\/modern\/mutationCache\.js$/;

/** What the client calls of it. */
const EMPTY_CACHE = `export class MutationCache {
  findAll() { return []; }
  resumePausedMutations() { return Promise.resolve(); }
  clear() {}
}`;

/** The exports of the package that would need the rest. */
const MUTATIONS = /\buse(?:IsMutating|Mutation|MutationState)\b/;

/**
 * Leaves what TanStack Query has for mutations out of the first view, which is 2 kB of it; fails the
 * build when a module uses one.
 */
export function leaveOutMutations(): Plugin {
  return {
    name: "model-catalogue:leave-out-mutations",
    apply: "build",
    applyToEnvironment: ({ name }) => name === "client",
    load: (id) => (MUTATION_CACHE.test(id) ? EMPTY_CACHE : null),
    transform(code, id) {
      if (!id.includes("/node_modules/") && MUTATIONS.test(code)) {
        this.error("The build leaves mutations out: see leave-out-mutations.ts");
      }
    },
  };
}
