import { isModelId } from "../contract/model-id.ts";
import type { ParsedName } from "./parsed-name.ts";
import { PLATFORM_NAMES, type Platform } from "./platforms.ts";

/** Those who hand a name on to the API as it is written: what it says to that is the answer. */
const VERBATIM = new Set<Platform>([
  "api",
  "claude-on-aws",
  "claude-code",
  "litellm",
  "promptfoo",
  "pydantic-ai",
]);

/** Those who serve the models on their own, and deprecate and retire them on dates of their own. */
const OWN_DATES = new Set<Platform>([
  "bedrock",
  "bedrock-profile",
  "bedrock-arn",
  "mantle",
  "vertex",
  "foundry",
  "databricks",
  "snowflake",
  "sap",
]);

/**
 * What to ask the API for, one after the other until it knows one; empty for what only its platform can
 * resolve. The other IDs that it might be are suggestions where the first is what a request would send.
 */
export function namesToAsk({ platform, names, ids, written }: ParsedName): readonly string[] {
  if (isVerbatim({ platform })) return names.slice(0, 1);
  // A gateway may have an alias that only looks like a spelling of a model that nobody knows.
  const isAlias = names.length > 0 && ids.length === 0 && isModelId(written);
  return isAlias ? [...new Set([...names, written])] : names;
}

/** Whether what a platform has put around a name is not sent to the API, and the name as it is written. */
export function isVerbatim({ platform }: Pick<ParsedName, "platform">): boolean {
  return VERBATIM.has(platform);
}

/** IDs that a name leads to and that are not asked for, the likeliest first. */
export function alternativesOf(parsed: ParsedName): readonly string[] {
  const requestedNames = namesToAsk(parsed);
  return [...new Set([...parsed.names, ...parsed.ids])].filter(
    (name) => !requestedNames.includes(name),
  );
}

/** Whether the dates of the Claude API are not those of the platform that a name belongs to. */
export function hasOwnDates({ platform }: ParsedName): boolean {
  return OWN_DATES.has(platform);
}

/** What the names that are no platform's spelling are called before the name they stand for. */
const OTHER_PHRASES: Partial<Record<Platform, string>> = {
  "bedrock-arn": "Bedrock ARN for",
  sdk: "SDK constant for",
  cdk: "AWS CDK constant for",
  koog: "Koog constant for",
  hosted: "A hosting provider's spelling of",
  own: "A name with a prefix of its own for",
};

/** How a text says who spells a name, where `PLATFORM_NAMES` is too long for that. */
const SHORT_NAMES: Partial<Record<Platform, string>> = {
  bedrock: "Bedrock",
  "bedrock-profile": "Bedrock",
  mantle: "Bedrock Messages endpoint",
  vertex: "Vertex",
};

/**
 * Whose spelling of the name that was asked for it is, as `Bedrock's spelling of`; null for the API's own.
 *
 * @param requestedName what the API was asked for; null where it was not
 */
export function spellingPhrase(parsed: ParsedName, requestedName: string | null): string | null {
  const { platform, rules, written } = parsed;
  if (requestedName === null || requestedName === written) return null;
  const phrase = OTHER_PHRASES[platform];
  if (phrase !== undefined) return phrase;
  if (rules[0] === "display-name") return "Display name of";
  if (platform !== "api") {
    const owner = SHORT_NAMES[platform] ?? PLATFORM_NAMES[platform];
    return `${owner}'s spelling of`;
  }
  if (rules[0] === "line-first" || rules[0] === "version-first") return "Another word order of";
  if (rules[0] === "no-dot") return "Another spelling of";
  // A suffix that was taken off, or what is not written with plain hyphens.
  return "Read as";
}
