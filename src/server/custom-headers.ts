import { accepted, refused, type Result } from "#shared/result.ts";
import { valueFault } from "./value-fault.ts";

/** A header that the operator adds to every request: its name in lower case, and its value. */
export type CustomHeader = readonly [name: string, value: string];

/** What `ANTHROPIC_CUSTOM_HEADERS` comes to. */
export interface CustomHeaders {
  /** Each name once. */
  readonly headers: readonly CustomHeader[];
  /** Lines that name what was left out, for the start of the server; none contains a value. */
  readonly notices: readonly string[];
}

const VARIABLE = "ANTHROPIC_CUSTOM_HEADERS";
/** @see RFC 9110, 5.6.2 */
const NAME = /^[\w!#$%&'*+.^`|~-]{1,100}$/;
/** Visible ASCII, spaces and tabs. */
const VALUE = /^[\t\x20-\x7e]{0,8192}$/;
const MOST_HEADERS = 50;

/** What frames a message, belongs to one connection, or says what this server can decode. */
const OWN_NAMES = new Set([
  ..."host content-length content-encoding transfer-encoding accept-encoding".split(" "),
  ..."connection keep-alive proxy-connection proxy-authenticate proxy-authorization".split(" "),
  ..."te trailer upgrade expect http2-settings".split(" "),
]);

/**
 * Reads headers as the official client does: one a line, split at the first colon and trimmed, the
 * last one of a name wins. What this server sets itself is left out, and so is a line without a
 * colon, as in the official client; both are said.
 *
 * @returns a refusal of a malformed header: the rest of a sentence that begins with the name of the variable,
 *   without any value
 * @see client.js of the official SDK 1.14.0, `customHeadersEnv`
 */
export function readCustomHeaders(text: string): Result<CustomHeaders, string> {
  const fault = valueFault(text.trim());
  if (fault !== null) return refused(fault);
  const headers = new Map<string, string>();
  const leftOut: string[] = [];
  const withoutColon: number[] = [];
  for (const [index, line] of text.trim().split("\n").entries()) {
    const colon = line.indexOf(":");
    if (colon === -1) {
      if (line.trim() !== "") withoutColon.push(index + 1);
      continue;
    }
    const name = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (!NAME.test(name)) {
      return refused(`has no header name before the colon of line ${index + 1}`);
    }
    const valueProblem = faultOfValue(value);
    if (valueProblem !== null) return refused(`has a value for ${name} that ${valueProblem}`);
    if (OWN_NAMES.has(name)) leftOut.push(name);
    else headers.set(name, value);
  }
  if (headers.size > MOST_HEADERS) return refused(`has more than ${MOST_HEADERS} headers`);
  return accepted({ headers: [...headers], notices: noticesOf(leftOut, withoutColon) });
}

function faultOfValue(value: string): string | null {
  if (!VALUE.test(value)) return "is too long or contains characters that a header cannot carry";
  const fault = valueFault(value);
  // Quotation marks can belong to a header's value; a placeholder never does.
  return fault?.includes("placeholder") === true ? fault : null;
}

function noticesOf(leftOut: readonly string[], withoutColon: readonly number[]): string[] {
  const notices: string[] = [];
  const say = (what: string) => notices.push(`${VARIABLE}: left out ${what}.`);
  if (leftOut.length > 0) say(`${leftOut.join(", ")}, which this server sets itself`);
  if (withoutColon.length > 0) say(`line ${withoutColon.join(", ")}, which has no colon`);
  return notices;
}
