import type { ErrorAnswer } from "../../../http/error-answer.ts";
import { unreadableAnswer } from "../fault.ts";
import type { Arrived } from "./kind.ts";
import { fieldOf, isModel, isObject } from "../json-value.ts";

/** What is of no kind: an error that names the entry and field which are to blame. */
export function unreadable({ value, modelsRequest }: Arrived): ErrorAnswer {
  return modelsRequest.kind === "list"
    ? unreadableAnswer(`The API sent a list that cannot be read: ${faultOfList(value)}.`)
    : unreadableAnswer(`The API sent a model that cannot be read: ${faultOfEntry("it", value)}.`);
}

function faultOfList(value: unknown): string {
  if (!isObject(value)) return `it is ${nameOf(value)}, not an object with \`data\``;
  const data = fieldOf(value, "data");
  if (data === undefined) return "`data` is missing";
  if (!Array.isArray(data) && data !== null) return `\`data\` is ${nameOf(data)}, not a list`;
  const hasMore = fieldOf(value, "has_more");
  const isListed = data === null || data.length === 0 || data.some(isModel);
  if (isListed) return `\`has_more\` is ${nameOf(hasMore)}, not true or false`;
  const count =
    data.length === 1
      ? "its one entry is not a model"
      : `none of its ${data.length} entries is a model`;
  return `${count}, for ${faultOfEntry("entry 1", data[0])}`;
}

function faultOfEntry(entry: string, value: unknown): string {
  if (!isObject(value)) return `${entry} is ${nameOf(value)}, not an object`;
  const id = fieldOf(value, "id");
  if (id === undefined) return `${entry} has no \`id\``;
  return `the \`id\` of ${entry} is ${nameOf(id)}, not a string`;
}

function nameOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  if (typeof value === "boolean") return String(value);
  return typeof value === "number" ? "a number" : "a string";
}
