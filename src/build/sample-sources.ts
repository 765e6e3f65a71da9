import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** What the page imports, in a chunk of its own that is loaded on request. */
const MODULE = "virtual:sample-sources";
const SNAPSHOT = new URL("../server/source/snapshot/models-snapshot.json", import.meta.url);

interface Facts {
  readonly sources: Readonly<Record<string, string>>;
  readonly entries: readonly {
    readonly model: { readonly id: string };
    readonly sources: Readonly<Record<string, string>>;
  }[];
}

/**
 * Gives the page the sources of the embedded catalogue's facts, and nothing else of the server: which
 * model's which field is from where.
 */
export function sampleSources(): Plugin {
  return {
    name: "model-catalogue:sample-sources",
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load(id) {
      if (id !== `\0${MODULE}`) return null;
      const { sources, entries } = JSON.parse(readFileSync(SNAPSHOT, "utf8")) as Facts;
      const fields = Object.fromEntries(entries.map((entry) => [entry.model.id, entry.sources]));
      return `export const texts = ${JSON.stringify(sources)};\nexport const fields = ${JSON.stringify(fields)};`;
    },
  };
}
