/** What null says of a field where it says more than nothing. */
const NULL_TEXTS: ReadonlyMap<string, string> = new Map([
  ["deprecated_at", "No date"],
  ["retires_at", "No date"],
  ["line", "No line"],
]);

/** What null says of a field, by the keys that lead to it; null when it says nothing. */
export function nullText(path: readonly string[]): string | null {
  const [key = "", ...rest] = path;
  return rest.length > 0 ? null : (NULL_TEXTS.get(key) ?? null);
}

/** Whether a value tells something of a field; what is not told is unknown. */
export function isTold(path: readonly string[], value: unknown): boolean {
  if (value === undefined || (value === null && nullText(path) === null)) return false;
  // The API sends the epoch for a release date that nobody knows.
  return !(path.join() === "created_at" && typeof value === "string" && Date.parse(value) === 0);
}
