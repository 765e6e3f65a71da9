import type { IdTable } from "./id-table.ts";
import type { ParsedName } from "./parsed-name.ts";
import { hasOwnDates, isVerbatim } from "./names-to-ask.ts";
import { otherCharacters } from "./notes.ts";
import { PLATFORM_NAMES } from "./platforms.ts";
import { readModelName } from "./read-model-name.ts";

/** How a name is written with another model in it; or why that is not certain, a clause without an end. */
export type Respelling = { readonly written: string } | { readonly reason: string };

/**
 * Writes a name with another model in it, where it is certain how: what stands before the API's own name
 * stays, and the result is read back. Anything else is left as it is, with the reason.
 *
 * @param requestedName the name that the API has answered for this spelling
 * @param id the model to write in its place
 */
export function respell(
  parsed: ParsedName,
  requestedName: string,
  id: string,
  table: IdTable,
): Respelling {
  const { written, platform, dropped, versionBeside } = parsed;
  if (parsed.kind !== "name") return { reason: "it names no single model" };
  if (parsed.hasOtherHyphens) return { reason: `it is written ${otherCharacters(parsed)}` };
  if (hasOwnDates(parsed) && requestedName !== written) {
    return { reason: `${PLATFORM_NAMES[platform]} sets its own dates and names` };
  }
  const [part] = dropped;
  if (part) return { reason: `whether “${part.text}” fits ${id} is not known` };
  if (platform === "sdk" || platform === "cdk" || platform === "koog") {
    return { reason: "which constants there are depends on the version of the SDK" };
  }
  // What the API itself has answered is the API's own, whatever it looks like.
  const isOwn =
    requestedName === written || (isVerbatim(parsed) && written.endsWith(requestedName));
  if (!isOwn || versionBeside !== null) {
    return { reason: `how it is spelled with ${id} is not known` };
  }
  const next = written.slice(0, written.length - requestedName.length) + id;
  const back = readModelName(next, table);
  const isSame = back?.written === next && back.names[0] === id && back.dropped.length === 0;
  const isPrefixed = requestedName !== written;
  return isSame && (!isPrefixed || back.platform === platform)
    ? { written: next }
    : { reason: `how it is spelled with ${id} is not known` };
}

/** A piece of a text, and what to write in its place. */
export interface Edit {
  /** From the beginning of the text, in UTF-16 code units. */
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

/**
 * A text with pieces of it written otherwise. What does not stand where it should, or overlaps another
 * piece, stays as it is.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, before, after } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < at || !text.startsWith(before, start)) continue;
    parts.push(text.slice(at, start), after);
    at = start + before.length;
  }
  return parts.join("") + text.slice(at);
}
