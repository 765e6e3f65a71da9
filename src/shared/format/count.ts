/**
 * A whole number with separated thousands: `12,000`.
 *
 * By hand, like the ages: the first `Intl` formatter of a page costs more than its first rows.
 */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A number of things: `1 model`, `12,000 models`. */
export function formatAmount(count: number, what: string): string {
  return `${formatCount(count)} ${what}${count === 1 ? "" : "s"}`;
}
