import {
  API_VERSION,
  BETA_HEADER,
  VERSION_HEADER,
  WORKSPACE_HEADER,
} from "#shared/contract/headers.ts";
import { BETAS_MAX, isBetaName, isWorkspaceId } from "#shared/contract/request-grammar.ts";
import { accepted, refused, type Result } from "#shared/result.ts";
import { type ErrorAnswer, errorAnswer } from "../http/error-answer.ts";
import type { IncomingRequest } from "../http/request.ts";
import type { RequestOptions } from "../source/models-request.ts";

/** The headers that request options are read from. */
export const OPTION_HEADERS = [BETA_HEADER, WORKSPACE_HEADER, VERSION_HEADER] as const;

const VERSION = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The betas, workspace and version that a client's headers name, or why they are invalid.
 *
 * An empty header is a missing one. No version means the one this product was written for: a browser's
 * preload can send no header.
 */
export function readRequestOptions(
  incomingRequest: Pick<IncomingRequest, "header">,
): Result<RequestOptions, ErrorAnswer> {
  const given = (name: string) => incomingRequest.header(name) || null;
  const { value: betas, refusal } = readBetas(given(BETA_HEADER));
  if (refusal !== null) return refused(refusal);
  const workspace = given(WORKSPACE_HEADER);
  if (workspace !== null && !isWorkspaceId(workspace)) {
    return refuse(`${WORKSPACE_HEADER}: Input should be the ID of one workspace`);
  }
  const version = given(VERSION_HEADER) ?? API_VERSION;
  if (!VERSION.test(version)) {
    return refuse(`${VERSION_HEADER}: Input should be a date such as ${API_VERSION}`);
  }
  return accepted({ betas, workspace, version });
}

const NO_BETAS: readonly string[] = [];

/** Several header lines arrive joined by a comma. */
function readBetas(header: string | null): Result<readonly string[], ErrorAnswer> {
  if (header === null) return accepted(NO_BETAS);
  const betas = header.split(",").map((beta) => beta.trim());
  if (betas.length > BETAS_MAX) {
    return refuse(`${BETA_HEADER}: List should have at most ${BETAS_MAX} items`);
  }
  const wrong = betas.find((beta) => !isBetaName(beta));
  if (wrong === undefined) return accepted(betas);
  return refuse(
    `Unexpected value(s) \`${wrong.slice(0, 64)}\` for the \`${BETA_HEADER}\` header. Please consult our documentation at platform.claude.com/docs or try again without the header.`,
  );
}

function refuse(message: string): Result<never, ErrorAnswer> {
  return refused(errorAnswer(400, message));
}
