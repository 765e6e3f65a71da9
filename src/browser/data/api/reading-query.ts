import { type InfiniteData, queryOptions, type QueryClient } from "@tanstack/react-query";
import { DEFAULT_LIFECYCLES } from "#shared/contract/lifecycle.ts";
import { isModelId, isRequestable } from "#shared/contract/model-id.ts";
import { LIMIT_MAX } from "#shared/contract/request-grammar.ts";
import type { NameReading } from "#shared/model-names/name-reading.ts";
import { namesToAsk } from "#shared/model-names/names-to-ask.ts";
import { trimValue } from "../url/parse.ts";
import { ApiError } from "./failure.ts";
import { idsInCache, modelInCache } from "./ids-in-cache.ts";
import { readName } from "./read-name.ts";
import { modelQueries } from "./model-queries.ts";
import type { RequestOptions } from "./request-options.ts";
import type { WalkedPage } from "./fetch-pages.ts";

/** What a text means that somebody looks up. */
export interface ResolvedText {
  /** What the API is asked for; null where there is nothing to ask. */
  readonly name: string | null;
  /** How it was read as a model's name; null where it is the API's own spelling, or no name. */
  readonly reading: NameReading | null;
}

/** The API's own spellings, of which nothing has to be read. */
const API_SPELLING =
  /^claude-(?:[a-z]+-(?:[4-9]|\d\d)(?:-\d{1,2})?|3(?:-\d)?-[a-z]+|(?:instant-)?\d\.\d)(?:-\d{8}|-latest)?$/;

/** What a text means without reading it; null where the reader of names has to say. */
export function resolveAtOnce(text: string): ResolvedText | null {
  return API_SPELLING.test(text) ? { name: text, reading: null } : null;
}

/**
 * What a text means, whoever spells it. What a list holds is that ID, to the last character; else what a
 * link picked up on its way is trimmed. Of several names that it may stand for, each is looked up until
 * the API knows one.
 */
export const readingQuery = (text: string, requestOptions: RequestOptions) =>
  queryOptions({
    queryKey: ["models", "reading", text, requestOptions],
    queryFn: async ({ client }) => resolveAtOnce(text) ?? resolveText(client, text, requestOptions),
    staleTime: Number.POSITIVE_INFINITY,
  });

async function resolveText(
  queryClient: QueryClient,
  given: string,
  requestOptions: RequestOptions,
): Promise<ResolvedText> {
  if (modelInCache(queryClient, given)) return { name: given, reading: null };
  const { ids, isWhole } = await listedIds(queryClient, given, requestOptions);
  const text = ids.has(given) ? given : trimValue(given);
  if (ids.has(text)) return { name: text, reading: null };
  const reading = await readName(text, new Set([...ids].filter(isModelId)));
  // A gateway may know what it does not list; words are a name only where the list has more of them.
  const isName = isRequestable(text) && !(isWhole && /\s/.test(text));
  if (reading === null) return { name: isName ? text : null, reading };
  const names = namesToAsk(reading);
  // A gateway may know a model under the platform's own spelling alone.
  const tried = names.length > 0 && isName ? [...new Set([...names, text])] : names;
  const [first = null] = names;
  if (tried.length < 2) return { name: first, reading };
  for (const name of tried) {
    if (!(await isKnown(queryClient, name, requestOptions))) continue;
    return { name, reading: name === text ? null : reading };
  }
  return { name: first, reading };
}

/**
 * The IDs of the lists of this visit. A text that only a list can know as an ID waits for what is being
 * fetched of them, or for the API's default list where the view has none.
 */
async function listedIds(
  queryClient: QueryClient,
  text: string,
  requestOptions: RequestOptions,
): Promise<{ ids: ReadonlySet<string>; isWhole: boolean }> {
  if (isModelId(text)) return { ids: idsInCache(queryClient), isWhole: false };
  // The view that reads a text begins to fetch its list in the same moment.
  await Promise.resolve();
  const lists = queryClient.getQueryCache().findAll({ queryKey: ["models", "list"] });
  const running = lists.filter(({ state }) => state.fetchStatus === "fetching");
  const usual = { ...requestOptions, limit: LIMIT_MAX, lifecycle: DEFAULT_LIFECYCLES };
  await Promise.allSettled(
    lists.length === 0
      ? [queryClient.fetchInfiniteQuery(modelQueries.list(usual))]
      : running.map(async (list) => list.fetch()),
  );
  return { ids: idsInCache(queryClient), isWhole: isAnyListWhole(queryClient) };
}

/** Whether a list has been fetched to its end. */
function isAnyListWhole(queryClient: QueryClient): boolean {
  return queryClient
    .getQueriesData<InfiniteData<WalkedPage>>({ queryKey: ["models", "list"] })
    .some(([, list]) => list?.pages.at(-1)?.next === null);
}

/** Whether the API has a model of this name; one that it does not answer about may be one. */
async function isKnown(
  queryClient: QueryClient,
  name: string,
  requestOptions: RequestOptions,
): Promise<boolean> {
  try {
    await queryClient.fetchQuery(modelQueries.detail(name, requestOptions));
    return true;
  } catch (error) {
    return !(error instanceof ApiError && error.isUnknownModel);
  }
}
