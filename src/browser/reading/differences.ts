import { canonicalJson } from "./canonical-json.ts";
import { entriesOf, isTree } from "./verbatim.ts";

/** A field that two answers tell differently. */
export interface Difference {
  /** The keys on the wire that lead to the field, outermost first. */
  readonly path: readonly string[];
  /** Whether only the later answer has the field, only the earlier one, or both with other values. */
  readonly kind: "added" | "gone" | "changed";
  /** The value before; undefined when it was added. */
  readonly from: unknown;
  /** The value after; undefined when it is gone. */
  readonly to: unknown;
}

/**
 * What became of one answer in another, field by field and down to the leaves, in the order of the
 * earlier one with what is added at the end of its level. Lists are compared whole, and numbers by
 * their value, whatever their digits. A field that is null is not one that is missing.
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
    return isSame ? [] : [{ path: here, kind: "changed", from, to }];
  });
}
