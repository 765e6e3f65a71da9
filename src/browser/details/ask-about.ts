import type { QueryClient } from "@tanstack/react-query";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { RequestOptions } from "../data/api/request-options.ts";
import { ApiError } from "../data/api/failure.ts";
import type { Answer } from "../data/api/get-json.ts";
import { modelQueries } from "../data/api/model-queries.ts";
import type { AliasResolution } from "../data/storage/known-aliases.ts";

/**
 * Asks the API what a name resolves to; that it knows no such model is an answer too.
 *
 * @throws {Error} whatever kept the API from an answer
 */
export async function askAbout(
  queryClient: QueryClient,
  name: string,
  requestOptions: RequestOptions,
): Promise<AliasResolution> {
  try {
    return provenBy(
      name,
      requestOptions,
      await queryClient.fetchQuery(modelQueries.detail(name, requestOptions)),
    );
  } catch (error) {
    if (!(error instanceof ApiError && error.isUnknownModel)) throw error;
    return { name, id: null, provenAt: Date.now(), betas: requestOptions.betas.join(",") };
  }
}

/** What an answer to a name proves, and when that was true. */
export function provenBy(
  name: string,
  requestOptions: RequestOptions,
  answer: Answer<ModelInfo>,
): AliasResolution {
  const { staleSince, receivedAt } = answer.meta;
  return {
    name,
    id: answer.body.id,
    provenAt: Date.parse(staleSince ?? "") || receivedAt,
    betas: requestOptions.betas.join(","),
  };
}
