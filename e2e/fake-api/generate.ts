import type { Lifecycle } from "../../src/shared/contract/lifecycle.ts";
import type { ModelInfo } from "../../src/shared/contract/model-info.ts";
import { CAPABILITY_TREES } from "./capability-trees.ts";

/** What to generate; the same recipe always gives the same catalogue. */
export interface Recipe {
  readonly size: number;
  readonly seed?: number;
  /** The lifecycles that occur; without retired ones a plain list holds all `size` models. */
  readonly lifecycles?: readonly Lifecycle[];
  /** False leaves `capabilities` null, as for a million models that have to fit into one tab. */
  readonly hasCapabilities?: boolean;
}

/** The day the generated catalogues are from: ages and retirements are meant as of then. */
const GENERATED_ON = "2026-11-21";

const DAY_MS = 86_400_000;
const NEWEST_MS = Date.parse(GENERATED_ON);
/** From the newest to the oldest known release. */
const SPAN_DAYS = 1_200;
/** One in this many has an unknown date, given as the epoch; those come last, as in the API. */
const UNKNOWN_EVERY = 50;
const EPOCH = "1970-01-01T00:00:00Z";

const LINES = ["opus", "sonnet", "haiku", "fable", "mythos", null] as const;
const CITIES = ["", "", " Québec", " São Paulo", " Zürich", " Kraków", " Łódź"] as const;
/** As in reality, most are active. */
const LIFECYCLE_MIX: readonly Lifecycle[] = ["active", "active", "active", "deprecated", "retired"];
const CONTEXTS = [200_000, 500_000, 1_000_000, null] as const;
const OUTPUTS = [4_096, 8_192, 32_000, 64_000, 128_000, null] as const;

/** Models in the API's order: newest first, with ties, and those of unknown date at the end. */
export function generateModels(recipe: Recipe): ModelInfo[] {
  const random = mulberry32(recipe.seed ?? 1);
  return Array.from({ length: recipe.size }, (_, index) => generateModel(recipe, index, random));
}

function generateModel(recipe: Recipe, index: number, random: () => number): ModelInfo {
  const line = pick(LINES, random);
  const version = `${1 + Math.floor(random() * 6)}.${Math.floor(random() * 10)}`;
  const city = pick(CITIES, random);
  const unknown = Math.floor(recipe.size / UNKNOWN_EVERY);
  const isKnown = index < recipe.size - unknown;
  // Every third shares the day of the one before it, so that ties occur at any size.
  const rank = index % 3 === 2 ? index - 1 : index;
  const age = Math.floor((rank * SPAN_DAYS) / recipe.size);
  const suffix = `${isKnown ? iso(age).slice(0, 10).replaceAll("-", "") : "undated"}-${index}`;
  return {
    type: "model",
    id: `claude-${line === null ? "" : `${line}-`}${version.replace(".", "-")}-${suffix}`,
    created_at: isKnown ? iso(age) : EPOCH,
    display_name: `Claude ${line === null ? "" : `${capitalize(line)} `}${version}${city} #${index}`,
    line,
    ...generateLifecycle(recipe.lifecycles ?? LIFECYCLE_MIX, age, random),
    max_input_tokens: pick(CONTEXTS, random),
    max_tokens: pick(OUTPUTS, random),
    capabilities: recipe.hasCapabilities === false ? null : pick(CAPABILITY_TREES, random),
  };
}

type LifecycleFields = Pick<ModelInfo, "lifecycle" | "deprecated_at" | "retires_at">;

function generateLifecycle(
  lifecycles: readonly Lifecycle[],
  age: number,
  random: () => number,
): LifecycleFields {
  const lifecycle = pick(lifecycles, random);
  if (lifecycle === "active") return { lifecycle, deprecated_at: null, retires_at: null };
  const deprecatedAge = Math.floor(random() * age);
  // A deprecated one retires from thirty days ago (overdue) to half a year ahead; some have no date.
  const retiresAge = Math.floor(
    lifecycle === "retired" ? random() * deprecatedAge : 30 - random() * 210,
  );
  const isAnnounced = lifecycle === "retired" || random() < 0.8;
  return {
    lifecycle,
    deprecated_at: iso(deprecatedAge),
    retires_at: isAnnounced ? iso(retiresAge) : null,
  };
}

const days = new Map<number, string>();

/** Midnight so many days before `GENERATED_ON`; remembered, for a million models share them. */
function iso(age: number): string {
  const day =
    days.get(age) ?? new Date(NEWEST_MS - age * DAY_MS).toISOString().replace(".000Z", "Z");
  days.set(age, day);
  return day;
}

function capitalize(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function pick<T>(choices: readonly T[], random: () => number): T {
  return choices[Math.floor(random() * choices.length)] as T;
}

/** A small seeded generator of numbers from 0 up to 1. @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
