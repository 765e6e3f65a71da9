import { accepted, refused, type Result } from "#shared/result.ts";
import { type ErrorAnswer, errorAnswer } from "../http/error-answer.ts";
import { readAtMost } from "../http/read-at-most.ts";

/** Room for one token and one address, and nothing else. */
const FORM_MAX_BYTES = 4096;

const TOO_LARGE = refused(
  errorAnswer(413, "The form is too large.", { headers: { connection: "close" } }),
);

/** The fields of a small HTML form, or why it is not read. */
export async function readForm(request: Request): Promise<Result<URLSearchParams, ErrorAnswer>> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") {
    return refused(errorAnswer(400, "Only the sign-in form is accepted here."));
  }
  // A form that claims to be too large is not read at all.
  if (Number(request.headers.get("content-length")) > FORM_MAX_BYTES) return TOO_LARGE;
  const body = (request.body ?? []) as AsyncIterable<Uint8Array>;
  const form = await readAtMost(body, FORM_MAX_BYTES);
  return form === null ? TOO_LARGE : accepted(new URLSearchParams(form.toString()));
}
