import { WORKSPACE_HEADER } from "#shared/contract/headers.ts";
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
): ModelsRequest | ErrorAnswer {
  const parameters = readListParameters(incomingRequest.query);
  if ("status" in parameters) return parameters;
  const requestOptions = readAllowedOptions(incomingRequest, workspaces);
  return "status" in requestOptions ? requestOptions : listRequest(parameters, requestOptions);
}

/** Reads a `GET /v1/models/{model_id}`, or says why it is invalid. */
export function readRetrieveRequest(
  incomingRequest: Pick<IncomingRequest, "path" | "header">,
  workspaces: AllowedWorkspaces,
): ModelsRequest | ErrorAnswer {
  const id = readModelId(incomingRequest.path.slice(incomingRequest.path.lastIndexOf("/") + 1));
  if (typeof id !== "string") return id;
  const requestOptions = readAllowedOptions(incomingRequest, workspaces);
  return "status" in requestOptions ? requestOptions : retrieveRequest(id, requestOptions);
}

function readAllowedOptions(
  incomingRequest: Pick<IncomingRequest, "header">,
  workspaces: AllowedWorkspaces,
): RequestOptions | ErrorAnswer {
  const requestOptions = readRequestOptions(incomingRequest);
  if ("status" in requestOptions || requestOptions.workspace === null || workspaces === null)
    return requestOptions;
  if (workspaces.has(requestOptions.workspace)) return requestOptions;
  return errorAnswer(403, `${WORKSPACE_HEADER}: This server does not allow this workspace`);
}
