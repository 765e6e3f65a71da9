import { LIMIT_MAX, listPath } from "#shared/contract/request-grammar.ts";

/** What in the page's address changes what it asks the API for first. */
const CHANGING = ["limit", "lifecycle", "betas", "workspace"];

/**
 * The headers with which the page is sent, so that the browser asks for the first page of the list
 * while the page itself is still on its way: before any script has come, let alone run. None for an
 * address that asks for something else, which the page's first script does.
 *
 * @param query of the page's address, as sent
 * @see https://html.spec.whatwg.org/multipage/links.html#link-type-preload
 */
export function firstPageLink(query: string): Readonly<Record<string, string>> {
  const asked = new URLSearchParams(query);
  if (CHANGING.some((name) => asked.has(name))) return {};
  // Asked for as a script would: a request put otherwise would not be taken for the same.
  return { link: `<${listPath({ limit: LIMIT_MAX })}>; rel=preload; as=fetch; crossorigin` };
}
