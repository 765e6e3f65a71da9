import { LIMIT_MAX, listPath } from "#shared/contract/request-grammar.ts";

/** Parameters of the page's address that change its first request to the API. */
const CHANGING = ["limit", "lifecycle", "betas", "workspace"];

/**
 * Headers of the page that have the browser request the first page of the list while the document
 * is still loading, before any script has arrived. None for an address whose first request is
 * another one, which the page's first script sends.
 *
 * @param query of the page's address, as sent
 * @see https://html.spec.whatwg.org/multipage/links.html#link-type-preload
 */
export function firstPageLink(query: string): Readonly<Record<string, string>> {
  const parameters = new URLSearchParams(query);
  if (CHANGING.some((name) => parameters.has(name))) return {};
  // With the same mode as a script's: otherwise the preload would not be used.
  return { link: `<${listPath({ limit: LIMIT_MAX })}>; rel=preload; as=fetch; crossorigin` };
}
