/**
 * Whether a field holds an unknown date: the API sends the epoch for it, which must not be shown as a
 * date.
 *
 * @see https://platform.claude.com/docs/en/api/models/retrieve `created_at`
 */
export function isUnknownDate(field: string, value: unknown): boolean {
  return field.endsWith("_at") && isEpoch(value);
}

/** Whether a value is the epoch, however it is written. */
export function isEpoch(value: unknown): boolean {
  return typeof value === "string" && Date.parse(value) === 0;
}
