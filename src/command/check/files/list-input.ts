import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { accepted, refused, type Result } from "#shared/result.ts";
import type { CheckOptions } from "../check-options.ts";
import { changedLines, type ChangedLines } from "./changed-lines.ts";
import type { GitPlace } from "./git.ts";
import { listFiles, type ListedFile } from "./list-files.ts";

/** What is to be looked through, before any of it has been read. */
export interface Listing {
  readonly files: readonly ListedFile[];
  /** The lines that count; null for all of them. */
  readonly lines: ChangedLines | null;
  /** What cannot be listed, and why, a clause each. */
  readonly faults: string[];
}

/** Lists the files that are to be checked, none for standard input; the refusal is a clause. */
export async function listInput(
  options: Pick<CheckOptions, "paths" | "changedSince">,
  place: GitPlace,
): Promise<Result<Listing, string>> {
  const faults: string[] = [];
  if (options.paths.includes("-")) return accepted({ files: [], lines: null, faults });
  const { value: lines, refusal } = await linesOf(options, place);
  if (refusal !== null) return refused(refusal);
  if (lines !== null) {
    const files = [...lines.keys()].map((path) => ({ path, isNamed: false }));
    return accepted({ files, lines, faults });
  }
  const listed = await listFiles(options.paths, place, (fault) => faults.push(fault));
  return listed.refusal === null ? accepted({ files: listed.value, lines, faults }) : listed;
}

/** Null where whole files are checked. */
async function linesOf(
  { changedSince, paths }: Pick<CheckOptions, "paths" | "changedSince">,
  place: GitPlace,
): Promise<Result<ChangedLines | null, string>> {
  if (changedSince === null) return accepted(null);
  for (const path of paths) {
    // Git would find nothing in it, and nothing wrong with that.
    const stats = await stat(resolve(place.folder, path)).catch(() => null);
    if (stats === null) return refused(`${path}: no such file or folder`);
  }
  return changedLines(changedSince, paths, place);
}
