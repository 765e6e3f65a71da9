import { canonicalJson } from "./canonical-json.ts";
import { entriesOf, isTree } from "./verbatim.ts";
import { isReported } from "./is-reported.ts";

/** A field that differs between two responses. */
export interface Difference {
  /** The keys on the wire that lead to the field, outermost first. */
  readonly path: readonly string[];
  /** Whether only the later response has the field, only the earlier one, or both with other values. */
  readonly kind: "added" | "gone" | "changed";
  /** The value before; undefined when there was none. */
  readonly from: unknown;
  /** The value after; undefined when there is none. */
  readonly to: unknown;
}

/**
 * The differences between two responses, field by field and down to the leaves, in the order of the
 * earlier one with additions at the end of their level. Lists are compared whole, and numbers by
 * value, whatever their digits. A field that is null counts as missing where null has no meaning.
 */
export function differencesOf(before: object, after: object): Difference[] {
  return differencesBelow([], before, after);
}

function differencesBelow(path: readonly string[], before: object, after: object): Difference[] {
  const earlier = new Map(entriesOf(before));
  const later = new Map(entriesOf(after));
  const keys = new Set([...earlier.keys(), ...later.keys()]);
  return [...keys].flatMap((key): Difference[] => {
    const [from, to] = [earlier.get(key), later.get(key)];
    const here = [...path, key];
    if (!earlier.has(key)) return [{ path: here, kind: "added", from, to }];
    if (!later.has(key)) return [{ path: here, kind: "gone", from, to }];
    if (isTree(from) && isTree(to)) return differencesBelow(here, from, to);
    const isSame = from === to || canonicalJson(from) === canonicalJson(to);
    return isSame ? [] : [{ path: here, kind: kindOf(here, from, to), from, to }];
  });
}

/** A field that one response does not report is unknown there, and so has not changed. */
function kindOf(path: readonly string[], from: unknown, to: unknown): Difference["kind"] {
  const [wasReported, isReportedNow] = [isReported(path, from), isReported(path, to)];
  if (wasReported === isReportedNow) return "changed";
  return isReportedNow ? "added" : "gone";
}
