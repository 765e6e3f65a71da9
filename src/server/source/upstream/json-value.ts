/** A field of an object; undefined for anything else. */
export function fieldOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Whether a value is an object, and neither a list nor null. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether an entry of a list is a model, which takes no more than an ID. */
export function isModel(entry: unknown): boolean {
  return typeof fieldOf(entry, "id") === "string";
}
