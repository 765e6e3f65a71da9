import { restoreColumns } from "../data/storage/stored-columns.ts";
import { sendEarly } from "../data/api/early-request.ts";
import { headersOf } from "../data/api/headers-of.ts";
import { pagePath } from "../data/api/list-query.ts";
import type { Received } from "../data/api/send.ts";
import { parseColumnChoice, type ColumnChoice } from "../data/url/column-choice.ts";
import { parseListQuery } from "../data/url/parse-list-query.ts";

/** Sends the request for the first page as the address wants it. */
export function sendChosen(): Promise<Received> {
  const query = parseListQuery(new URLSearchParams(location.search));
  return sendEarly(pagePath(query), query, headersOf(query));
}

/** The columns of the address, into which those of the last visit are put where it says nothing of columns. */
export function chosenColumns(): ColumnChoice {
  restoreColumns();
  return parseColumnChoice(new URLSearchParams(location.search));
}
