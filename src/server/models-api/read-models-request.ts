import { WORKSPACE_HEADER } from "#shared/contract/headers.ts";
import { accepted, refused, type Result } from "#shared/result.ts";
import { type ErrorAnswer, errorAnswer } from "../http/error-answer.ts";
import type { IncomingRequest } from "../http/request.ts";
import {
  listRequest,
  type ModelsRequest,
  retrieveRequest,
  type RequestOptions,
} from "../source/models-request.ts";
import { readListParameters } from "./read-list-parameters.ts";
import { readModelId } from "./read-model-id.ts";
import { readRequestOptions } from "./read-request-options.ts";

/** Which workspaces may be requested; null means any that the key reaches. */
export type AllowedWorkspaces = ReadonlySet<string> | null;

/** Reads a `GET /v1/models`, or says why it is invalid. */
export function readListRequest(
  incomingRequest: Pick<IncomingRequest, "query" | "header">,
  workspaces: AllowedWorkspaces,
): Result<ModelsRequest, ErrorAnswer> {
  const parameters = readListParameters(incomingRequest.query);
  if (parameters.refusal !== null) return parameters;
  const options = readAllowedOptions(incomingRequest, workspaces);
  return options.refusal === null
    ? accepted(listRequest(parameters.value, options.value))
    : options;
}

/** Reads a `GET /v1/models/{model_id}`, or says why it is invalid. */
export function readRetrieveRequest(
  incomingRequest: Pick<IncomingRequest, "path" | "header">,
  workspaces: AllowedWorkspaces,
): Result<ModelsRequest, ErrorAnswer> {
  const id = readModelId(incomingRequest.path.slice(incomingRequest.path.lastIndexOf("/") + 1));
  if (id.refusal !== null) return id;
  const options = readAllowedOptions(incomingRequest, workspaces);
  return options.refusal === null ? accepted(retrieveRequest(id.value, options.value)) : options;
}

function readAllowedOptions(
  incomingRequest: Pick<IncomingRequest, "header">,
  workspaces: AllowedWorkspaces,
): Result<RequestOptions, ErrorAnswer> {
  const options = readRequestOptions(incomingRequest);
  const workspace = options.value?.workspace ?? null;
  if (workspace === null || workspaces === null || workspaces.has(workspace)) return options;
  return refused(
    errorAnswer(403, `${WORKSPACE_HEADER}: This server does not allow this workspace`),
  );
}
