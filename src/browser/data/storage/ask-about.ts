import type { QueryClient } from "@tanstack/react-query";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import type { RequestOptions } from "../api/request-options.ts";
import { ApiError } from "../api/failure.ts";
import type { Answer } from "../api/get-json.ts";
import { fetchModel } from "../api/fetch-model.ts";
import { provenBy, type AliasResolution } from "./known-aliases.ts";

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
  const answering = fetchModel(queryClient, name, requestOptions);
  return resolutionBy(name, requestOptions, answering);
}

/**
 * What a request for a name proves, once it has ended.
 *
 * @throws {Error} whatever kept the API from an answer
 */
export async function resolutionBy(
  name: string,
  requestOptions: RequestOptions,
  answering: Promise<Answer<ModelInfo>>,
): Promise<AliasResolution> {
  try {
    return provenBy(name, requestOptions, await answering);
  } catch (error) {
    if (!(error instanceof ApiError && error.isUnknownModel)) throw error;
    return { name, id: null, provenAt: Date.now(), betas: requestOptions.betas.join(",") };
  }
}
