/**
 * Whether a field holds a date that nobody knows: the API sends the epoch for it, which no reader is to
 * take for a date.
 *
 * @see https://platform.claude.com/docs/en/api/models/retrieve `created_at`
 */
export function isUnknownDate(field: string, value: unknown): boolean {
  return field.endsWith("_at") && isEpoch(value);
}

/** Whether a value is the epoch, in whichever way it is written. */
export function isEpoch(value: unknown): boolean {
  return typeof value === "string" && Date.parse(value) === 0;
}
