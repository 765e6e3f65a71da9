import { Hono } from "hono";
import { ACCESS_HEADER } from "#shared/contract/headers.ts";
import { respondError } from "../http/write-error.ts";
import { COMMON_HEADERS } from "../http/security-headers.ts";
import type { RequestBindings } from "../http/request.ts";
import { isToken, issuePass, PASS_SECONDS } from "./access-pass.ts";
import { ACCESS_COOKIE } from "./read-credentials.ts";
import { readForm } from "./read-form.ts";
import type { AccessCheck } from "./require-access.ts";
import { returnPath } from "./return-path.ts";
import { respondPage, signInPage, signOutPage } from "./sign-in-page.ts";
import style from "./sign-in.css?raw";
import type { LoginThrottle } from "./login-throttle.ts";

/** The paths that may be posted to; the guard of methods lets nothing else through. */
export const FORM_PATHS: ReadonlySet<string> = new Set(["/sign-in", "/sign-out"]);

const WANTED = { [ACCESS_HEADER]: "required" };

/** What lets people in to a shared server. */
export interface Access {
  readonly token: string;
  readonly loginThrottle: LoginThrottle;
  readonly check: AccessCheck;
}

/**
 * Signing in and out without JavaScript, and the gate before everything that is registered later.
 */
export function signInRoutes({ token, loginThrottle, check }: Access) {
  return new Hono<RequestBindings>()
    .get("/sign-in.css", ({ env: { incomingRequest } }) => {
      incomingRequest.logFields.route = "/sign-in.css";
      const headers = { "content-type": "text/css; charset=utf-8", "cache-control": "no-cache" };
      return new Response(style, { headers: { ...COMMON_HEADERS, ...headers } });
    })
    .post("/sign-in", async ({ env: { incomingRequest }, req }) => {
      incomingRequest.logFields.route = "/sign-in";
      const form = await readForm(req.raw);
      if ("status" in form) return respondError(form, incomingRequest.logFields);
      const returnTo = returnPath(form.get("to"));
      const again = (fault: string, status: number) =>
        respondPage(signInPage({ returnTo, fault }), status, WANTED);
      if (loginThrottle.isExhausted(incomingRequest.address)) {
        return again("Too many attempts. Wait a moment.", 429);
      }
      if (!isToken(form.get("token") ?? "", token)) {
        await loginThrottle.fail(incomingRequest.address);
        return again("That is not the access token.", 401);
      }
      loginThrottle.succeed(incomingRequest.address);
      const pass = issuePass(token, Date.now());
      return goTo(returnTo, cookie(pass, PASS_SECONDS, incomingRequest.header("origin")));
    })
    .post("/sign-out", ({ env: { incomingRequest } }) => {
      incomingRequest.logFields.route = "/sign-out";
      return goTo("/", cookie("", 0, incomingRequest.header("origin")));
    })
    .use(async ({ env: { incomingRequest } }, next) => {
      const refusal = await check(incomingRequest);
      if (refusal === null) return next();
      if (incomingRequest.path !== "/" && !FORM_PATHS.has(incomingRequest.path)) {
        return respondError(refusal, incomingRequest.logFields);
      }
      incomingRequest.logFields.route = incomingRequest.path;
      const returnTo = incomingRequest.path === "/" ? returnPath(incomingRequest.target) : "/";
      const isLinkFromElsewhere = incomingRequest.header("sec-fetch-site") === "cross-site";
      const page = signInPage({ returnTo, isLinkFromElsewhere });
      return respondPage(page, refusal.status, refusal.headers ?? {});
    })
    .get("/sign-in", () => goTo("/", null))
    .get("/sign-out", ({ env: { incomingRequest } }) => {
      incomingRequest.logFields.route = "/sign-out";
      return respondPage(signOutPage(), 200, {});
    });
}

function goTo(path: string, setCookie: string | null): Response {
  const headers = new Headers({ ...COMMON_HEADERS, "cache-control": "no-store", location: path });
  if (setCookie !== null) headers.set("set-cookie", setCookie);
  return new Response(null, { status: 303, headers });
}

/** The form says by its origin, which the guards have checked, whether the way here is encrypted. */
function cookie(value: string, seconds: number, origin: string | null): string {
  const secure = origin?.startsWith("https:") === true ? "; Secure" : "";
  return `${ACCESS_COOKIE}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
}
