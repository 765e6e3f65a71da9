/**
 * A whole number with separated thousands: `12,000`.
 *
 * By hand, like the ages: the first `Intl` formatter of a page costs more than its first rows.
 */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
