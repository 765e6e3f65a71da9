import { errorAnswer } from "../error-answer.ts";
import type { Guard } from "./guard.ts";

/** Refuses all but reading. `OPTIONS` is refused too, so no preflight is ever granted. */
export const refuseWriting: Guard = ({ method }) =>
  method === "GET" || method === "HEAD"
    ? null
    : errorAnswer(405, "This server only answers GET and HEAD.", {
        headers: { allow: "GET, HEAD" },
      });
