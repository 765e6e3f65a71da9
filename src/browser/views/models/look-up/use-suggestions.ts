import { useInfiniteQuery } from "@tanstack/react-query";
import { LIFECYCLES } from "#shared/contract/lifecycle.ts";
import { LIMIT_MAX } from "#shared/contract/request-grammar.ts";
import { readModelName } from "#shared/model-names/read-model-name.ts";
import { modelQueries } from "../../../data/api/model-queries.ts";
import type { WalkedPage } from "../../../data/api/fetch-pages.ts";
import { indexPages } from "../../../data/list/index/model-index.ts";
import { useKnownAliases } from "../../../data/storage/names-query.ts";
import { useListing } from "../../../data/list/use-listing.ts";
import { useSearchTerms } from "../../../data/list/use-search-terms.ts";
import { useAddressOf } from "../../../data/url/address.ts";
import { bestHits, suggest, type Suggestion } from "./suggest.ts";

/** How much of a frame each of the two searches may take: the options cost more to draw than rows do. */
const STEP_MS = 1;

/**
 * What may be meant by a text, out of what is loaded of the list and of the lifecycles that it leaves out,
 * whose first page is requested for that; nothing for the empty text.
 */
export function useSuggestions(text: string, pages: readonly WalkedPage[]): readonly Suggestion[] {
  "use memo";
  const [{ lifecycle, betas, workspace }] = useAddressOf("lifecycle", "betas", "workspace");
  const aliases = useKnownAliases(workspace, pages.length > 0)?.byId;
  const leftOut = LIFECYCLES.filter((known) => !lifecycle.includes(known));
  const { data } = useInfiniteQuery({
    ...modelQueries.list({ limit: LIMIT_MAX, lifecycle: leftOut, betas, workspace }),
    enabled: text !== "" && leftOut.length > 0,
  });
  const { terms } = useSearchTerms(text);
  const index = indexPages(modelsOf(pages), aliases);
  const outside = indexPages(modelsOf(data?.pages ?? NO_PAGES), aliases);
  const view = { ...terms, lines: [], sort: null };
  const listing = useListing(index, view, STEP_MS);
  const outsideListing = useListing(outside, view, STEP_MS);
  if (terms.words.length === 0) return NOTHING;
  const hits = bestHits({ index, listing }, { index: outside, listing: outsideListing });
  return suggest(terms.words, hits, aliases ?? NO_ALIASES, readModelName(text));
}

const modelsOf = (pages: readonly WalkedPage[]) => pages.map(({ models }) => models);

const NO_PAGES: readonly WalkedPage[] = [];
const NO_ALIASES = new Map<string, readonly string[]>();
const NOTHING: readonly Suggestion[] = [];
