import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { runnerImport } from "vite";
import published from "../../../src/server/source/snapshot/models-snapshot.json";
import { createIdTable, type IdTable } from "#shared/model-names/id-table.ts";
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

/** This reader: the first name that leads to a model, as a page would ask them in turn. */
export const ours: Reader = readerOf(findModelNames, createIdTable(KNOWN));

function readerOf(find: typeof findModelNames, table: IdTable): Reader {
  return (text) =>
    find(text, table).map(({ kind, names, written, place: { start } }) => ({
      start,
      end: start + written.length,
      id:
        kind === "name"
          ? (names.map((name) => RESOLVED.get(name)).find(Boolean) ?? "unknown")
          : null,
    }));
}

/** What an earlier build exports: this reader as it was then, or the one that the audit began with. */
interface EarlierModule {
  readonly findModelNames?: typeof findModelNames;
  readonly createIdTable?: typeof createIdTable;
  readonly scanText?: (text: string, known: ReadonlySet<string>) => { found: FirstFinding[] };
}

/** A name as the first reader found it. */
interface FirstFinding {
  readonly name: string;
  readonly spelling: string;
  readonly place: { readonly start: number };
}

/**
 * The reader of an earlier build, to set beside this one.
 *
 * @param folder that build's `src/shared/model-names`, as in a worktree of its commit
 */
export async function readerIn(folder: string): Promise<Reader> {
  const load = async (file: string): Promise<EarlierModule> => {
    const path = resolve(folder, file);
    if (!existsSync(path)) return {};
    return (await runnerImport<EarlierModule>(path, { logLevel: "error" })).module;
  };
  const { scanText } = await load("scan-text.ts");
  if (scanText) {
    return (text) =>
      scanText(text, KNOWN).found.map(({ name, spelling, place: { start } }) => ({
        start,
        end: start + spelling.length,
        id: RESOLVED.get(name) ?? "unknown",
      }));
  }
  const { findModelNames: find } = await load("find-model-names.ts");
  const { createIdTable: create } = await load("id-table.ts");
  if (!find || !create) throw new Error(`${folder} has no reader of names`);
  return readerOf(find, create(KNOWN));
}
