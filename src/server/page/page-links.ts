import { LIMIT_MAX, listPath } from "#shared/contract/request-grammar.ts";

/** Parameters of the page's address that change its first request to the API. */
const REQUEST_PARAMETERS = ["limit", "lifecycle", "betas", "workspace"];
/** Parameters of the page's address that choose the columns of the first rows. */
const COLUMN_PARAMETERS = ["columns", "pinned", "widths"];

/**
 * Headers of the page that have the browser request what its first rows need while the document is
 * still loading, before any script has arrived: the first page of the list and, for an address that
 * chooses something, the script that reads it. The list is left out where the first request is
 * another one, which the page's first script sends.
 *
 * @param query of the page's address, as sent
 * @param chosenScript path of the script that reads what an address chooses
 * @see https://html.spec.whatwg.org/multipage/links.html#link-type-preload
 */
export function pageLinks(
  query: string,
  chosenScript: string | undefined,
): Readonly<Record<string, string>> {
  const parameters = new URLSearchParams(query);
  const isChosen = (names: readonly string[]) => names.some((name) => parameters.has(name));
  const isOtherRequest = isChosen(REQUEST_PARAMETERS);
  const links: string[] = [];
  // With the same mode as a script's: otherwise the preload would not be used.
  if (!isOtherRequest)
    links.push(`<${listPath({ limit: LIMIT_MAX })}>; rel=preload; as=fetch; crossorigin`);
  if (chosenScript !== undefined && (isOtherRequest || isChosen(COLUMN_PARAMETERS)))
    links.push(`<${chosenScript}>; rel=modulepreload; crossorigin`);
  return links.length === 0 ? {} : { link: links.join(", ") };
}
