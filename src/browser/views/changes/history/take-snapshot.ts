import { formatSource } from "#shared/contract/headers.ts";
import { DEFAULT_LIFECYCLES, LIFECYCLES } from "#shared/contract/lifecycle.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { ApiError } from "../../../data/api/failure.ts";
import { fetchPages } from "../../../data/api/fetch-pages.ts";
import type { WalkFault } from "#shared/model-info/walk-pages.ts";
import type { SnapshotSummary, Scope } from "./history.ts";
import { encodeModels, type EncodedModels } from "./encoded-models.ts";

/** The largest page the API offers, so that an ordinary catalogue takes one request. */
export const PAGE_SIZE = 1000;
/** Larger catalogues are not tracked: they would take too much of the browser's storage. */
export const CATALOGUE_MAX = 100_000;

/** The whole catalogue of a key in a workspace at one point in time. */
export interface Snapshot extends SnapshotSummary {
  /** Who answered, as `formatSource` writes it. */
  readonly source: string;
  readonly models: EncodedModels;
}

/** What to ask for, and how far to go. */
export interface SnapshotRequest {
  /** A workspace ID, or the empty string for the key's own. */
  readonly workspace: string;
  readonly scope: Scope;
  /** `one-page` gives up when the whole would take more than one request. */
  readonly extent: "whole" | "one-page";
}

/** Why the answers do not add up to a snapshot, although every request was answered. */
export type IncompleteReason = WalkFault | "stale" | "other-source" | "more-pages";

/** The catalogue was not read completely from one source at one time, so it cannot be compared. */
export class IncompleteSnapshot extends Error {
  override readonly name = "IncompleteSnapshot";
  readonly reason: IncompleteReason;

  constructor(reason: IncompleteReason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Fetches the whole catalogue, without betas and ignoring what the reader chose for the list, except
 * for the workspace. `onLoaded` is called with the number of models so far.
 *
 * @throws {IncompleteSnapshot} when the answers do not add up to a whole
 * @throws what `fetchPages` throws, for any page
 */
export async function takeSnapshot(
  { workspace, scope, extent }: SnapshotRequest,
  signal: AbortSignal,
  onLoaded: (count: number) => void,
): Promise<Snapshot> {
  const lifecycle = scope === "every-lifecycle" ? LIFECYCLES : DEFAULT_LIFECYCLES;
  const pages: (readonly ModelInfo[])[] = [];
  let at = Number.POSITIVE_INFINITY;
  let source: string | null = null;
  let loaded = 0;
  const query = { limit: PAGE_SIZE, lifecycle, betas: [], workspace };
  for await (const page of fetchPages(query, signal)) {
    const { meta } = page;
    const answering = meta.source && formatSource(meta.source);
    if (page.fault !== null) throw new IncompleteSnapshot(page.fault);
    if (meta.staleSince !== null) throw new IncompleteSnapshot("stale");
    if (answering === null || answering !== (source ?? answering)) {
      throw new IncompleteSnapshot("other-source");
    }
    if (page.next && extent === "one-page") throw new IncompleteSnapshot("more-pages");
    source = answering;
    at = Math.min(at, meta.receivedAt);
    loaded += page.models.length;
    if (loaded > CATALOGUE_MAX) throw new IncompleteSnapshot("too-many");
    pages.push(page.models);
    onLoaded(loaded);
  }
  const models = await encodeModels(pages);
  return {
    source: source ?? "",
    at,
    scope,
    size: models.ids.length,
    reportsLifecycle: reportsLifecycle(pages),
    models,
  };
}

/**
 * The same when it is not known whether the gateway accepts `lifecycle[]`: one of the first API version
 * may refuse it, and is then asked for whatever it lists by default.
 */
export async function takeSnapshotOfAnyGateway(
  request: Omit<SnapshotRequest, "scope">,
  signal: AbortSignal,
  onLoaded: (count: number) => void,
): Promise<Snapshot> {
  try {
    return await takeSnapshot({ ...request, scope: "every-lifecycle" }, signal, onLoaded);
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 400)) throw error;
    return takeSnapshot({ ...request, scope: "default" }, signal, onLoaded);
  }
}

function reportsLifecycle(pages: readonly (readonly ModelInfo[])[]): boolean | null {
  if (pages.every((page) => page.length === 0)) return null;
  return pages.some((page) => page.some(({ lifecycle }) => lifecycle != null));
}
