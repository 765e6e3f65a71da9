import type { ErrorAnswer } from "../../../http/error-answer.ts";
import type { ModelsRequest } from "../../models-request.ts";
import type { ReadRefusal } from "../refusals/read-refusal.ts";
import type { Received } from "../exchange.ts";
import type { Rewritten } from "../rewrite-json.ts";

/** A 200 that is JSON, and what it is the answer to. */
export interface Arrived extends Rewritten {
  /** Its body is `json`: what an error quotes contains no secret either. */
  readonly received: Received;
  readonly modelsRequest: ModelsRequest;
  /** For a body that says no although the status says yes. */
  readonly readRefusal: ReadRefusal;
}

/**
 * Reads the answers of one kind: the body for the client, or an error; null for an answer of another
 * kind.
 */
export type ReadKind = (arrived: Arrived) => Buffer<ArrayBuffer> | ErrorAnswer | null;
