import type { IdTable } from "./id-table.ts";
import type { Platform } from "./platforms.ts";
import type { Core } from "./read-core.ts";
import type { Prefixes } from "./read-prefixes.ts";
import type { Suffixes } from "./read-suffixes.ts";
import { resolveNames } from "./resolve-names.ts";
import { nameOf, noModel, platformOf, type Meaning } from "./spelling.ts";

/** Those who put something around the API's own names, or nothing that matters to the API. */
const AS_THE_API = new Set<Platform>(
  (
    "api claude-on-aws promptfoo pydantic-ai sourcegraph portkey litellm claude-code cline lmarena " +
    "nanogpt own antigravity other"
  ).split(" ") as Platform[],
);

/**
 * What a name means whose parts have been read.
 *
 * @param beside a version that stands beside it, which is Foundry's; null without one
 */
export function meaningOf(
  core: Core,
  prefixes: Prefixes,
  suffixes: Suffixes,
  beside: string | null,
  table: IdTable,
): Meaning {
  const rules = [core.rule, ...suffixes.rules, ...prefixes.rules];
  if (core.rule === "moving") return noModel("moving", platformOf(rules), rules);
  const platform =
    beside === null ? refine(platformOf(rules), core, prefixes, suffixes, table) : "foundry";
  // Azure's own counter is shorter than a date.
  const isDate = beside?.length === 8;
  const dated = isDate ? { ...suffixes, date: beside, dateText: beside } : suffixes;
  const manner = {
    isForeign: !AS_THE_API.has(platform),
    isConstant: false,
    isSap: platform === "sap",
  };
  const { names, ids, isDateUnknown } = resolveNames(core, dated, manner, table);
  const dropped = [...suffixes.dropped];
  if (isDateUnknown) dropped.push({ part: "date", text: dated.dateText });
  if (beside !== null && !isDate) dropped.push({ part: "version", text: beside });
  return { ...nameOf(platform, rules, names, ids), dropped, versionBeside: beside };
}

/** What one rule alone does not say: some platforms share a prefix. */
function refine(
  platform: Platform,
  core: Core,
  { rules }: Prefixes,
  suffixes: Suffixes,
  table: IdTable,
): Platform {
  const [prefix] = rules;
  if (prefix === undefined) return refineBare(platform, core, suffixes, table);
  if (rules.length > 1 || core.rule !== "api") return platform;
  // OpenRouter has dots and dates of its own; with the API's it is the path of LiteLLM and others.
  if (platform === "openrouter" && prefix === "vendor-path") {
    const isDashed = /\d-\d/.test(core.text) || suffixes.date !== null;
    return isDashed && table.has(core.text + suffixes.dateText) ? "litellm" : platform;
  }
  // Only Bedrock's Messages endpoint leaves out the date of a model that has one.
  const isUndated = suffixes.rules.length === 0 && core.key !== null;
  return platform === "bedrock" &&
    prefix === "bedrock-vendor" &&
    isUndated &&
    table.idsOf(core.key).some((id) => /\d{8}$/.test(id))
    ? "mantle"
    : platform;
}

function refineBare(platform: Platform, core: Core, suffixes: Suffixes, table: IdTable): Platform {
  // Before there was Bedrock, the API itself had `claude-instant-v1`.
  if (core.rule === "first-models") return "api";
  // Copilot has written one so; the others are typed so, and nobody's.
  if (core.rule === "no-dot" && core.text !== "claude-opus-41") return platformOf(suffixes.rules);
  // Who turns the words has no "latest".
  if (core.rule === "version-first" && suffixes.isLatest) return platformOf(suffixes.rules);
  if (table.has(core.text + suffixes.dateText)) return platformOf(suffixes.rules);
  if (!suffixes.rules.includes("bare-revision") || suffixes.date !== null) return platform;
  return core.rule === "dotted" ? "helicone" : core.key?.major === 3 ? "vertex" : platform;
}
