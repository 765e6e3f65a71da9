import type { IdTable, ModelKey } from "./id-table.ts";
import type { Core } from "./read-core.ts";
import type { Suffixes } from "./read-suffixes.ts";

/** What a spelling leads to. */
export interface Resolution {
  /** What to ask the API for, the likeliest first. */
  readonly names: readonly string[];
  /** The IDs that the table has for it, the likeliest first; more than one is a choice left open. */
  readonly ids: readonly string[];
  /** Whether the date is one that the table does not know for this model. */
  readonly isDateUnknown: boolean;
}

/** How a name is spelled, as far as that decides what is asked. */
export interface Manner {
  /** Whether a platform spells it, whose names the API does not know. */
  readonly isForeign: boolean;
  /** Whether it is an SDK's constant, whose text is not what is sent. */
  readonly isConstant: boolean;
  /** Whether SAP says it, whose 3.5 Sonnet is that of June by its own SDK. */
  readonly isSap: boolean;
}

/**
 * The names to ask for: from line, version and date to the ID by the table, not by a rule.
 *
 * What is spelled as the API spells is asked as it is written, also when the table does not know it: it
 * may be newer than the table.
 */
export function resolveNames(
  core: Core,
  suffixes: Suffixes,
  { isForeign, isConstant, isSap }: Manner,
  table: IdTable,
): Resolution {
  const { key } = core;
  const latest = suffixes.isLatest ? "-latest" : "";
  const date = suffixes.date === null ? "" : `-${suffixes.date}`;
  const spelled = `${spelledCore(core)}${date}${latest}`;
  // `claude-v1` may be any of the first models, and `claude-1.0` is only one of them.
  const isVague = core.rule === "first-models" && !core.hasMinor;
  const pinned = isVague ? undefined : table.pinned(spelled);
  if (pinned !== undefined) {
    const isAsked =
      table.listed.has(spelled) || (!isForeign && (isConstant || spelled.startsWith(core.text)));
    return { names: [isAsked ? spelled : pinned], ids: [pinned], isDateUnknown: false };
  }
  if (key === null) return { names: [spelled], ids: [], isDateUnknown: date !== "" };

  const ofKey = candidatesOf(core, key, table);
  const dated = date === "" ? [] : ofKey.filter((id) => id.endsWith(date));
  const isDateUnknown = date !== "" && dated.length === 0;
  const isPlain = !isForeign && !isConstant && core.rule === "api";
  // An alias that no table has moves, or never was: only the API can say.
  if (latest !== "" && isPlain) return { names: [spelled], ids: [], isDateUnknown };
  const ids =
    dated.length > 0
      ? dated
      : ofRevision(ofKey, isSap ? 1 : date === "" ? suffixes.revision : null);
  if (isPlain) return { names: unique([spelled, ...ids]), ids, isDateUnknown };
  if (ids.length > 0) return { names: ids, ids, isDateUnknown };
  const stem = apiSpelling(key);
  return { names: unique([`${stem}${date}`, stem]), ids, isDateUnknown };
}

/** Every version that may be meant; newest first. */
function candidatesOf(core: Core, key: ModelKey, table: IdTable): readonly string[] {
  if (core.hasMinor) return table.idsOf(key);
  const minors = [3, 2, 1, 0].flatMap((minor) => table.idsOf({ ...key, minor }));
  // Version 2 without a minor one began as 2.0.
  return key.line === "" && key.major === 2 ? minors.toReversed() : minors;
}

/** The first or second of the two snapshots of 3.5 Sonnet, the only key with two. */
function ofRevision(ids: readonly string[], revision: number | null): readonly string[] {
  if (revision === null || ids.length < 2 || !ids.every((id) => id.includes("sonnet"))) return ids;
  return ids.toReversed().slice(revision - 1, revision);
}

/** The core with the API's separators, in the order in which it is written. */
function spelledCore({ key, rule, text }: Core): string {
  if (
    rule === "first-models" ||
    rule === "no-claude" ||
    rule === "no-hyphen" ||
    rule === "no-dot"
  ) {
    return key ? apiSpelling(key) : text;
  }
  return key !== null && key.line !== "" && key.line !== "instant"
    ? text.replace(".", "-")
    : text.replace(/(\d)-(\d)/, "$1.$2");
}

/** How the API would spell a model: version first up to 3, with a dot before that. */
function apiSpelling({ line, major, minor }: ModelKey): string {
  if (line === "" || line === "instant") {
    return `claude-${line === "" ? "" : `${line}-`}${major}.${minor}`;
  }
  const version = minor === 0 ? `${major}` : `${major}-${minor}`;
  return major <= 3 ? `claude-${version}-${line}` : `claude-${line}-${version}`;
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
