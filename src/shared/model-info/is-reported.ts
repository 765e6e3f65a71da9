/** The meaning of null in the fields where it has one. */
const NULL_TEXTS: ReadonlyMap<string, string> = new Map([
  ["deprecated_at", "No date"],
  ["retires_at", "No date"],
  ["line", "No line"],
]);

/** The meaning of null in a field, by its path; null when it has none. */
export function nullText(path: readonly string[]): string | null {
  const [key = "", ...rest] = path;
  return rest.length > 0 ? null : (NULL_TEXTS.get(key) ?? null);
}

/** Whether a value reports anything about a field; otherwise the field is unknown. */
export function isReported(path: readonly string[], value: unknown): boolean {
  if (value === undefined || (value === null && nullText(path) === null)) return false;
  // The API sends the epoch for an unknown release date.
  return !(path.join() === "created_at" && typeof value === "string" && Date.parse(value) === 0);
}
