/** What is true of a name on 27 November 2026, by the deprecations page of the documentation. */
export type Truth = "active" | "retired" | "none" | { readonly retiresOn: string };

/** Twelve names: IDs and aliases, the spellings of two platforms, and one that no model has. */
export const KNOWN_NAMES: readonly (readonly [name: string, truth: Truth])[] = [
  ["claude-opus-4-5-20251101", { retiresOn: "2027-01-22" }],
  ["claude-opus-4-5", { retiresOn: "2027-01-22" }],
  ["claude-sonnet-4-5-20250929", { retiresOn: "2026-11-30" }],
  ["us.anthropic.claude-sonnet-4-5-20250929-v1:0", { retiresOn: "2026-11-30" }],
  ["claude-sonnet-4-20250514", "retired"],
  ["claude-opus-4-1-20250805", "retired"],
  ["claude-3-5-sonnet-latest", "retired"],
  ["claude-3-opus@20240229", "retired"],
  ["claude-3-haiku-20240307", "retired"],
  ["claude-haiku-4-5-20251001", "active"],
  ["claude-sonnet-5-5", "active"],
  ["claude-opus-9", "none"],
];

/** What a program says of one name: nothing where it has no finding. */
export type Said = "nothing" | "active" | "retired" | "none" | "leaving" | `retires ${string}`;

/** Reads that out of what it wrote about a file with that name alone. */
export function readSaid(output: string, unknown: RegExp | undefined): Said {
  if (unknown?.test(output) === true) return "none";
  const day = /20(?:26-11-30|27-01-22)|30 Nov 2026|22 Jan 2027/.exec(output)?.[0];
  if (day !== undefined) return `retires ${day}`;
  // Not what a program says of all that it does, which has no date.
  if (/ALREADY RETIRED|retired (?:on |\d)|[Aa]lready shut down/.test(output)) return "retired";
  if (/deprecated soon|->|→/.test(output)) return "leaving";
  return /\bactive\b +\S+:\d/.test(output) ? "active" : "nothing";
}

/** Whether that is right: of a model that stays there is nothing to say. */
export function isRight(said: Said, truth: Truth): boolean {
  if (truth === "active") return said === "active" || said === "nothing";
  if (typeof truth === "string") return said === truth;
  const days = { "2026-11-30": "30 Nov 2026", "2027-01-22": "22 Jan 2027" };
  const spelled = days[truth.retiresOn as keyof typeof days];
  return said === `retires ${truth.retiresOn}` || said === `retires ${spelled}`;
}
