import { parse } from "hono/utils/cookie";
import type { IncomingRequest } from "../http/request.ts";

/** Name of the sign-in cookie. */
export const ACCESS_COOKIE = "model_catalogue_access";

/** What a request authenticates with; empty or null where it sends none. */
export interface Credentials {
  /** From `x-api-key` or `authorization: Bearer`, which is how SDKs send their key. */
  readonly tokens: readonly string[];
  readonly pass: string | null;
}

/** Reads what a request authenticates with; none of it is passed on to the API. */
export function readCredentials({ header }: Pick<IncomingRequest, "header">): Credentials {
  const bearer = /^bearer +(\S+)$/i.exec(header("authorization") ?? "")?.[1];
  const tokens = [header("x-api-key"), bearer].filter((token) => typeof token === "string");
  const pass = parse(header("cookie") ?? "", ACCESS_COOKIE)[ACCESS_COOKIE] ?? null;
  return { tokens, pass };
}
