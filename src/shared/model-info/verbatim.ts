import type { ModelsPage } from "../contract/model-info.ts";
import { verbatimAnswers } from "../contract/verbatim.ts";
import { readJson } from "../format/json-tree.ts";
import { remarksOn, type Remarks } from "./remarks.ts";

/** A number that JavaScript would serialize differently, such as `1.10` or one of 17 digits, as it came. */
export class WrittenNumber {
  readonly json: string;

  constructor(json: string) {
    this.json = json;
  }
}

/** A model with its values as they came: some numbers are a `WrittenNumber`. */
export interface VerbatimModel extends Readonly<Record<string, unknown>> {
  readonly capabilities?: object | null;
}

/** How a list or an object was written, and its keys in order. */
interface Written {
  readonly json: string;
  readonly keys: string[];
}
const written = new WeakMap<object, Written>();

const modelTexts = new WeakMap<object, string>();
const verbatimModels = new WeakMap<object, VerbatimModel>();

/** A model as JSON, verbatim as the server sent it. */
export function modelJson(model: object): string {
  const entry = remarksOn.get(model)?.entry;
  if (entry) return modelJson(entry);
  const answer = verbatimAnswers.get(model);
  if (!answer) return JSON.stringify(model);
  const { body, text } = answer;
  if (body === model) return text;
  if (!modelTexts.has(model)) {
    const models = (body as ModelsPage).data;
    for (const [at, json] of modelsIn(text).entries()) {
      const one: unknown = models[at];
      if (typeof one === "object" && one !== null) modelTexts.set(one, json);
    }
  }
  return modelTexts.get(model) ?? JSON.stringify(model);
}

/**
 * A model with its values as they came, to be read by `entriesOf` and `jsonOf`. It is the model
 * itself unless JavaScript would serialize it differently. Of one that was read from another form, it has
 * what was read: no field that its server did not report, and no date that is none.
 */
export function verbatimModel(model: object): VerbatimModel {
  const remarks = remarksOn.get(model);
  if (remarks) return verbatimOfEntry(model, remarks);
  if (!verbatimAnswers.has(model)) return model as VerbatimModel;
  const known = verbatimModels.get(model) ?? (readVerbatim(modelJson(model)) as VerbatimModel);
  verbatimModels.set(model, known);
  return known;
}

function verbatimOfEntry(model: object, { entry, noRelease }: Remarks): VerbatimModel {
  const known = verbatimModels.get(model);
  if (known) return known;
  const sent = entry as Readonly<Record<string, unknown>>;
  const verbatim = verbatimModel(entry);
  const read = Object.entries(model)
    .filter(
      ([field]) =>
        !(field === "line" && sent["line"] == null) &&
        !(field === "created_at" && noRelease?.text === "Not reported"),
    )
    .map(([field, value]) => [field, value === sent[field] ? verbatim[field] : value] as const);
  const ofModel: VerbatimModel = Object.fromEntries(read);
  verbatimModels.set(model, ofModel);
  return ofModel;
}

/**
 * The value of a JSON text with its numbers as they came, and everything else as `JSON.parse` has it.
 *
 * @throws {SyntaxError} when it is not JSON
 */
export function readVerbatim(json: string): unknown {
  const plain: unknown = JSON.parse(json);
  if (JSON.stringify(plain) === json) return plain;
  const values: unknown[] = [];
  for (const { key, start, end, parent } of readJson(json) ?? []) {
    const value = valueOf(json.slice(start, end));
    values.push(value);
    const holder = values[parent];
    if (Array.isArray(holder)) holder.push(value);
    else if (isTree(holder) && key !== null) addEntry(holder, JSON.parse(key) as string, value);
  }
  return values[0];
}

function valueOf(json: string): unknown {
  if (json.startsWith("{") || json.startsWith("[")) {
    const holder = json.startsWith("{") ? {} : [];
    written.set(holder, { json, keys: [] });
    return holder;
  }
  const value: unknown = JSON.parse(json);
  return typeof value === "number" && String(value) !== json ? new WrittenNumber(json) : value;
}

/** A key of `__proto__` stays a key, and the last value of a repeated key wins. */
function addEntry(holder: object, key: string, value: unknown): void {
  if (!Object.hasOwn(holder, key)) written.get(holder)?.keys.push(key);
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** The keys and values of an object, in the order in which they came. */
export function entriesOf(object: object): [key: string, value: unknown][] {
  const keys = written.get(object)?.keys;
  if (!keys) return Object.entries(object);
  return keys.map((key) => [key, (object as Record<string, unknown>)[key]]);
}

/** Whether a value has values under keys, as an object of JSON has. */
export function isTree(value: unknown): value is object {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof WrittenNumber)
  );
}

/** A value as JSON on one line: a list, an object or a number is verbatim. */
export function jsonOf(value: unknown): string {
  if (value instanceof WrittenNumber) return value.json;
  const known = typeof value === "object" && value !== null ? written.get(value)?.json : undefined;
  return known ?? JSON.stringify(value);
}

/** The same over several lines, as `JSON.stringify` sets it with an indent of two spaces. */
export function jsonLines(value: unknown, indent = ""): string {
  const isList = Array.isArray(value);
  if (!isList && !isTree(value)) return jsonOf(value);
  const inner = `${indent}  `;
  const lines = isList
    ? value.map((entry) => jsonLines(entry, inner))
    : entriesOf(value)
        .filter(([, entry]) => entry !== undefined)
        .map(([key, entry]) => `${JSON.stringify(key)}: ${jsonLines(entry, inner)}`);
  const [open, close] = isList ? "[]" : "{}";
  if (lines.length === 0) return `${open}${close}`;
  return `${open}\n${lines.map((line) => inner + line).join(",\n")}\n${indent}${close}`;
}

/** The models of a page, each as it is written there. */
function modelsIn(page: string): string[] {
  const nodes = readJson(page) ?? [];
  // The last value of a repeated key wins.
  const data = nodes.findLastIndex(({ key, depth }) => depth === 1 && isDataKey(key));
  return nodes
    .filter(({ parent }) => parent === data)
    .map(({ start, end }) => page.slice(start, end));
}

function isDataKey(key: string | null): boolean {
  return key !== null && JSON.parse(key) === "data";
}
