import { listPath, type ListParameters, modelPath } from "#shared/contract/question.ts";

/** What travels beside the path of either question. */
export interface RequestOptions {
  /** Well-formed beta names in the order given. */
  readonly betas: readonly string[];
  readonly workspace: string | null;
  /** `anthropic-version`, YYYY-MM-DD. */
  readonly version: string;
}

/**
 * One thing a client may ask, checked and in canonical form: all that can reach the API.
 *
 * Two questions with the same `key` have the same answer, whoever asks.
 */
export type Question = RequestOptions & { readonly path: string; readonly key: string } & (
    | { readonly kind: "list"; readonly parameters: ListParameters }
    | { readonly kind: "retrieve"; readonly id: string }
  );

/** A question for a page of the list. */
export function listQuestion(parameters: ListParameters, requestOptions: RequestOptions): Question {
  const path = listPath(parameters);
  return { kind: "list", parameters, path, key: keyOf(path, requestOptions), ...requestOptions };
}

/** A question for one model by ID or alias. */
export function retrieveQuestion(id: string, requestOptions: RequestOptions): Question {
  const path = modelPath(id);
  return { kind: "retrieve", id, path, key: keyOf(path, requestOptions), ...requestOptions };
}

/** Spaces separate: no part can hold one. The key and base URL are the same for a whole server. */
function keyOf(path: string, { betas, workspace, version }: RequestOptions): string {
  return `${path} ${version} ${workspace ?? ""} ${betas.toSorted().join(",")}`;
}
