import { errorAnswer } from "../http/error-answer.ts";
import type { Guard } from "./guard.ts";

/**
 * Refuses a request whose end another server on the way may have seen elsewhere.
 *
 * Node reads an encoding it does not know as far as it can, and lets the request through first.
 */
export const refuseUnknownTransferEncoding: Guard = ({ header }) => {
  const coding = header("transfer-encoding");
  return coding === null || coding.toLowerCase() === "chunked" ? null : UNKNOWN;
};

const UNKNOWN = errorAnswer(400, "The request's transfer encoding is not supported.", {
  headers: { connection: "close" },
});
