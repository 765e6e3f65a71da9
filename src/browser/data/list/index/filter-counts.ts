import { isCapabilityKey } from "../../url/parse-filters.ts";
import type { ModelIndex } from "./model-index.ts";

/** A choice of a filter, and how many of the loaded models it keeps on its own. */
export interface CountedStep {
  readonly value: number;
  readonly count: number;
}

/** Steps that people think in, in tokens, ascending. */
const TOKEN_STEPS = [
  4000, 8000, 16_000, 32_000, 64_000, 100_000, 128_000, 200_000, 256_000, 300_000, 400_000, 500_000,
  1_000_000, 2_000_000, 5_000_000, 10_000_000,
];

/**
 * The least numbers of tokens to choose from, ascending: of all steps that keep the same models the
 * highest. Counts every loaded model, so call it when the choices are shown.
 */
export function tokenSteps(index: ModelIndex, field: "max_input_tokens" | "max_tokens") {
  const models = new Map<number, number>();
  let unreported = 0;
  for (let row = 0; row < index.size; row += 1) {
    const tokens = index.model(row)[field];
    if (typeof tokens === "number") models.set(tokens, (models.get(tokens) ?? 0) + 1);
    else unreported += 1;
  }
  const counted = TOKEN_STEPS.map((value): CountedStep => {
    let count = 0;
    for (const [tokens, some] of models) if (tokens >= value) count += some;
    return { value, count };
  });
  const steps = counted.filter(({ count }, at) => count > 0 && count !== counted[at + 1]?.count);
  return { steps, unreported };
}

/** How many of the loaded models were released in each year, the latest first, and since some times. */
export function releaseCounts(index: ModelIndex, ranges: readonly (readonly [number, number])[]) {
  const years = new Map<number, number>();
  const inRange = ranges.map(() => 0);
  let unknown = 0;
  for (let row = 0; row < index.size; row += 1) {
    const time = index.releasedAt(row);
    if (Number.isNaN(time)) {
      unknown += 1;
      continue;
    }
    const year = new Date(time).getUTCFullYear();
    years.set(year, (years.get(year) ?? 0) + 1);
    for (const [at, [from, to]] of ranges.entries()) {
      if (time >= from && time <= to) inRange[at] = (inRange[at] ?? 0) + 1;
    }
  }
  const byYear = [...years].map(([value, count]): CountedStep => ({ value, count }));
  return { years: byYear.toSorted((a, b) => b.value - a.value), inRange, unknown };
}

/** A capability that the loaded models report, and how many of them support it. */
export interface CapabilityCount {
  /** The keys that lead to it. */
  readonly keys: readonly string[];
  readonly count: number;
}

/** A deeper tree is not read; it may be hostile. */
const DEPTH_MAX = 8;

interface CountedKey {
  supported: number;
  /** Whether any model says whether it is supported; else it only groups what is below it. */
  isCapability: boolean;
  readonly below: Map<string, CountedKey>;
}

/**
 * The capabilities that any loaded model reports, each before what is below it, with how many models
 * support it; and how many models report none at all.
 */
export function capabilityCounts(index: ModelIndex) {
  const counted = new Map<string, CountedKey>();
  let unreported = 0;
  for (let row = 0; row < index.size; row += 1) {
    const tree = index.model(row).capabilities;
    if (tree == null) unreported += 1;
    else countLevel(tree as Tree, counted, 0);
  }
  return { capabilities: [...capabilitiesIn(counted, [])], unreported };
}

type Tree = Readonly<Record<string, unknown>>;

function countLevel(tree: Tree, counted: Map<string, CountedKey>, depth: number): void {
  for (const key in tree) {
    // Other keys have no path.
    if (key === "supported" || !isCapabilityKey(key)) continue;
    let known = counted.get(key);
    if (!known) {
      known = { supported: 0, isCapability: false, below: new Map() };
      counted.set(key, known);
    }
    const value = tree[key];
    const isTree = typeof value === "object" && value !== null;
    const support = isTree ? (value as Tree)["supported"] : value;
    if (typeof support === "boolean") known.isCapability = true;
    if (support === true) known.supported += 1;
    if (isTree && depth < DEPTH_MAX) countLevel(value as Tree, known.below, depth + 1);
  }
}

function* capabilitiesIn(
  counted: ReadonlyMap<string, CountedKey>,
  above: readonly string[],
): Generator<CapabilityCount> {
  for (const [key, { supported, isCapability, below }] of counted) {
    const keys = [...above, key];
    if (isCapability) yield { keys, count: supported };
    yield* capabilitiesIn(below, keys);
  }
}
