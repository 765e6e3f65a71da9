import { WORKSPACE_HEADER } from "#shared/contract/headers.ts";
import { type ErrorAnswer, errorAnswer } from "../http/error-answer.ts";
import type { IncomingRequest } from "../http/request.ts";
import {
  listQuestion,
  type Question,
  retrieveQuestion,
  type RequestOptions,
} from "../source/question.ts";
import { readListParameters } from "./read-list-parameters.ts";
import { readModelId } from "./read-model-id.ts";
import { readRequestOptions } from "./read-request-options.ts";

/** Which workspaces may be asked for; null means any that the key reaches. */
export type AllowedWorkspaces = ReadonlySet<string> | null;

/** The question a request to `GET /v1/models` puts, or why it cannot be asked. */
export function readListQuestion(
  incomingRequest: Pick<IncomingRequest, "query" | "header">,
  workspaces: AllowedWorkspaces,
): Question | ErrorAnswer {
  const parameters = readListParameters(incomingRequest.query);
  if ("status" in parameters) return parameters;
  const requestOptions = readAllowedOptions(incomingRequest, workspaces);
  return "status" in requestOptions ? requestOptions : listQuestion(parameters, requestOptions);
}

/** The question a request to `GET /v1/models/{model_id}` puts, or why it cannot be asked. */
export function readRetrieveQuestion(
  incomingRequest: Pick<IncomingRequest, "path" | "header">,
  workspaces: AllowedWorkspaces,
): Question | ErrorAnswer {
  const id = readModelId(incomingRequest.path.slice(incomingRequest.path.lastIndexOf("/") + 1));
  if (typeof id !== "string") return id;
  const requestOptions = readAllowedOptions(incomingRequest, workspaces);
  return "status" in requestOptions ? requestOptions : retrieveQuestion(id, requestOptions);
}

function readAllowedOptions(
  incomingRequest: Pick<IncomingRequest, "header">,
  workspaces: AllowedWorkspaces,
): RequestOptions | ErrorAnswer {
  const requestOptions = readRequestOptions(incomingRequest);
  if ("status" in requestOptions || requestOptions.workspace === null || workspaces === null)
    return requestOptions;
  if (workspaces.has(requestOptions.workspace)) return requestOptions;
  return errorAnswer(403, `${WORKSPACE_HEADER}: This server may not be asked for this workspace`);
}
