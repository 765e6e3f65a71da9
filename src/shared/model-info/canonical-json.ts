import { entriesOf, isTree, jsonOf, WrittenNumber } from "./verbatim.ts";

/**
 * A value as JSON with the keys of every object in one order and every number in one spelling, so that
 * equal values are equal texts: `1.10` is `1.1`, and `9007199254740993` stays exact.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (isTree(value)) {
    const entries = entriesOf(value).sort(([a], [b]) => (a < b ? -1 : 1));
    const fields = entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`);
    return `{${fields.join(",")}}`;
  }
  const isNumber = typeof value === "number" || value instanceof WrittenNumber;
  return isNumber ? canonicalNumber(jsonOf(value)) : (JSON.stringify(value) ?? "");
}

/** The significant digits as a whole number, and the power of ten to multiply it with. */
function canonicalNumber(json: string): string {
  const [, sign = "", whole = "", fraction = "", power = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(json) ?? [];
  const digits = (whole + fraction).replace(/^0+/, "");
  const counting = digits.replace(/0+$/, "");
  if (counting === "") return "0";
  return `${sign}${counting}e${Number(power) - fraction.length + digits.length - counting.length}`;
}
