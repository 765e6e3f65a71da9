import { scanText } from "../../../src/shared/model-names/scan-text.ts";
import published from "../../../src/server/source/snapshot/models-snapshot.json";
import { createIdTable } from "#shared/model-names/id-table.ts";
import { findModelNames } from "#shared/model-names/find-model-names.ts";

/** What a reader found: where, and the model it leads to. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  /** The ID of the model; null where the reader says that it is no single one. */
  readonly id: string | null;
}

/** Finds the names in a text. */
export type Reader = (text: string) => Finding[];

/** What the API would answer to a name, by the embedded catalogue. */
const RESOLVED: ReadonlyMap<string, string> = new Map(
  published.entries.flatMap(({ model, aliases }) =>
    [model.id, ...aliases].map((name) => [name, model.id] as const),
  ),
);
const KNOWN: ReadonlySet<string> = new Set(published.entries.map(({ model }) => model.id));
const TABLE = createIdTable(KNOWN);

/** This reader: the first name that leads to a model, as a page would ask them in turn. */
export const ours: Reader = (text) =>
  findModelNames(text, TABLE).map(({ kind, names, written, place: { start } }) => ({
    start,
    end: start + written.length,
    id:
      kind === "name" ? (names.map((name) => RESOLVED.get(name)).find(Boolean) ?? "unknown") : null,
  }));

/** The reader that the audit began with. */
export const before: Reader = (text) =>
  scanText(text, KNOWN).found.map(({ name, spelling, place: { start } }) => ({
    start,
    end: start + spelling.length,
    id: RESOLVED.get(name) ?? "unknown",
  }));
