import { errorAnswer } from "../http/error-answer.ts";
import type { Guard } from "./guard.ts";

/**
 * Refuses a request that a server on the way may have framed differently (request smuggling).
 *
 * Node passes a request with an unknown encoding on before it fails to read the body.
 */
export const refuseUnknownTransferEncoding: Guard = ({ header }) => {
  const coding = header("transfer-encoding");
  return coding === null || coding.toLowerCase() === "chunked" ? null : UNKNOWN;
};

const UNKNOWN = errorAnswer(400, "The request's transfer encoding is not supported.", {
  headers: { connection: "close" },
});
