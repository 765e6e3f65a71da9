import {
  API_VERSION,
  BETA_HEADER,
  VERSION_HEADER,
  WORKSPACE_HEADER,
} from "#shared/contract/headers.ts";
import { listPath, modelPath } from "#shared/contract/request-grammar.ts";
import {
  API_KEY_NAME,
  API_ORIGIN,
  lifecycleOf,
  SERVER_KEY_NAME,
  type Call,
  type RequestOptions,
} from "./call.ts";

/**
 * A call as a curl command; a list is one page, because curl follows no cursors.
 *
 * It ends without a line break, so that a terminal it is pasted into waits for Enter.
 */
export function curlCode(call: Call, baseUrl: string | null): string {
  const keyName = baseUrl === null ? API_KEY_NAME : SERVER_KEY_NAME;
  return curlCommand((baseUrl ?? API_ORIGIN) + pathOf(call), call, keyName);
}

function pathOf(call: Call): string {
  if (call.kind === "retrieve") return modelPath(whole(call.model));
  const { limit, after_id, before_id } = call;
  return listPath({
    limit,
    after_id: after_id && whole(after_id),
    before_id: before_id && whole(before_id),
    lifecycle: lifecycleOf(call),
  });
}

/**
 * A request as a command for any POSIX shell, over several lines.
 *
 * Whatever the texts hold, the command is visible ASCII and stays one command: pasted into a terminal,
 * nothing in it can end the paste or the line.
 *
 * @param keyName the environment variable that holds the key, which is only named
 */
export function curlCommand(
  url: string,
  { betas, workspace }: RequestOptions,
  keyName = API_KEY_NAME,
): string {
  const header = (name: string, value: string) => `-H ${shellQuoted(`${name}: ${value}`)}`;
  const parts = [
    `curl ${shellQuoted(encoded(url, NOT_IN_URL))}`,
    `-H "x-api-key: $${keyName}"`,
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
  return whole(text).replace(forbidden, encodeURIComponent);
}

function whole(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, "\ufffd");
}

/** Everything but the quote itself is plain in single quotes. */
function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
