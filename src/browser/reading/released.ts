/**
 * The time of an RFC 3339 field in milliseconds of the Unix epoch; NaN when it is missing, not a
 * time, or the epoch itself, which the API sends for an unknown release date.
 *
 * @see https://platform.claude.com/docs/en/api/models/retrieve `created_at`
 */
export function timeOf(value: string | null | undefined): number {
  if (typeof value !== "string") return Number.NaN;
  const time = Date.parse(value);
  return time === 0 ? Number.NaN : time;
}
