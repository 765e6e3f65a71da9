import { ACCESS_HEADER } from "#shared/contract/headers.ts";
import { type ErrorAnswer, errorAnswer } from "../http/error-answer.ts";
import type { IncomingRequest } from "../http/request.ts";
import { isPass, isSecret } from "./access-pass.ts";
import { readCredentials } from "./read-credentials.ts";
import type { LoginThrottle } from "./login-throttle.ts";

const HEADERS = { [ACCESS_HEADER]: "required", "www-authenticate": "Bearer" } as const;

/** Why a request is not let in: no token or a wrong one, or too many wrong ones. */
export type AccessRefusal = ErrorAnswer & { readonly status: 401 | 429 };

/** Lets a request in, or says why not; the answer to a wrong token may be delayed. */
export type AccessCheck = (
  incomingRequest: IncomingRequest,
) => AccessRefusal | null | Promise<AccessRefusal | null>;

/**
 * Requires the access token, in a header as SDKs send their key, or the sign-in cookie.
 *
 * An expired cookie is no attempt at guessing and never waits.
 */
export function requireAccess(token: string, loginThrottle: LoginThrottle): AccessCheck {
  return (incomingRequest) => {
    const { tokens, pass } = readCredentials(incomingRequest);
    if (tokens.some((candidate) => isSecret(candidate, token))) {
      const isLetIn = loginThrottle.succeed(incomingRequest.address);
      return isLetIn instanceof Promise ? isLetIn.then(refuseUnless) : refuseUnless(isLetIn);
    }
    if (pass !== null && isPass(pass, token, Date.now())) {
      incomingRequest.logFields.isSignedIn = true;
      return null;
    }
    return tokens.length === 0
      ? TOKEN_NEEDED
      : loginThrottle
          .fail(incomingRequest.address)
          .then((isAnswered) => (isAnswered ? WRONG : TOO_MANY));
  };
}

function refuseUnless(isLetIn: boolean): AccessRefusal | null {
  return isLetIn ? null : TOO_MANY;
}

/** The answer to a request without a token. */
export const TOKEN_NEEDED = errorAnswer(
  401,
  "This server is shared and requires its access token.",
  {
    headers: HEADERS,
  },
);
const WRONG = errorAnswer(401, "This is not this server's access token.", {
  headers: HEADERS,
});
const TOO_MANY = errorAnswer(429, "Too many wrong access tokens. Wait a moment, then try again.", {
  retryAfterSeconds: 2,
});
