import { queryOptions } from "@tanstack/react-query";
import type { ParsedName } from "#shared/model-names/parsed-name.ts";
import type { RequestOptions } from "./request-options.ts";

/** What a text means that somebody looks up. */
export interface ResolvedText {
  /** What the API is asked for; null where there is nothing to ask. */
  readonly name: string | null;
  /** How it was read as a model's name; null where it is the API's own spelling, or no name. */
  readonly parsed: ParsedName | null;
  /** What to say about its spelling; left out where it is no name. */
  readonly spelling?: Spelling;
}

/** What to say about a name that is not the API's own spelling. */
export interface Spelling {
  /** Whose it is, before the name that it stands for; null for nothing. */
  readonly phrase: string | null;
  /** What else there is to know, a sentence each. */
  readonly notes: readonly string[];
}

/** The API's own spellings, of which nothing has to be read. */
const API_SPELLING =
  /^claude-(?:[a-z]+-(?:[4-9]|1\d)(?:-\d{1,2})?|3(?:-\d)?-[a-z]+|(?:instant-)?\d\.\d)(?:-\d{8}|-latest)?$/;

/** What a text means without reading it; null where the reader of names has to say. */
export function resolveAtOnce(text: string): ResolvedText | null {
  return API_SPELLING.test(text) ? { name: text, parsed: null } : null;
}

/**
 * What a text means, whoever spells it. What a list holds is that ID, to the last character; else what a
 * link picked up on its way is trimmed. Of several names that it may stand for, each is looked up until
 * the API knows one.
 */
export const resolvedTextQuery = (text: string, requestOptions: RequestOptions) =>
  queryOptions({
    queryKey: ["models", "resolved", text, requestOptions],
    queryFn: async ({ client }) =>
      resolveAtOnce(text) ??
      (await import("./resolve-text.ts")).resolveText(client, text, requestOptions),
    staleTime: Number.POSITIVE_INFINITY,
  });
