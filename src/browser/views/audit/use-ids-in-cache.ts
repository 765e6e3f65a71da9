import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { DEFAULT_LIFECYCLES, LIFECYCLES } from "#shared/contract/lifecycle.ts";
import { isRequestable } from "#shared/contract/model-id.ts";
import { LIMIT_MAX } from "#shared/contract/request-grammar.ts";
import { createIdTable } from "#shared/model-names/id-table.ts";
import type { RequestOptions } from "../../data/api/request-options.ts";
import { idsInCache } from "../../data/api/ids-in-cache.ts";
import type { WalkedPage } from "../../data/api/fetch-pages.ts";
import { useWalk } from "../../data/list/use-walk.ts";

const all = () => true;
const firstPage = () => false;

/**
 * Every ID the API lists, retired ones too; until that list is here, and if a gateway refuses it, those
 * of other lists. It is the same set for as long as the IDs are the same.
 */
export function useIdsInCache(requestOptions: RequestOptions) {
  const queryClient = useQueryClient();
  const query = { ...requestOptions, limit: LIMIT_MAX };
  // Has been asked for as the page was opened, and so costs nothing.
  const usual = useWalk({ ...query, lifecycle: DEFAULT_LIFECYCLES }, firstPage);
  const walk = useWalk({ ...query, lifecycle: LIFECYCLES }, all);
  const [known, setKnown] = useState<ReadonlySet<string>>(() => idsInCache(queryClient));
  const states = `${usual.state} ${walk.state}`;
  const [seen, setSeen] = useState(states);
  // Not page by page: other IDs have all the texts read again.
  if (seen !== states) {
    setSeen(states);
    const next = idsInCache(queryClient);
    if (next.size !== known.size || [...next].some((id) => !known.has(id))) setKnown(next);
  }
  // A gateway that refuses retired models still lists the others.
  const pages = walk.pages.length > 0 ? walk.pages : usual.pages;
  const models = useModels(pages, walk.state === "fetching");
  const table = useMemo(() => createIdTable(new Set([...known].filter(isRequestable))), [known]);
  return {
    known,
    /** The same IDs, as far as the API can be asked for them, for the reader of names. */
    table,
    /** The models that are listed with these request options, by ID; once a list is here. */
    models,
    walk,
  };
}

/** The models of pages by their IDs; while more pages are on their way, those from before. */
function useModels(
  pages: readonly WalkedPage[],
  isFetching: boolean,
): ReadonlyMap<string, ModelInfo> {
  const [settled, setSettled] = useState(pages);
  if (!isFetching && settled !== pages) setSettled(pages);
  return useMemo(
    () => new Map(settled.flatMap(({ models }) => models.map((model) => [model.id, model]))),
    [settled],
  );
}
