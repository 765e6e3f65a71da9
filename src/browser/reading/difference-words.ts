import { legible } from "./legible.ts";

/** The other side of a comparison in words: `without the beta`, `in workspace wrkspc_1`. */
export function againstWords(betaCount: number, against: string | null): string {
  if (against === null) return betaCount === 1 ? "without the beta" : "without the betas";
  return against === "" ? "in the key’s own workspace" : `in workspace ${legible(against)}`;
}

/** `1 field differs`, `3 fields differ`. */
export function differCount(count: number): string {
  return count === 1 ? "1 field differs" : `${count} fields differ`;
}
