import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { isModelId } from "#shared/contract/request-grammar.ts";
import type { NameReading } from "#shared/model-names/name-reading.ts";
import { namesToAsk } from "#shared/model-names/names-to-ask.ts";
import { ApiError } from "../data/api/failure.ts";
import { idsInCache } from "../data/api/ids-in-cache.ts";
import { readName } from "../data/api/read-name.ts";
import { modelQueries } from "../data/api/model-queries.ts";
import type { RequestOptions } from "../data/api/request-options.ts";

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
 * What a text means, whoever spells it. Of several names that it may stand for, each is looked up until
 * the API knows one.
 */
export const readingQuery = (text: string, requestOptions: RequestOptions) =>
  queryOptions({
    queryKey: ["models", "reading", text, requestOptions],
    queryFn: async ({ client }) => resolveText(client, text, requestOptions),
    staleTime: Number.POSITIVE_INFINITY,
  });

async function resolveText(
  queryClient: QueryClient,
  text: string,
  requestOptions: RequestOptions,
): Promise<ResolvedText> {
  const listed = new Set([...idsInCache(queryClient)].filter(isModelId));
  if (listed.has(text)) return { name: text, reading: null };
  const reading = await readName(text, listed);
  if (reading === null) return { name: isModelId(text) ? text : null, reading };
  const names = namesToAsk(reading);
  // A gateway may know a model under the platform's own spelling alone.
  const tried = names.length > 0 && isModelId(text) ? [...new Set([...names, text])] : names;
  const [first = null] = names;
  if (tried.length < 2) return { name: first, reading };
  for (const name of tried) {
    if (!(await isKnown(queryClient, name, requestOptions))) continue;
    return { name, reading: name === text ? null : reading };
  }
  return { name: first, reading };
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
