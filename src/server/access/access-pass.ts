import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** A working day, after which people sign in again. */
export const PASS_SECONDS = 12 * 60 * 60;

/**
 * The value of the sign-in cookie: when it expires, and this server's signature.
 *
 * It is not the token itself, because loopback cookies are sent to every port of this machine:
 * whoever reads one there can use it for the rest of the day and no longer.
 */
export function issuePass(token: string, nowMs: number): string {
  const expiresAt = String(Math.floor(nowMs / 1000) + PASS_SECONDS);
  return `${expiresAt}.${signatureOf(expiresAt, token)}`;
}

/** Whether a cookie value was issued under this token and has not expired. */
export function isPass(value: string, token: string, nowMs: number): boolean {
  const [, expiresAt, signature] = /^(\d{1,12})\.([\w-]{43})$/.exec(value) ?? [];
  if (expiresAt === undefined || signature === undefined) return false;
  return isSecret(signature, signatureOf(expiresAt, token)) && Number(expiresAt) * 1000 > nowMs;
}

function signatureOf(expiresAt: string, token: string): string {
  return createHmac("sha256", token)
    .update(`model-catalogue sign-in ${expiresAt}`)
    .digest("base64url");
}

/** Whether a text is a secret, such as the access token: compared in constant time, as digests of one length. */
export function isSecret(text: string, secret: string): boolean {
  return timingSafeEqual(digest(text), digest(secret));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
