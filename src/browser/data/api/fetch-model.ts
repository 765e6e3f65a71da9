import { CancelledError, type QueryClient } from "@tanstack/react-query";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { Answer } from "./get-json.ts";
import { modelQueries } from "./model-queries.ts";
import type { RequestOptions } from "./request-options.ts";

/**
 * What the API answers today about a name, for whoever does not draw it. The request may be shared with a
 * part of the page that does, and that cancels it when it closes: it is then sent once more.
 *
 * @param staleTime how old an answer may be, in milliseconds; by default what the query says
 * @throws {Error} whatever kept the API from an answer
 * @see https://github.com/TanStack/query/issues/9798
 */
export async function fetchModel(
  queryClient: QueryClient,
  name: string,
  requestOptions: RequestOptions,
  staleTime?: number,
): Promise<Answer<ModelInfo>> {
  const detail = modelQueries.detail(name, requestOptions);
  const query = staleTime === undefined ? detail : { ...detail, staleTime };
  try {
    return await queryClient.fetchQuery(query);
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error;
    return queryClient.fetchQuery(query);
  }
}
