import { API_VERSION, BETA_HEADER, VERSION_HEADER, WORKSPACE_HEADER } from "#contract/headers.ts";

/** A request as it goes over the wire, but for the key. */
export interface CurlRequest {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  /** Path and query as `listPath` and `modelPath` write them. */
  readonly path: string;
  readonly betas: readonly string[];
  /** Empty for the key's own. */
  readonly workspace: string;
}

/**
 * A request as a command for any POSIX shell, over several lines.
 *
 * The key is only named, as `$ANTHROPIC_API_KEY`. Whatever the texts hold, the command is visible
 * ASCII and stays one command: pasted into a terminal, nothing in it can end the paste or the line.
 */
export function curlCommand({ origin, path, betas, workspace }: CurlRequest): string {
  const header = (name: string, value: string) => `-H ${shellQuoted(`${name}: ${value}`)}`;
  const parts = [
    `curl ${shellQuoted(encoded(origin + path, NOT_IN_URL))}`,
    '-H "x-api-key: $ANTHROPIC_API_KEY"',
    header(VERSION_HEADER, API_VERSION),
  ];
  if (betas.length > 0) parts.push(header(BETA_HEADER, encoded(betas.join(","), NOT_IN_HEADER)));
  if (workspace !== "") parts.push(header(WORKSPACE_HEADER, encoded(workspace, NOT_IN_HEADER)));
  return parts.join(" \\\n  ");
}

/** What a URL has encoded, brackets and braces among it, which curl would read as ranges. */
const NOT_IN_URL = /[^\w.~:/?@!$&'()*+,;=%-]/gu;
/** What a header cannot carry; the API's own names never hold it. */
const NOT_IN_HEADER = /[^\x20-\x7e]/gu;

function encoded(text: string, forbidden: RegExp): string {
  // Half a surrogate pair has no encoding of its own.
  return text.replace(forbidden, (mark) =>
    encodeURIComponent(/[\ud800-\udfff]/u.test(mark) ? "\ufffd" : mark),
  );
}

/** Everything but the quote itself is plain in single quotes. */
function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
