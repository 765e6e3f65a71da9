import { type Context, Hono } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import { ACCESS_HEADER } from "#shared/contract/headers.ts";
import { accepted, refused, type Result } from "#shared/result.ts";
import { respondError } from "../http/write-error.ts";
import { COMMON_HEADERS, PAGE_HEADERS, PAGE_POLICY } from "../http/security-headers.ts";
import type { IncomingRequest } from "../http/request.ts";
import type { Access } from "./access.ts";
import { isSecret, issuePass, PASS_SECONDS } from "./access-pass.ts";
import { ACCESS_COOKIE } from "./read-credentials.ts";
import type { AccessRefusal } from "./require-access.ts";
import { signInPage, signOutPage } from "./sign-in-page.ts";
import style from "./sign-in.css?raw";
import { type ErrorAnswer, errorAnswer } from "../http/error-answer.ts";
import { readAtMost } from "../http/read-at-most.ts";

const ACCESS_REQUIRED = { [ACCESS_HEADER]: "required" };
/** Sent with these pages, which are under the same policy as the product's own. */
const DOCUMENT_HEADERS = {
  ...PAGE_HEADERS,
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": PAGE_POLICY,
} as const;

/** What Hono passes to these routes. */
export interface SignInBindings {
  readonly Bindings: {
    readonly incomingRequest: IncomingRequest;
    /** Why the request is not let in; undefined where that has not been checked. */
    readonly refusal: AccessRefusal | undefined;
  };
}

/** Signing in and out without JavaScript, and the page for whoever is not let in. */
export function signInRoutes({ token, loginThrottle, check }: Access) {
  // Routes see the raw path: a URL parser would have folded `%2e%2e` into another one.
  const routes = new Hono<SignInBindings>({
    getPath: (_request, options) => options?.env?.incomingRequest.path ?? "/",
  });
  return routes
    .get("/sign-in.css", (context) => {
      context.env.incomingRequest.logFields.route = "/sign-in.css";
      const headers = { "content-type": "text/css; charset=utf-8", "cache-control": "no-cache" };
      return context.body(style, 200, { ...COMMON_HEADERS, ...headers });
    })
    .post("/sign-in", async (context) => {
      const { incomingRequest } = context.env;
      incomingRequest.logFields.route = "/sign-in";
      const { value: form, refusal } = await readForm(context.req.raw);
      if (refusal !== null) return respondError(refusal, incomingRequest.logFields);
      const returnTo = returnPath(form.get("to"));
      const showFault = (fault: string, status: 401 | 429) =>
        context.html(signInPage({ returnTo, fault }), status, {
          ...DOCUMENT_HEADERS,
          ...ACCESS_REQUIRED,
        });
      const isRight = isSecret(form.get("token") ?? "", token);
      const isAnswered = await loginThrottle[isRight ? "succeed" : "fail"](incomingRequest.address);
      if (!isAnswered) return showFault("Too many attempts. Wait a moment, then try again.", 429);
      if (!isRight) return showFault("That is not the access token.", 401);
      setCookie(context, ACCESS_COOKIE, issuePass(token, Date.now()), {
        ...cookieOptions(context),
        maxAge: PASS_SECONDS,
      });
      return seeOther(context, returnTo);
    })
    .post("/sign-out", (context) => {
      context.env.incomingRequest.logFields.route = "/sign-out";
      deleteCookie(context, ACCESS_COOKIE, cookieOptions(context));
      return seeOther(context, "/");
    })
    .use(async (context, next) => {
      const { incomingRequest } = context.env;
      const refusal = context.env.refusal ?? (await check(incomingRequest));
      if (refusal === null) return next();
      const { path, target, logFields } = incomingRequest;
      logFields.route = path;
      const returnTo = path === "/" ? returnPath(target) : "/";
      const isLinkFromElsewhere = incomingRequest.header("sec-fetch-site") === "cross-site";
      const page = signInPage({ returnTo, isLinkFromElsewhere });
      return context.html(page, refusal.status, { ...DOCUMENT_HEADERS, ...refusal.headers });
    })
    .get("/sign-in", (context) => seeOther(context, "/"))
    .get("/sign-out", (context) => {
      context.env.incomingRequest.logFields.route = "/sign-out";
      return context.html(signOutPage(), 200, DOCUMENT_HEADERS);
    });
}

function seeOther(context: Context<SignInBindings>, location: string): Response {
  return context.body(null, 303, { ...COMMON_HEADERS, "cache-control": "no-store", location });
}

/** The form's origin, which the guards have checked, says whether the way here is encrypted. */
function cookieOptions({ env: { incomingRequest } }: Context<SignInBindings>) {
  const secure = incomingRequest.header("origin")?.startsWith("https:") === true;
  return { path: "/", httpOnly: true, sameSite: "Strict", secure } as const;
}

/**
 * Where to go after signing in: a path and query on this server, whatever was requested.
 *
 * @param wanted a text from a form, which anyone may have written: to a browser `//evil` and
 * `/\evil` are other servers
 */
function returnPath(wanted: string | null): string {
  if (wanted === null || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted)) return "/";
  const { origin, pathname, search } = new URL(wanted, NOWHERE);
  return origin === NOWHERE && !pathname.startsWith("//") ? pathname + search : "/";
}

/** Only there to resolve against. */
const NOWHERE = "http://nowhere.invalid";

/** Room for one token and one address, and nothing else. */
const FORM_MAX_BYTES = 4096;

const TOO_LARGE = refused(
  errorAnswer(413, "The form is too large.", { headers: { connection: "close" } }),
);

/** The fields of a small HTML form, or why it is not read. */
async function readForm(request: Request): Promise<Result<URLSearchParams, ErrorAnswer>> {
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
