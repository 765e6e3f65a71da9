import type { ParsedName, NameKind } from "./parsed-name.ts";
import { alternativesOf } from "./names-to-ask.ts";
import type { DroppedPart } from "./spelling-rule.ts";

/** Why the API is not asked about what stands for no single model. */
const UNCHECKED_SENTENCES: Readonly<Record<Exclude<NameKind, "name">, string>> = {
  short:
    "A short name that the tool resolves, not the API. Which model it means depends on the tool.",
  moving: "Points to a newer model over time. Only its platform can say which one it is today.",
  pattern: "A pattern or prefix that several names match. It names no single model.",
  opaque: "This ARN does not name its model. Only its AWS account can say which one it is.",
  router: "A router that picks a model for each request.",
};

const PART_NAMES: Readonly<Record<DroppedPart, string>> = {
  date: "date",
  revision: "revision",
  context: "context length",
  variant: "variant",
  version: "version",
  method: "method",
};

/**
 * What there is to know about a spelling besides the answer, a sentence each: why nothing was asked, that
 * a request with it would fail, what was not checked, what else it may mean.
 *
 * @param isUnknown whether the API knows none of its names, so that others are suggested elsewhere
 * @param code marks what is written so, where the sentences are
 */
export function notesOn(
  parsed: ParsedName,
  isUnknown: boolean,
  code: (text: string) => string = (text) => text,
): string[] {
  const { kind, dropped, ids } = parsed;
  if (kind !== "name") return [UNCHECKED_SENTENCES[kind]];
  const others = ids.length > 1 && !isUnknown ? ids.slice(1) : [];
  return [
    ...(parsed.hasOtherHyphens
      ? [`Written ${otherCharacters(parsed)}: a request with it would fail.`]
      : []),
    ...(dropped.length > 0
      ? [
          `Not checked: ${dropped.map(({ part, text }) => `${PART_NAMES[part]} ${code(text)}`).join(", ")}.`,
        ]
      : []),
    ...(others.length > 0 ? [`May also mean ${others.map(code).join(" or ")}.`] : []),
  ];
}

/** What a name is written with that has other hyphens or letters than a request can have, after "written". */
export function otherCharacters({ written }: Pick<ParsedName, "written">): string {
  return /[\uff10-\uff5a]/.test(written)
    ? "in full-width characters"
    : "with other hyphens than “-”";
}

/** IDs to suggest for a name that the API does not know: those it may mean, then those it looks like. */
export function suggestedFor(parsed: ParsedName, nearest: readonly string[]): string[] {
  return [...new Set([...alternativesOf(parsed), ...nearest])];
}
