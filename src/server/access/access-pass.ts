import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** A working day, after which the sign-in form asks again. */
export const PASS_SECONDS = 12 * 60 * 60;

/** Whether a text is the access token; takes the same time whatever it is. */
export function isToken(text: string, token: string): boolean {
  return isSame(text, token);
}

/**
 * The value of the sign-in cookie: when it ends, and a proof that this server said so.
 *
 * It is not the token itself, because cookies of loopback are sent to every port of this machine:
 * who gets to read one there can use it for the rest of the day and no longer.
 */
export function issuePass(token: string, nowMs: number): string {
  const endsAt = Math.floor(nowMs / 1000) + PASS_SECONDS;
  return `${endsAt}.${signatureOf(endsAt, token)}`;
}

/** Whether a cookie value was issued under this token and has not ended. */
export function isPass(value: string, token: string, nowMs: number): boolean {
  const [, endsAt, signature] = /^(\d{1,12})\.([\w-]{43})$/.exec(value) ?? [];
  if (endsAt === undefined || signature === undefined) return false;
  return isSame(signature, signatureOf(Number(endsAt), token)) && Number(endsAt) * 1000 > nowMs;
}

function signatureOf(endsAt: number, token: string): string {
  return createHmac("sha256", token)
    .update(`model-catalogue sign-in ${endsAt}`)
    .digest("base64url");
}

/** Compares digests, which are of one length and tell nothing about what they are of. */
function isSame(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
