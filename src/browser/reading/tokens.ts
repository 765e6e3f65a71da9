const COMPACT = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });
const EXACT = new Intl.NumberFormat("en");

/** A number of tokens for a narrow column: `1M`, `128K`, `8.2K`. */
export function formatTokensCompact(tokens: number): string {
  return COMPACT.format(tokens);
}

/** A number of tokens to the last one: `200,000 tokens`. */
export function formatTokens(tokens: number): string {
  return `${EXACT.format(tokens)} ${tokens === 1 ? "token" : "tokens"}`;
}

/** A count of anything, with thousands apart. */
export function formatCount(count: number): string {
  return EXACT.format(count);
}
