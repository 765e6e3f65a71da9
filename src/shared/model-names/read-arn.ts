import { execAt } from "./char-classes.ts";
import { routerOf } from "./read-family.ts";
import { patternOf } from "./read-pattern.ts";
import { noModel, type Spelling } from "./spelling.ts";

/** A part between the colons, in which a template puts something that has colons of its own. */
const PART = "(?:\\$\\{[^}\\s\"']{1,64}\\}|[^:\\s\"'`${}]){0,64}";
/** A resource; what of a path is behind one of its own names is none of it. */
const RESOURCE = "(?:\\$\\{[^}\\s\"']{1,64}\\}|[^\\s\"'`,;)\\]}<>]){1,160}";
const BEHIND = new RegExp(`:bedrock:${PART}:${PART}:([a-z-]{4,40})/(${RESOURCE})`, "y");
/** Those whose resource is one word. */
const ONE_WORD = new Set(["application-inference-profile", "provisioned-model", "prompt-router"]);
const BEFORE = /arn:(?:[a-z*-]{1,16}|\$\{[^}\s"']{1,40}\})$/;
/** All foundation models, or all of Anthropic's. */
const ALL = /^(?:\*|(?:\*\.)?anthropic\.\*?)\*?$/;

/**
 * The ARN of Bedrock around the `:bedrock:` at a place, if it says no model: its owner's own name, a
 * router, all models. One that ends with a model's ID is that name's prefix, and null here.
 */
export function readArn(lower: string, at: number): Spelling | null {
  const behind = execAt(BEHIND, lower, at);
  const before = BEFORE.exec(lower.slice(Math.max(0, at - 48), at));
  if (!behind || !before) return null;
  const [text, type = "", resource = ""] = behind;
  const path = ONE_WORD.has(type) ? (/[/?#].{0,160}$/.exec(resource)?.[0].length ?? 0) : 0;
  const trailing = path || (/[.:]{0,8}$/.exec(text)?.[0].length ?? 0);
  const range = [at - before[0].length, at + text.length - trailing] as const;
  switch (type) {
    case "foundation-model":
    case "inference-profile":
      return ALL.test(resource) ? patternOf(range, ["bedrock-arn"]) : null;
    case "prompt-router":
    case "default-prompt-router":
      return routerOf(range, ["bedrock-arn"]);
    case "application-inference-profile":
    case "provisioned-model":
    case "custom-model":
    case "custom-model-deployment":
    case "imported-model":
      return {
        from: range[0],
        to: range[1],
        meaning: noModel("opaque", "bedrock-arn", ["opaque-arn"]),
      };
    default:
      return null;
  }
}
