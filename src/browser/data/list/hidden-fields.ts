import type { WalkedPage } from "../api/fetch-pages.ts";

/** The fields whose columns would be empty, because no page of the list reports them. */
export function hiddenFields(pages: readonly Pick<WalkedPage, "traits">[]): readonly string[] {
  const [hidden = [], ...others] = pages.map(({ traits }) => traits?.hidden ?? []);
  return hidden.filter((field) => others.every((other) => other.includes(field)));
}
