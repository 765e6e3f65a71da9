import { Hono } from "hono";
import type { Catalogue } from "../catalogue-of.ts";
import type { ErrorAnswer } from "../error-answer.ts";
import { respondWith } from "../responses/respond.ts";
import type { Visit, VisitBindings } from "../visit.ts";
import type { Question } from "./question.ts";
import { TERM_HEADERS } from "./read-terms.ts";
import { rememberQuestions } from "./remember-questions.ts";
import { type AllowedWorkspaces, readListQuestion, readRetrieveQuestion } from "./read-question.ts";

/** The two routes of the API, as paths below `/v1`. */
export function apiRoutes({ ask, source }: Catalogue, workspaces: AllowedWorkspaces) {
  const respond = respondWith(source);
  const readList = rememberQuestions((visit) => readListQuestion(visit, workspaces), TERM_HEADERS);
  const readRetrieve = rememberQuestions(
    (visit) => readRetrieveQuestion(visit, workspaces),
    TERM_HEADERS,
  );

  const answer = (question: Question | ErrorAnswer, request: Request, visit: Visit) => {
    if ("status" in question) return respond(question, visit);
    const answered = ask(question, request);
    return answered instanceof Promise
      ? answered.then((later) => respond(later, visit))
      : respond(answered, visit);
  };

  return new Hono<VisitBindings>()
    .get("/models", ({ env: { visit }, req }) => {
      visit.notes.route = "/v1/models";
      return answer(readList(visit), req.raw, visit);
    })
    .get("/models/:id", ({ env: { visit }, req }) => {
      visit.notes.route = "/v1/models/{model_id}";
      return answer(readRetrieve(visit), req.raw, visit);
    });
}
