import { WORKSPACE_HEADER } from "#shared/contract/headers.ts";
import { type ErrorAnswer, errorAnswer } from "../http/error-answer.ts";
import type { Visit } from "../http/request.ts";
import { listQuestion, type Question, retrieveQuestion, type Terms } from "../source/question.ts";
import { readListParameters } from "./read-list-parameters.ts";
import { readModelId } from "./read-model-id.ts";
import { readTerms } from "./read-terms.ts";

/** Which workspaces may be asked for; null means any that the key reaches. */
export type AllowedWorkspaces = ReadonlySet<string> | null;

/** The question a visit to `GET /v1/models` puts, or why it cannot be asked. */
export function readListQuestion(
  visit: Pick<Visit, "query" | "header">,
  workspaces: AllowedWorkspaces,
): Question | ErrorAnswer {
  const parameters = readListParameters(visit.query);
  if ("status" in parameters) return parameters;
  const terms = readAllowedTerms(visit, workspaces);
  return "status" in terms ? terms : listQuestion(parameters, terms);
}

/** The question a visit to `GET /v1/models/{model_id}` puts, or why it cannot be asked. */
export function readRetrieveQuestion(
  visit: Pick<Visit, "path" | "header">,
  workspaces: AllowedWorkspaces,
): Question | ErrorAnswer {
  const id = readModelId(visit.path.slice(visit.path.lastIndexOf("/") + 1));
  if (typeof id !== "string") return id;
  const terms = readAllowedTerms(visit, workspaces);
  return "status" in terms ? terms : retrieveQuestion(id, terms);
}

function readAllowedTerms(
  visit: Pick<Visit, "header">,
  workspaces: AllowedWorkspaces,
): Terms | ErrorAnswer {
  const terms = readTerms(visit);
  if ("status" in terms || terms.workspace === null || workspaces === null) return terms;
  if (workspaces.has(terms.workspace)) return terms;
  return errorAnswer(403, `${WORKSPACE_HEADER}: This server may not be asked for this workspace`);
}
