import { isLifecycle, LIFECYCLES, type Lifecycle } from "#shared/contract/lifecycle.ts";
import { LIMIT_MAX, LIMIT_MIN, type ListParameters } from "#shared/contract/request-grammar.ts";
import { ID_MAX_BYTES, isCursor } from "#shared/contract/model-id.ts";
import { accepted, refused, type Result } from "#shared/result.ts";
import { type ErrorAnswer, errorAnswer } from "../http/error-answer.ts";

const LIFECYCLE_NAME = "lifecycle[]";
/** Other ways to name a list in a query; dropped, they would lead to the wrong list. */
const LIFECYCLE_MISNAMED = /^lifecycle(?:$|\[(?!\]$))/;

/**
 * The parameters of a list request out of a raw query, or why they are invalid, in the words of the
 * API where they are known. Parameters that the API does not document are dropped.
 */
export function readListParameters(query: string): Result<ListParameters, ErrorAnswer> {
  if (query === "") return accepted({});
  const given = new URLSearchParams(query);
  for (const name of ["limit", "after_id", "before_id"]) {
    if (given.getAll(name).length > 1) return refuse(name, "Input should be given once");
  }
  const limit = given.get("limit");
  const after_id = given.get("after_id") ?? undefined;
  const before_id = given.get("before_id") ?? undefined;
  const limitFault = limit === null ? null : faultOfLimit(limit);
  if (limitFault !== null) return refuse("limit", limitFault);
  for (const [name, cursor] of Object.entries({ after_id, before_id })) {
    if (cursor !== undefined && !(isCursor(cursor) && isWellFormed(name, query))) {
      return refuse(name, NOT_AN_ID);
    }
  }
  if ([...given.keys()].some((name) => LIFECYCLE_MISNAMED.test(name))) {
    return refuse("lifecycle", ONE_VALUE_EACH);
  }
  const { value: lifecycle, refusal } = readLifecycles(given.getAll(LIFECYCLE_NAME));
  if (refusal !== null) return refused(refusal);
  return accepted({
    limit: limit === null ? undefined : Number(limit),
    after_id,
    before_id,
    lifecycle,
  });
}

const ONE_VALUE_EACH =
  "Input should be given as lifecycle[], once for each value: lifecycle[]=active&lifecycle[]=retired";
const NOT_AN_ID = `Input should be the ID of a model, of at most ${ID_MAX_BYTES} bytes and without control characters`;

/** Whether a parameter is percent-encoded as it should be: a query's parser reads anything else as well. */
function isWellFormed(name: string, query: string): boolean {
  if (!query.includes("%")) return true;
  try {
    // With its result used: the build leaves out a call that could only throw.
    return query
      .split("&")
      .every((part) => !new URLSearchParams(part).has(name) || decodeURIComponent(part) !== "");
  } catch {
    return false;
  }
}

function faultOfLimit(text: string): string | null {
  if (!/^-?\d+$/.test(text)) {
    return "Input should be a valid integer, unable to parse string as an integer";
  }
  const limit = Number(text);
  if (limit < LIMIT_MIN) return `Input should be greater than or equal to ${LIMIT_MIN}`;
  if (limit > LIMIT_MAX) return `Input should be less than or equal to ${LIMIT_MAX}`;
  return null;
}

function readLifecycles(
  given: readonly string[],
): Result<readonly Lifecycle[] | undefined, ErrorAnswer> {
  if (given.length === 0) return accepted(undefined);
  if (given.length > LIFECYCLES.length) {
    return refuse("lifecycle", `List should have at most ${LIFECYCLES.length} items`);
  }
  if (given.some((value) => value.includes(","))) return refuse(LIFECYCLE_NAME, ONE_VALUE_EACH);
  const wrong = given.findIndex((value) => !isLifecycle(value));
  if (wrong !== -1) {
    return refuse(`lifecycle.${wrong}`, "Input should be 'active', 'deprecated' or 'retired'");
  }
  return accepted(LIFECYCLES.filter((lifecycle) => given.includes(lifecycle)));
}

function refuse(parameter: string, fault: string): Result<never, ErrorAnswer> {
  return refused(errorAnswer(400, `${parameter}: ${fault}`));
}
