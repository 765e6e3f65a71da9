import type { Difference } from "../model-info/differences.ts";
import { forDisplay } from "./for-display.ts";

/** The other side of a comparison in words: `without the beta`, `in workspace wrkspc_1`. */
export function compareWithWords(betaCount: number, compareWith: string | null): string {
  if (compareWith === null) return betaCount === 1 ? "without the beta" : "without the betas";
  return compareWith === ""
    ? "in the key’s own workspace"
    : `in workspace ${forDisplay(compareWith)}`;
}

/** What became of a field, of one and of several. */
const KINDS = [
  ["changed", "differs", "differ"],
  ["added", "added", "added"],
  ["gone", "gone", "gone"],
] as const satisfies readonly (readonly [Difference["kind"], string, string])[];

/**
 * How many fields differ, apart from those that only one answer has, which are unknown in the other:
 * `1 field differs`, `3 fields differ, 1 added, 2 gone`, `1 field added`.
 */
export function differenceCount(differences: readonly Pick<Difference, "kind">[]): string {
  const parts = KINDS.flatMap(([kind, one, many]) => {
    const count = differences.filter((difference) => difference.kind === kind).length;
    return count === 0 ? [] : [{ count, words: count === 1 ? one : many }];
  });
  return parts
    .map(({ count, words }, at) => {
      const fields = at > 0 ? "" : count === 1 ? " field" : " fields";
      return `${count}${fields} ${words}`;
    })
    .join(", ");
}

/** What no difference means where the server may ignore what was sent with the request. */
export const NO_FINDING = "this server may ignore betas and workspaces, so this proves nothing";

/** The same of the sample catalogue, whose published facts name a beta for a few models only. */
export const SAMPLE_FINDS_NOTHING =
  "the sample catalogue does not know what most betas change, so this proves nothing";
