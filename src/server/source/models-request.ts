import { API_VERSION } from "#shared/contract/headers.ts";
import { listPath, type ListParameters, modelPath } from "#shared/contract/request-grammar.ts";

/** What is sent besides the path, by either kind of request. */
export interface RequestOptions {
  /** Well-formed beta names in the order given. */
  readonly betas: readonly string[];
  readonly workspace: string | null;
  /** `anthropic-version`, YYYY-MM-DD. */
  readonly version: string;
}

/** Of a request that this server sends on its own. */
export const OWN_OPTIONS: RequestOptions = { betas: [], workspace: null, version: API_VERSION };

/**
 * One request of a client, validated and in canonical form: all that can reach the API.
 *
 * Two requests with the same `key` have the same answer, whoever sends them.
 */
export type ModelsRequest = RequestOptions & { readonly path: string; readonly key: string } & (
    | { readonly kind: "list"; readonly parameters: ListParameters }
    | { readonly kind: "retrieve"; readonly id: string }
  );

/** A request for a page of the list. */
export function listRequest(
  parameters: ListParameters,
  requestOptions: RequestOptions,
): ModelsRequest {
  const path = listPath(parameters);
  const key = keyOf(path, requestOptions);
  const { betas, workspace, version } = requestOptions;
  // Written out: a spread behind other fields takes many times as long.
  return { kind: "list", parameters, path, key, betas, workspace, version };
}

/** A request for one model by ID or alias. */
export function retrieveRequest(id: string, requestOptions: RequestOptions): ModelsRequest {
  const path = modelPath(id);
  return { kind: "retrieve", id, path, key: keyOf(path, requestOptions), ...requestOptions };
}

/** Parts are joined by spaces, which none can contain. The API key and base URL never change. */
function keyOf(path: string, { betas, workspace, version }: RequestOptions): string {
  return `${path} ${version} ${workspace ?? ""} ${betas.toSorted().join(",")}`;
}
