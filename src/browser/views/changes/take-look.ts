import { formatSource } from "#shared/contract/headers.ts";
import { DEFAULT_LIFECYCLES, LIFECYCLES } from "#shared/contract/lifecycle.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { ApiError } from "../../data/api/failure.ts";
import { fetchPages } from "../../data/api/fetch-pages.ts";
import type { WalkFault } from "../../data/api/walk.ts";
import type { LookHead, Scope } from "./history.ts";
import { takeSnapshot, type Snapshot } from "./snapshot.ts";

/** The largest page there is, so that the ordinary catalogue is one question. */
export const PAGE_SIZE = 1000;
/** Larger catalogues are not followed: what a browser keeps of them would be too much. */
export const CATALOGUE_MAX = 100_000;

/** The catalogue of a key in a workspace, told whole at one time. */
export interface Look extends LookHead {
  /** Who answered, as `formatSource` tells it. */
  readonly source: string;
  readonly snapshot: Snapshot;
}

/** What is asked, of whom, and how far. */
export interface LookQuestion {
  /** A workspace ID, or the empty string for the key's own. */
  readonly workspace: string;
  readonly scope: Scope;
  /** `one-page` gives up where the whole would take more questions than one. */
  readonly extent: "whole" | "one-page";
}

/** Why what was answered is no look, although every question was answered. */
export type IncompleteReason = WalkFault | "stale" | "other-source" | "more-pages";

/** The catalogue was not told whole by one source at one time, so nothing can be compared with it. */
export class IncompleteLook extends Error {
  override readonly name = "IncompleteLook";
  readonly reason: IncompleteReason;

  constructor(reason: IncompleteReason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Asks for the whole catalogue, without betas and with nothing of what the reader chose for the
 * list but the workspace. `onLoaded` hears how many models there are so far.
 *
 * @throws {IncompleteLook} when the answers are no whole
 * @throws what `fetchPages` throws
 */
export async function takeLook(
  { workspace, scope, extent }: LookQuestion,
  signal: AbortSignal,
  onLoaded: (count: number) => void,
): Promise<Look> {
  const lifecycle = scope === "every-stage" ? LIFECYCLES : DEFAULT_LIFECYCLES;
  const pages: (readonly ModelInfo[])[] = [];
  let at = Number.POSITIVE_INFINITY;
  let source: string | null = null;
  let loaded = 0;
  const query = { limit: PAGE_SIZE, lifecycle, betas: [], workspace };
  for await (const page of fetchPages(query, signal)) {
    const { meta } = page;
    const answering = meta.source && formatSource(meta.source);
    if (page.fault !== null) throw new IncompleteLook(page.fault);
    if (meta.staleSince !== null) throw new IncompleteLook("stale");
    if (answering === null || answering !== (source ?? answering)) {
      throw new IncompleteLook("other-source");
    }
    if (page.next && extent === "one-page") throw new IncompleteLook("more-pages");
    source = answering;
    at = Math.min(at, meta.receivedAt);
    loaded += page.models.length;
    if (loaded > CATALOGUE_MAX) throw new IncompleteLook("too-many");
    pages.push(page.models);
    onLoaded(loaded);
  }
  const snapshot = await takeSnapshot(pages);
  return {
    source: source ?? "",
    at,
    scope,
    size: snapshot.ids.length,
    tellsLifecycle: tellsLifecycle(pages),
    snapshot,
  };
}

/**
 * The same for whoever does not know whether the gateway takes `lifecycle[]`: one of the first API
 * version may refuse it, and is then asked for what it lists by itself.
 */
export async function takeLookOfAnyGateway(
  question: Omit<LookQuestion, "scope">,
  signal: AbortSignal,
  onLoaded: (count: number) => void,
): Promise<Look> {
  try {
    return await takeLook({ ...question, scope: "every-stage" }, signal, onLoaded);
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 400)) throw error;
    return takeLook({ ...question, scope: "unnamed" }, signal, onLoaded);
  }
}

function tellsLifecycle(pages: readonly (readonly ModelInfo[])[]): boolean | null {
  if (pages.every((page) => page.length === 0)) return null;
  return pages.some((page) => page.some(({ lifecycle }) => lifecycle != null));
}
