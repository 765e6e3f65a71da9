import type { QueryClient } from "@tanstack/react-query";
import { DEFAULT_LIFECYCLES } from "#shared/contract/lifecycle.ts";
import { isModelId, isRequestable } from "#shared/contract/model-id.ts";
import { LIMIT_MAX } from "#shared/contract/request-grammar.ts";
import type { ParsedName } from "#shared/model-names/parsed-name.ts";
import { namesToAsk, spellingPhrase } from "#shared/model-names/names-to-ask.ts";
import { notesOn } from "#shared/model-names/notes.ts";
import { trimValue } from "../url/parse-list-query.ts";
import { ApiError } from "./failure.ts";
import { fetchModel } from "./fetch-model.ts";
import { idsInCache, modelInCache } from "./ids-in-cache.ts";
import { listsInCache, modelQueries } from "./model-queries.ts";
import type { ResolvedText } from "./resolved-text-query.ts";
import type { RequestOptions } from "./request-options.ts";
import { isDisguised } from "#shared/model-info/is-disguised.ts";

/**
 * Reads a text that somebody looks up, with the reader of names: a part of its own, since hardly any
 * text needs it.
 */
export async function resolveText(
  queryClient: QueryClient,
  given: string,
  requestOptions: RequestOptions,
): Promise<ResolvedText> {
  if (modelInCache(queryClient, given)) return { name: given, parsed: null };
  const { ids, isWhole } = await listedIds(queryClient, given, requestOptions);
  const text = ids.has(given) ? given : trimValue(given);
  if (ids.has(text)) return { name: text, parsed: null };
  const parsed = await readName(text, new Set([...ids].filter(isRequestable)));
  // A gateway may know what it does not list; words are a name only where the list has more of them.
  const isName = isRequestable(text) && !(isWhole && /\s/.test(text));
  if (parsed === null) return { name: isName ? text : null, parsed };
  const names = namesToAsk(parsed);
  // A gateway may know a model under the platform's own spelling alone.
  const tried = names.length > 0 && isName ? [...new Set([...names, text])] : names;
  const [first = null] = names;
  if (tried.length < 2) return asRead(first, parsed);
  for (const name of tried) {
    if (!(await isKnown(queryClient, name, requestOptions))) continue;
    return name === text ? { name, parsed: null } : asRead(name, parsed);
  }
  return asRead(first, parsed);
}

function asRead(name: string | null, parsed: ParsedName): ResolvedText {
  const spelling = { phrase: spellingPhrase(parsed, name), notes: notesOn(parsed, false) };
  return { name, parsed, spelling };
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
  // A list that has been fetched to its end says what there is.
  const isWhole = listsInCache(queryClient).some((pages) => pages.at(-1)?.next === null);
  return { ids: idsInCache(queryClient), isWhole };
}

/** Whether the API has a model of this name; one that it does not answer about may be one. */
async function isKnown(
  queryClient: QueryClient,
  name: string,
  requestOptions: RequestOptions,
): Promise<boolean> {
  try {
    await fetchModel(queryClient, name, requestOptions);
    return true;
  } catch (error) {
    return !(error instanceof ApiError && error.isUnknownModel);
  }
}

/**
 * Reads a text as a model's name, with the reader that is loaded for it; null where it is none, or only
 * looks like one.
 */
async function readName(text: string, listed: ReadonlySet<string>): Promise<ParsedName | null> {
  if (isDisguised(text)) return null;
  const [{ readModelName }, { createIdTable }] = await Promise.all([
    import("#shared/model-names/read-model-name.ts"),
    import("#shared/model-names/id-table.ts"),
  ]);
  return readModelName(text, createIdTable(listed));
}
