import { isModelId } from "../contract/request-grammar.ts";

/** Whose way of spelling a name has: the API's own, or that of a cloud platform. */
export type Platform = "api" | "bedrock" | "vertex";

/** A model name as the API is asked for it, and how it was spelled. */
export interface ModelName {
  readonly name: string;
  readonly platform: Platform;
}

/** `anthropic.` in front, with a region before it: `us.anthropic.`, `us-gov.anthropic.`. */
const BEDROCK_START = /^(?:[a-z]{2,10}(?:-[a-z]{2,10})?\.)?anthropic\.(?=claude-)/;

/** The revision of Bedrock, with the length of the context if it is a variant of that: `-v1:0:200k`. */
const BEDROCK_REVISION = /-v\d{1,3}(?::\d{1,3})?(?::\d{1,4}k)?$/;

/**
 * Bedrock IDs of the first models, which are not the API's with something around them.
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/models-supported.html
 */
const FIRST_BEDROCK_IDS: ReadonlyMap<string, string> = new Map([
  ["claude-v1", "claude-1.3"],
  ["claude-v2", "claude-2.0"],
  ["claude-v2:0", "claude-2.0"],
  ["claude-v2:1", "claude-2.1"],
  ["claude-instant-v1", "claude-instant-1.2"],
  ["claude-instant-v1:2", "claude-instant-1.2"],
]);

/** What Vertex has after the `@`: a date or one of its own words. */
const VERTEX_VERSION = /^(?:\d{8}|default|latest)$/;

/**
 * What follows `claude-` in the names of programs, packages and accounts, which have versions and
 * so digits as well.
 */
const OTHER_THINGS = new Set(
  (
    "action actions agent agents ai api app apps bot bots bridge chat cli client code config context " +
    "cookbook cookbooks desktop dev docs engineer env extension flow for hook hooks in js key log logs " +
    "max mcp memory mem monitor node on plan plugin plugins pro prompt prompts proxy py python relay " +
    "router rs sdk server session sessions settings setup skill skills squad swarm switch task tasks " +
    "team teams test tests tmp to tool tools ts ui usage user web with worker workspace worktree"
  ).split(" "),
);

/**
 * What a token means as a model name; null when it is none.
 *
 * A token is a name when it is one of the `known` IDs, to the letter, or begins with `claude-`, has a
 * digit, and is neither a file name (`claude-3.json`), a package (`claude-code@2.1`) nor the beginning
 * of a name (`claude-3-`). What Bedrock and Vertex add is taken away.
 */
export function readName(token: string, known: ReadonlySet<string>): ModelName | null {
  if (known.has(token)) return isModelId(token) ? { name: token, platform: "api" } : null;
  if (!token.includes("claude-")) return null;
  const spelled = readSpelling(token);
  return spelled !== null && isName(spelled.name, known) ? spelled : null;
}

function readSpelling(token: string): ModelName | null {
  const start = BEDROCK_START.exec(token)?.[0];
  if (start !== undefined)
    return { name: fromBedrock(token.slice(start.length)), platform: "bedrock" };
  if (!token.startsWith("claude-")) return null;
  const at = token.indexOf("@");
  if (at !== -1) {
    const version = token.slice(at + 1);
    const stem = token.slice(0, at).replace(/-v\d{1,3}$/, "");
    if (!VERTEX_VERSION.test(version)) return null;
    return { name: /^\d/.test(version) ? `${stem}-${version}` : stem, platform: "vertex" };
  }
  // No name of the API has a colon; with a revision before it, it is Bedrock's.
  if (token.includes(":")) return { name: fromBedrock(token), platform: "bedrock" };
  return { name: token, platform: "api" };
}

function fromBedrock(id: string): string {
  const plain = id.replace(/:\d{1,4}k$/, "");
  return FIRST_BEDROCK_IDS.get(plain) ?? plain.replace(BEDROCK_REVISION, "");
}

function isName(name: string, known: ReadonlySet<string>): boolean {
  if (!isModelId(name)) return false;
  if (known.has(name)) return true;
  const [, word = ""] = name.split("-", 2);
  // In a name a point stands before a digit only; else it is a file, a site or a property.
  return (
    /\d/.test(name) && !name.endsWith("-") && !/\.(?!\d)/.test(name) && !OTHER_THINGS.has(word)
  );
}
