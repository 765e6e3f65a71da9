import { randomBytes } from "node:crypto";

/** Sets the IDs of this run apart from those of the next, which counts from one again. */
const RUN = randomBytes(6).toString("hex");
let count = 0;

/** An ID for an answer that the API gave none for: unique, and by its form not one of the API's. */
export function newRequestId(): string {
  count += 1;
  return `req_local_${RUN}_${count.toString(36)}`;
}
