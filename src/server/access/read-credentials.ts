import type { IncomingRequest } from "../http/request.ts";

/** Name of the sign-in cookie. */
export const ACCESS_COOKIE = "model_catalogue_access";

/** What a request shows to be let in; null where it shows nothing of the kind. */
export interface Credentials {
  /** From `x-api-key` or `authorization: Bearer`, which is how SDKs send their key. */
  readonly tokens: readonly string[];
  readonly pass: string | null;
}

/** Reads what a request shows to be let in; nothing of it travels on to the API. */
export function readCredentials({ header }: Pick<IncomingRequest, "header">): Credentials {
  const bearer = /^bearer +(\S+)$/i.exec(header("authorization") ?? "")?.[1];
  const tokens = [header("x-api-key"), bearer].filter((token) => typeof token === "string");
  return { tokens, pass: readCookie(header("cookie")) };
}

function readCookie(header: string | null): string | null {
  for (const pair of header?.split(";") ?? []) {
    const [name = "", value = ""] = pair.trim().split("=", 2);
    if (name === ACCESS_COOKIE) return value;
  }
  return null;
}
