import type { ModelInfo } from "../contract/model-info.ts";
import { isTree } from "./verbatim.ts";
import { isNumeric, readDate, readRelease, UNKNOWN_DATE, type Release } from "./read-release.ts";

/** A model as it was read from an entry of any server's list. */
export interface ReadEntry {
  readonly model: ModelInfo;
  readonly release: Release;
  /** What is wrong with its fields, as `max_tokens is a string: "many"`. */
  readonly oddities: readonly string[];
}

/** An entry that is no model, because it has no ID. */
export interface OddEntry {
  readonly model: null;
  readonly oddities: readonly string[];
}

/**
 * The fields that are read into others and not shown once more; and `permission`, which OpenAI has given
 * up and vLLM makes up for each answer.
 */
const LEFT_OUT = new Set(["object", "created", "permission"]);

/**
 * Reads an entry of a list, or a single model, of any server that calls itself compatible. It is a model
 * if its `id` is a string. Everything else may be missing, null or of another type; fields that this build
 * does not know are kept.
 *
 * @param answeredAt when the answer was true, in milliseconds of the Unix epoch
 */
export function readEntry(entry: unknown, answeredAt: number): ReadEntry | OddEntry {
  if (!isTree(entry)) return { model: null, oddities: [`it is ${kindOf(entry)}, not an object`] };
  const sent = entry as Readonly<Record<string, unknown>>;
  const { id } = sent;
  if (typeof id !== "string" || id.trim() === "") {
    return { model: null, oddities: [oddity("id", id, "a string")] };
  }
  const oddities: string[] = [];
  const take = <Value>(field: string, wanted: string, read: (value: unknown) => Value) => {
    const value = sent[field];
    if (value == null) return value;
    const taken = read(value);
    if (taken === null) oddities.push(oddity(field, value, wanted));
    return taken;
  };
  // Servers send empty texts and 0 where they know nothing.
  const takeText = (field: string) => {
    const text = take(field, "a string", asText);
    // Null says something in some fields, which what cannot be read does not.
    return text?.trim() === "" || (text === null && sent[field] !== null) ? undefined : text;
  };
  const takeDate = (field: string) => {
    const value = sent[field];
    const date = value === "" ? undefined : take(field, "a date", readDate);
    if (date !== null || value === null) return date;
    // Words are shown as they came, unless they would be taken for a date after all.
    return typeof value === "string" && Number.isNaN(Date.parse(value)) ? value : undefined;
  };
  const takeCount = (field: string) => {
    const count = take(field, "a number", asNumber);
    // Larger ones are what programs have for “no limit”.
    if (count == null || (Number.isInteger(count) && count > 0 && count < 1e16)) return count;
    if (count !== 0) oddities.push(`${field} is ${count}, not a number of tokens`);
    return null;
  };
  const name = takeText("display_name") || takeText("name");
  const release = readRelease(sent, answeredAt);
  if ("reason" in release && release.reason.includes("not a date")) {
    const field = sent["created_at"] == null ? "created" : "created_at";
    oddities.push(oddity(field, sent[field], "a date"));
  }
  const read: Record<string, unknown> = {
    type: "model",
    id,
    display_name: name || id,
    created_at: "date" in release ? release.date : UNKNOWN_DATE,
    lifecycle: takeText("lifecycle"),
    line: takeText("line"),
    deprecated_at: takeDate("deprecated_at"),
    retires_at: takeDate("retires_at"),
    max_input_tokens: takeCount("max_input_tokens"),
    max_tokens: takeCount("max_tokens"),
    capabilities: take("capabilities", "an object", (value) => (isTree(value) ? value : null)),
  };
  const isNameRead = !sent["display_name"] && name === sent["name"];
  const others = Object.entries(sent).filter(
    ([field]) => !(field in read) && !LEFT_OUT.has(field) && !(isNameRead && field === "name"),
  );
  const known = Object.entries(read).filter(([, value]) => value !== undefined);
  return { model: Object.fromEntries([...known, ...others]) as ModelInfo, release, oddities };
}

function asText(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** A number, or one that is written as text. */
function asNumber(value: unknown): number | null {
  const number = isNumeric(value) ? Number(value) : value;
  return typeof number === "number" ? number : null;
}

function oddity(field: string, value: unknown, wanted: string): string {
  if (value === undefined) return `${field} is missing`;
  if (typeof value === "string" && value.trim() === "") return `${field} is empty`;
  return `${field} is ${kindOf(value)}, not ${wanted}`;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return "a list";
  const kinds: Readonly<Record<string, string>> = {
    string: "a string",
    number: "a number",
    boolean: "true or false",
  };
  return kinds[typeof value] ?? "an object";
}
