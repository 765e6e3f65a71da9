import { jsonOf, readVerbatim } from "#shared/model-info/verbatim.ts";
import type { ChangedField } from "./history.ts";

/**
 * A changed field as it is stored, by structured clone: values that JavaScript would serialize
 * differently from how they arrived are stored as JSON beside it.
 */
export function changedField(path: readonly string[], from: unknown, to: unknown): ChangedField {
  const [before, after] = [plainOf(from), plainOf(to)];
  return {
    path: [...path],
    from: before.value,
    to: after.value,
    ...(before.json !== null && { from_json: before.json }),
    ...(after.json !== null && { to_json: after.json }),
  };
}

/** The old and the new value of a field, with numbers verbatim. */
export function changedValues(field: ChangedField): readonly [from: unknown, to: unknown] {
  const { from, to, from_json, to_json } = field;
  return [
    from_json == null ? from : readVerbatim(from_json),
    to_json == null ? to : readVerbatim(to_json),
  ];
}

function plainOf(value: unknown): { readonly value: unknown; readonly json: string | null } {
  if (value === undefined) return { value, json: null };
  const json = jsonOf(value);
  const plain: unknown = JSON.parse(json);
  return { value: plain, json: JSON.stringify(plain) === json ? null : json };
}
