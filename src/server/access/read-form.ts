import { accepted, refused, type Result } from "#shared/result.ts";
import { type ErrorAnswer, errorAnswer } from "../http/error-answer.ts";

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
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > FORM_MAX_BYTES) return TOO_LARGE;
    chunks.push(chunk);
  }
  return accepted(new URLSearchParams(Buffer.concat(chunks).toString()));
}
