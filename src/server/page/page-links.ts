import { isDefaultLifecycles, LIFECYCLES } from "#shared/contract/lifecycle.ts";
import { LIMIT_MAX, listPath } from "#shared/contract/request-grammar.ts";

/** Parameters of the page's address that no link stands for: another page size, and what is sent as headers. */
const UNLINKED = ["limit", "betas", "workspace"];
/** Parameters that the page's first script leaves to another one: of the first request, and of columns. */
const CHOSEN = [...UNLINKED, "lifecycle", "columns", "pinned", "widths"];

/**
 * Headers of the page that have the browser request what its first rows need while the document is
 * still loading, before any script has arrived: the first page of the list and, for an address that
 * chooses something, the script that reads it. The list is left out where no link can request it, or
 * its parameters are not as the page itself writes them; the page's first script then does.
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
  const links: string[] = [];
  const list = isChosen(UNLINKED) ? null : firstPagePath(parameters.get("lifecycle"));
  // With the same mode as a script's: otherwise the preload would not be used.
  if (list !== null) links.push(`<${list}>; rel=preload; as=fetch; crossorigin`);
  if (chosenScript !== undefined && isChosen(CHOSEN))
    links.push(`<${chosenScript}>; rel=modulepreload; crossorigin`);
  return links.length === 0 ? {} : { link: links.join(", ") };
}

/** The request for the first page of some lifecycles, the default ones for null; null where one is unknown. */
function firstPagePath(value: string | null): string | null {
  const parts = value?.split(",");
  const lifecycle = LIFECYCLES.filter((one) => parts?.includes(one));
  if (parts !== undefined && parts.length !== lifecycle.length) return null;
  const isDefault = parts === undefined || isDefaultLifecycles(lifecycle);
  return listPath({ limit: LIMIT_MAX, lifecycle: isDefault ? undefined : lifecycle });
}
