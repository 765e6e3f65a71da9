import type { WalkedPage } from "../api/fetch-pages.ts";

/** The fields whose columns would be empty, because no page of the list reports them. */
export function hiddenFields(pages: readonly Pick<WalkedPage, "reading">[]): readonly string[] {
  const [hidden = [], ...others] = pages.map(({ reading }) => reading?.hidden ?? []);
  return hidden.filter((field) => others.every((other) => other.includes(field)));
}
