/** What the page can show, by the names they have in the address. */
export const VIEWS = [
  "models",
  "timeline",
  "retirements",
  "changes",
  "aliases",
  "audit",
  "compare",
] as const;
/** A view, by its name in the address. */
export type ViewName = (typeof VIEWS)[number];
