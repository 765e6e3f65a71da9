import type { ModelInfo, ModelsPage } from "../contract/model-info.ts";
import { isPlainModel, OPTIONAL_FIELDS, placeholderTimes } from "./is-plain.ts";
import { isOfClaude } from "./is-of-claude.ts";
import { listFormat, type ListFormat } from "./list-format.ts";
import { readEntry, type ReadEntry } from "./read-entry.ts";
import { readPublished } from "./read-published.ts";
import { shared, UNKNOWN_DATE } from "./read-release.ts";
import { remarksOn } from "./remarks.ts";
import { isTree } from "./verbatim.ts";

/** A field of which a list may report nothing at all. */
export type OptionalField = (typeof OPTIONAL_FIELDS)[number];

/** What is odd about an entry of a list. */
export interface Oddity {
  /** The position in the page, from 1. */
  readonly entry: number;
  /** Null for an entry that is no model. */
  readonly id: string | null;
  /** By field, as `id is missing`. */
  readonly problems: readonly string[];
  /** The entry as it came. */
  readonly sent: unknown;
}

/** How a server lists its models, where it is not as the Claude API does. */
export interface PageTraits {
  readonly format: ListFormat;
  /** The fields that no model of the page reports. */
  readonly unreported: readonly OptionalField[];
  /** Those of them of which nothing is published either, so that there is nothing to show. */
  readonly hidden: readonly OptionalField[];
  readonly oddities: readonly Oddity[];
  /** Whether some of the models are of other vendors, by their IDs. */
  readonly hasOtherVendors: boolean;
}

/** How many models have to share a date for it to be none. */
const SHARED_BY = 3;

/**
 * Reads a page of any server that calls itself compatible: the models in it, with what has to be said
 * about them in `remarksOn`, and how it lists them. Null when it is no list.
 *
 * @param answeredAt when the answer was true, in milliseconds of the Unix epoch
 */
export function readPage(
  body: unknown,
  answeredAt: number,
): { readonly page: ModelsPage; readonly traits: PageTraits } | null {
  if (!isTree(body) || !("data" in body)) return null;
  const { data, has_more, first_id, last_id } = body as Readonly<Record<string, unknown>>;
  if (data !== null && !Array.isArray(data)) return null;
  const sent: readonly unknown[] = data ?? [];
  const entries = sent.map((entry) => readEntry(entry, answeredAt));
  const read = entries.filter((entry): entry is ReadEntry => entry.model !== null);
  const sharedTime = sharedReleaseOf(read);
  if (sharedTime !== null) placeholderTimes.add(sharedTime);
  const occurrences = countIds(read);
  const models = entries.flatMap((entry, at) =>
    entry.model === null
      ? []
      : [noted(entry, sent[at] as object, { answeredAt, sharedTime, occurrences })],
  );
  const unreported = OPTIONAL_FIELDS.filter(
    (field) => !models.some((model) => reports(model, field)),
  );
  const isPublished = models.some((model) => remarksOn.get(model)?.published);
  return {
    page: {
      data: models,
      has_more: has_more === true,
      first_id: textOrNull(first_id),
      last_id: textOrNull(last_id),
    },
    traits: {
      format: listFormat(sent.filter(isTree)),
      unreported,
      hidden: unreported.filter((field) => !(field === "lifecycle" && isPublished)),
      oddities: entries.flatMap(({ model, oddities }, at) =>
        oddities.length === 0
          ? []
          : [{ entry: at + 1, id: model?.id ?? null, problems: oddities, sent: sent[at] }],
      ),
      hasOtherVendors: models.some(({ id }) => !isOfClaude(id)),
    },
  };
}

/** Reads a single model of any server; null when it has no ID. */
export function readModel(body: unknown, answeredAt: number): ModelInfo | null {
  const read = readEntry(body, answeredAt);
  if (read.model === null) return null;
  return noted(read, body as object, { answeredAt, sharedTime: null, occurrences: new Map() });
}

interface PageFacts {
  readonly answeredAt: number;
  /** The release time that every model of the list has; null for none. */
  readonly sharedTime: number | null;
  /** How many entries have an ID, and how many of them were read. */
  readonly occurrences: ReadonlyMap<string, { readonly count: number; read: number }>;
}

/** The model of an entry, with what has to be said about it; the entry itself where that is nothing. */
function noted(read: ReadEntry, entry: object, facts: PageFacts): ModelInfo {
  const { answeredAt, sharedTime, occurrences } = facts;
  const same = occurrences.get(read.model.id);
  const isRepeated = same !== undefined && same.count > 1;
  if (isRepeated) same.read += 1;
  if (isPlainModel(entry, answeredAt) && !isRepeated && entry.lifecycle != null) return entry;
  const { release } = read;
  const isShared = "time" in release && release.time === sharedTime;
  const noRelease = isShared ? shared(release.time) : "reason" in release ? release : null;
  const published = read.model.lifecycle == null ? readPublished(read.model.id) : null;
  const model: ModelInfo = {
    ...read.model,
    ...(isShared && { created_at: UNKNOWN_DATE }),
    ...(read.model.line == null && published?.line && { line: published.line }),
  };
  remarksOn.set(model, {
    entry,
    noRelease,
    occurrence: isRepeated ? `${same.read} of ${same.count}` : null,
    oddities: read.oddities,
    published,
  });
  return model;
}

/** The release time that three or more models have, and no model another. */
function sharedReleaseOf(read: readonly ReadEntry[]): number | null {
  const times = read.flatMap(({ release }) => ("time" in release ? [release.time] : []));
  const [first] = times;
  const isShared = times.length >= SHARED_BY && times.every((time) => time === first);
  return isShared && first !== undefined ? first : null;
}

function countIds(read: readonly ReadEntry[]): PageFacts["occurrences"] {
  const counts = new Map<string, { count: number; read: number }>();
  for (const { model } of read) {
    const known = counts.get(model.id);
    if (known) known.count += 1;
    else counts.set(model.id, { count: 1, read: 0 });
  }
  return counts;
}

function reports(model: ModelInfo, field: OptionalField): boolean {
  if (field !== "created_at") return model[field] != null;
  return remarksOn.get(model)?.noRelease?.text !== "Not reported";
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
