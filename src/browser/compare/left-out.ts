import { COMPARED_MAX } from "../address/parse.ts";
import { legible } from "../reading/legible.ts";

/** How many names are told; an address may have thousands. */
const TOLD_MAX = 5;

/**
 * What of an address is not compared, as a sentence; null when all of it is.
 *
 * @param raw what the address says, names with commas between them
 * @param names what is compared of it
 */
export function leftOutSentence(raw: string, names: readonly string[]): string | null {
  const left = [...new Set(raw.split(","))].filter((name) => name !== "" && !names.includes(name));
  if (left.length === 0) return null;
  const told = left.slice(0, TOLD_MAX).map((name) => `“${legible(name)}”`);
  const more = left.length - told.length;
  const which = `${told.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  const why =
    names.length >= COMPARED_MAX
      ? "six models at most are compared"
      : "this cannot be an alias or ID of a model";
  return `Left out of the address: ${which}; ${why}.`;
}
