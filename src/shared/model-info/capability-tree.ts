import { entriesOf, isTree, jsonOf } from "./verbatim.ts";

/** Whether a capability is supported: reported as such, reported as missing, or not reported at all. */
export type Support = "yes" | "no" | "unreported";

/** A capability with what is below it, in the API's order. */
export interface Capability {
  /** The key on the wire, such as `clear_tool_uses_20250919`. */
  readonly key: string;
  /** Null for a key that only groups what is below it, such as `thinking.types`. */
  readonly support: Support | null;
  readonly children: readonly Capability[];
  /** Whether it is unknown to the SDK that this build was written for. */
  readonly isNew: boolean;
  /** A value where a capability was expected, as JSON; null for a capability. */
  readonly value: string | null;
}

/**
 * The tree of today's API; `thinking.types` holds capabilities without being one.
 * @see resources/beta/models.d.ts `BetaModelCapabilities` of the official SDK 1.14.0
 */
const KNOWN: KnownTree = {
  batch: {},
  citations: {},
  code_execution: {},
  compaction: { summarize: {} },
  context_management: {
    clear_thinking_20251015: {},
    clear_tool_uses_20250919: {},
    compact_20260112: {},
  },
  effort: { low: {}, medium: {}, high: {}, xhigh: {}, max: {} },
  image_input: {},
  pdf_input: {},
  server_tools: { code_execution: {}, web_search: {} },
  structured_outputs: {},
  thinking: { types: { adaptive: {}, between_tools: {}, disabled: {}, enabled: {} } },
};
interface KnownTree {
  readonly [key: string]: KnownTree;
}

/** The keys that lead to each capability of today's API, in the tree's order. */
export function knownCapabilities(): readonly (readonly string[])[] {
  const pathsIn = (tree: KnownTree, above: readonly string[]): string[][] =>
    Object.entries(tree).flatMap(([key, below]) => {
      const path = [...above, key];
      return [...(key === "types" ? [] : [path]), ...pathsIn(below, path)];
    });
  return pathsIn(KNOWN, []);
}

/** A deeper tree is cut; no reader would follow it, and it may be hostile. */
const DEPTH_MAX = 8;

/**
 * Reads a capability tree: what is reported, with every known capability that is missing as
 * `unreported`, and every unknown one marked as new.
 */
export function readCapabilities(tree: object): Capability[] {
  return readLevel(tree, KNOWN, 0);
}

function readLevel(tree: object, known: KnownTree, depth: number): Capability[] {
  if (depth >= DEPTH_MAX) return [];
  const entries = entriesOf(tree).filter(([key]) => key !== "supported");
  const reported = new Set(entries.map(([key]) => key));
  const missing = Object.keys(known).filter((key) => !reported.has(key));
  return [
    ...entries.map(([key, value]) => readEntry(key, value, known, depth)),
    ...missing.map((key) => readEntry(key, null, known, depth)),
  ];
}

function readEntry(key: string, value: unknown, known: KnownTree, depth: number): Capability {
  const isNew = !Object.hasOwn(known, key);
  if (!isTree(value)) {
    const isOther = value != null && typeof value !== "boolean";
    const json = isOther ? jsonOf(value) : null;
    return { key, isNew, support: supportOf(value), children: [], value: json };
  }
  const children = readLevel(value, isNew ? {} : (known[key] ?? {}), depth + 1);
  const isGroup = !("supported" in value) && children.length > 0;
  const support = supportOf("supported" in value ? value.supported : undefined);
  return { key, isNew, support: isGroup ? null : support, children, value: null };
}

function supportOf(value: unknown): Support {
  return value === true ? "yes" : value === false ? "no" : "unreported";
}
