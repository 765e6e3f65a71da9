import type { AccessCheck } from "./require-access.ts";
import type { LoginThrottle } from "./login-throttle.ts";

/** What lets people in to a shared server. */
export interface Access {
  readonly token: string;
  readonly loginThrottle: LoginThrottle;
  readonly check: AccessCheck;
}

/** The paths that a form may be posted to; the method guard refuses all others. */
export const FORM_PATHS: ReadonlySet<string> = new Set(["/sign-in", "/sign-out"]);
/** The paths of signing in and out. */
export const SIGN_IN_PATHS: ReadonlySet<string> = new Set([...FORM_PATHS, "/sign-in.css"]);
