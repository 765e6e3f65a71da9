import * as v from "valibot";
import { ErrorBody } from "#contract/api-error.ts";
import { BETA_HEADER, WORKSPACE_HEADER } from "#contract/headers.ts";
import { ApiError, ContractError } from "./failure.ts";
import { noteReceipt } from "./connection.ts";
import { receiptOf, type Receipt } from "./receipt.ts";

/** As whom and how a question is put; empty means the API's default. */
export interface Terms {
  /** Beta names, in the order chosen. */
  readonly betas: readonly string[];
  /** A workspace ID, or the empty string for the key's own. */
  readonly workspace: string;
}

/** A parsed body with what the answer said about itself. */
export interface Answer<Body> {
  readonly body: Body;
  readonly receipt: Receipt;
}

/**
 * Asks our own server and parses the answer once, at the edge.
 *
 * @throws {ApiError} when the answer is not 2xx
 * @throws {ContractError} when a 2xx body is not JSON or does not fit the schema
 * @throws {TypeError} when the server cannot be reached (the platform's own error)
 */
export async function getJson<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
  terms: Terms,
  signal: AbortSignal,
): Promise<Answer<v.InferOutput<Schema>>> {
  const headers = new Headers();
  if (terms.betas.length > 0) headers.set(BETA_HEADER, terms.betas.join(","));
  if (terms.workspace !== "") headers.set(WORKSPACE_HEADER, terms.workspace);

  const askedAt = performance.now();
  const response = await fetch(path, { headers, signal });
  const text = await response.text();
  const receipt = receiptOf(response, askedAt);
  noteReceipt(receipt);

  const body = parseText(text);
  if (!response.ok) throw refusal(response, body, receipt);
  const parsed = v.safeParse(schema, body, { abortEarly: true });
  if (!parsed.success) {
    throw new ContractError(v.getDotPath(parsed.issues[0]) ?? "the body", receipt);
  }
  return { body: parsed.output, receipt };
}

/** The value of a JSON text; undefined, which fits no schema, when it is not JSON. */
function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(response: Response, body: unknown, receipt: Receipt): ApiError {
  const parsed = v.safeParse(ErrorBody, body);
  const { type, message } = parsed.success
    ? parsed.output.error
    : { type: "api_error", message: `The server answered ${response.status}.` };
  return new ApiError(
    { status: response.status, type, message },
    receipt,
    retryAfterMs(response.headers.get("retry-after")),
  );
}

/** The whole seconds of a `retry-after` in milliseconds; our server sends no dates. */
function retryAfterMs(value: string | null): number | null {
  return value !== null && /^\d{1,5}$/.test(value) ? Number(value) * 1000 : null;
}
