import type { QueryClient } from "@tanstack/react-query";
import { formatSource, type CatalogueSource } from "#shared/contract/headers.ts";
import { PUBLISHED_ALIASES } from "#shared/model-names/published-aliases.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { connectionStore } from "../api/connection.ts";
import type { Answer } from "../api/get-json.ts";
import type { RequestOptions } from "../api/request-options.ts";
import { NAMES_PREFIX } from "./device-keys.ts";
import { recall, remember } from "../../ui/device-storage.ts";
import type { OtherNames } from "../list/index/model-columns.ts";
import { namesQuery } from "./names-query.ts";

/** Longer IDs and names are not stored beyond this visit. */
const ID_MAX = 512;
/** No date is later. @see https://tc39.es/ecma262/#sec-time-values-and-time-range */
const TIME_MAX = 8.64e15;

/** Which model the API returned for a name. */
export interface AliasResolution {
  readonly name: string;
  /** The ID of the returned model; null when the API does not know the name. */
  readonly id: string | null;
  /** When that was true, in milliseconds of the Unix epoch. */
  readonly provenAt: number;
  /** The betas of the request, comma-joined. */
  readonly betas: string;
  /**
   * What the name led to before, where that was another model: null for none; left out where nothing
   * else is known. The next check that finds no further move forgets it.
   */
  readonly movedFrom?: string | null;
}

/** The aliases known for one source and workspace. */
export interface KnownAliases {
  /** The latest resolution of each name with each choice of betas, newest first. */
  readonly resolutions: readonly AliasResolution[];
  /** The names for search: those that resolved to a model, and the published ones. */
  readonly byId: OtherNames;
  /** The ID that a name last resolved to, or else is published for; null for none. */
  readonly idOf: (name: string) => string | null;
}

/** How many are stored, the oldest dropped first; they are some 50 kB. */
const REMEMBERED_MAX = 500;

/** Reads the stored aliases; anything unreadable or invalid is ignored. */
export function readKnownAliases(source: CatalogueSource | null, workspace: string): KnownAliases {
  return knownAliases(readResolutions(keyOf(source, workspace)));
}

/** What an answer to a name proves, and when that was true. */
export function provenBy(
  name: string,
  requestOptions: RequestOptions,
  answer: Answer<ModelInfo>,
): AliasResolution {
  const { staleSince, receivedAt } = answer.meta;
  return {
    name,
    id: answer.body.id,
    provenAt: Date.parse(staleSince ?? "") || receivedAt,
    betas: requestOptions.betas.join(","),
  };
}

/** Why a name was looked up: a `check` asks about moves, and a `look-up` in passing forgets none. */
export type LookupPurpose = "check" | "look-up";

/**
 * Records a resolution for this visit and, where the browser allows it, for the next; with what the name
 * led to before, if that was something else.
 */
export function recordAlias(
  queryClient: QueryClient,
  workspace: string,
  resolution: AliasResolution,
  purpose: LookupPurpose = "look-up",
): void {
  const { queryKey } = namesQuery(workspace);
  const key = keyOf(connectionStore.get()?.source ?? null, workspace);
  // Another tab may have recorded more meanwhile.
  const known = [
    ...(queryClient.getQueryData(queryKey)?.resolutions ?? []),
    ...readResolutions(key),
  ];
  const before = newestOfEach(known).find(
    ({ name, betas }) => name === resolution.name && betas === resolution.betas,
  );
  const next = withMove(resolution, before, purpose);
  const renewed = knownAliases(newestOfEach([next, ...known]));
  queryClient.setQueryData(queryKey, renewed);
  remember(key, JSON.stringify(renewed.resolutions));
}

/** A resolution with the move that it is, by what is known from before; undefined where nothing is. */
export function withMove(
  resolution: AliasResolution,
  before: AliasResolution | undefined,
  purpose: LookupPurpose,
): AliasResolution {
  // An answer from a cache may be older than what is known.
  if (before && before.provenAt > resolution.provenAt) return resolution;
  if (before) {
    if (before.id !== resolution.id) return { ...resolution, movedFrom: before.id };
    const isKept = purpose === "look-up" && before.movedFrom !== undefined;
    return isKept ? { ...resolution, movedFrom: before.movedFrom } : resolution;
  }
  const published = publishedIdOf(resolution.name);
  // A gateway's own ID may be what is an alias elsewhere, and leads nowhere.
  const { id } = resolution;
  const isElsewhere =
    published !== null && id !== null && id !== published && id !== resolution.name;
  return isElsewhere ? { ...resolution, movedFrom: published } : resolution;
}

function keyOf(source: CatalogueSource | null, workspace: string): string {
  return `${NAMES_PREFIX}${source ? formatSource(source) : "unknown"} ${workspace}`;
}

function readResolutions(key: string): AliasResolution[] {
  try {
    const stored: unknown = JSON.parse(recall(key) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isAliasResolution) : [];
  } catch {
    return [];
  }
}

/** Written by hand: more of the schema library would enlarge the first load. */
function isAliasResolution(stored: unknown): stored is AliasResolution {
  if (typeof stored !== "object" || stored === null) return false;
  const { name, id, provenAt, betas, movedFrom } = stored as Record<string, unknown>;
  return (
    typeof name === "string" &&
    name.length <= ID_MAX &&
    isStoredId(id) &&
    (movedFrom === undefined || isStoredId(movedFrom)) &&
    typeof provenAt === "number" &&
    provenAt >= 0 &&
    provenAt <= TIME_MAX &&
    typeof betas === "string"
  );
}

/** Whether a stored value can be an ID, or the lack of one. */
function isStoredId(stored: unknown): boolean {
  return stored === null || (typeof stored === "string" && stored.length <= ID_MAX);
}

/** The newest resolution of each name with each choice of betas, newest first. */
export function newestOfEach(resolutions: readonly AliasResolution[]): AliasResolution[] {
  const newest = new Map<string, AliasResolution>();
  for (const resolution of resolutions.toSorted((a, b) => b.provenAt - a.provenAt)) {
    const key = `${resolution.name} ${resolution.betas}`;
    if (!newest.has(key)) newest.set(key, resolution);
  }
  return [...newest.values()].slice(0, REMEMBERED_MAX);
}

/** Resolutions in the form that the panel and search read. */
export function knownAliases(resolutions: readonly AliasResolution[]): KnownAliases {
  const leading = resolutions.filter(({ name, id }) => id !== null && id !== name);
  // The identical map, so that an index of the published names has nothing to do.
  const idOf = (name: string) => {
    const resolution = resolutions.find((known) => known.name === name);
    return resolution ? resolution.id : publishedIdOf(name);
  };
  if (leading.length === 0) return { resolutions, byId: PUBLISHED_ALIASES, idOf };
  const byId = new Map(PUBLISHED_ALIASES);
  for (const { name, id } of leading) {
    if (id === null) continue;
    const names = byId.get(id) ?? [];
    if (!names.includes(name)) byId.set(id, [...names, name]);
  }
  return { resolutions, byId, idOf };
}

/** The ID that a name is published for; null for a name that is not. */
export function publishedIdOf(name: string): string | null {
  for (const [id, aliases] of PUBLISHED_ALIASES) if (aliases.includes(name)) return id;
  return null;
}
