/**
 * The part of an address that a saved view keeps: all but the open model, and the ticks, unless they
 * are what the view compares.
 */
export function viewQuery(search: string): string {
  const parts = search.replace(/^\?/, "").split("&");
  const isOfComparison = parts.includes("view=compare");
  return parts
    .filter((part) => part !== "" && !part.startsWith("model="))
    .filter((part) => isOfComparison || !part.startsWith("compare="))
    .join("&");
}

/** Whether two queries say the same, in whichever order. */
export function isSameQuery(one: string, other: string): boolean {
  return sorted(one) === sorted(other);
}

/** The link to a saved view; what is ticked stays ticked unless the view has its own. */
export function savedViewLink(query: string): string {
  const ticks = new URLSearchParams(location.search).get("compare");
  const next = new URLSearchParams(query);
  if (ticks === null || next.has("compare")) return `?${query}`;
  return `?${query}${query === "" ? "" : "&"}compare=${encodeURIComponent(ticks)}`;
}

/** Shows a saved view; Back leads to what was shown before. */
export function showView(query: string): void {
  history.pushState(null, "", savedViewLink(query));
  // Has the app read the address, as after Back.
  dispatchEvent(new PopStateEvent("popstate"));
}

function sorted(query: string): string {
  const parameters = new URLSearchParams(query);
  parameters.sort();
  return parameters.toString();
}
