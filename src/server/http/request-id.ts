import { randomBytes } from "node:crypto";

/** Distinguishes the IDs of this run from those of the next, which counts from one again. */
const RUN = randomBytes(6).toString("hex");
let count = 0;

/** A unique ID for an answer without one from the API; its form is not that of the API's. */
export function newRequestId(): string {
  count += 1;
  return `req_local_${RUN}_${count.toString(36)}`;
}
