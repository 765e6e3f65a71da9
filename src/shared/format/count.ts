/**
 * A whole number with its thousands apart: `12,000`.
 *
 * By hand, as are the ages: the first `Intl` formatter of a page costs it more than its first rows.
 */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
