import { PUBLISHED_ALIASES } from "./published-aliases.ts";
import { LINES, MODEL_IDS } from "./model-ids.ts";

/** What tells models apart in every spelling; a line of `""` is that of `claude-2.1`. */
export interface ModelKey {
  readonly line: string;
  readonly major: number;
  /** 0 where none is written: `claude-opus-4` is 4.0. */
  readonly minor: number;
}

/** The IDs and aliases that are known, and which model each means. */
export interface IdTable {
  /** Whether a text is an ID or an alias, verbatim. */
  readonly has: (name: string) => boolean;
  /** The ID itself, or the one that an alias leads to; undefined for any other text. */
  readonly pinned: (name: string) => string | undefined;
  /** The IDs that have a key, newest first. */
  readonly idsOf: (key: ModelKey) => readonly string[];
  /** The listed IDs, which are names whatever they look like. */
  readonly listed: ReadonlySet<string>;
  /** Whether one of them is spelled as no rule of this reader expects. */
  readonly hasUnusual: boolean;
  /** Whether one of them is without `claude`, so that a text has to be read for it word by word. */
  readonly hasForeign: boolean;
}

const PARTS = new RegExp(
  `^claude-(?:(\\d)(?:-(\\d))?-(${LINES.join("|")})|(?:(${LINES.join("|")})-)?(\\d{1,2})(?:[-.](\\d{1,2}))?)(?:-\\d{8})?$`,
);

/**
 * A table of the published models and those that are `listed` by the API or a gateway, newest first.
 * Building it costs a look at each listed ID; the index over them is built when it is first needed.
 */
export function createIdTable(listed: ReadonlySet<string> = new Set()): IdTable {
  const unusual = [...listed].filter((id) => !PINNED.has(id) && !PARTS.test(id));
  let ofListed: ReadonlyMap<string, readonly string[]> | null = null;
  const pinned = (name: string) => PINNED.get(name) ?? (listed.has(name) ? name : undefined);
  return {
    has: (name) => pinned(name) !== undefined,
    pinned,
    idsOf(key) {
      const text = textOf(key);
      return PUBLISHED_IDS.get(text) ?? (ofListed ??= indexOf(listed)).get(text) ?? [];
    },
    listed,
    hasUnusual: unusual.length > 0,
    hasForeign: unusual.some((id) => !/claude/i.test(id)),
  };
}

/** Each published ID, and each published alias with the ID that it led to. */
const PINNED: ReadonlyMap<string, string> = new Map([
  ...[...PUBLISHED_ALIASES].flatMap(([id, aliases]) =>
    aliases.map((alias) => [alias, id] as const),
  ),
  ...MODEL_IDS.map((id) => [id, id] as const),
]);

const PUBLISHED_IDS = indexOf(MODEL_IDS);

/** The published models alone. */
export const PUBLISHED_TABLE: IdTable = createIdTable();

function indexOf(ids: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const id of ids) {
    const [, major, minor, line, first = "", firstMajor, firstMinor] = PARTS.exec(id) ?? [];
    const [whole, part] = [major ?? firstMajor, minor ?? firstMinor];
    if (whole === undefined) continue;
    const text = textOf({ line: line ?? first, major: Number(whole), minor: Number(part ?? 0) });
    const same = index.get(text);
    if (same) same.push(id);
    else index.set(text, [id]);
  }
  return index;
}

function textOf({ line, major, minor }: ModelKey): string {
  return `${line} ${major}.${minor}`;
}
