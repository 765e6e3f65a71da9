import { formatCount } from "./count.ts";

const UNITS = [
  ["B", 1_000_000_000],
  ["M", 1_000_000],
  ["K", 1000],
] as const;

/**
 * A number of tokens for a narrow column, to one decimal: `1M`, `128K`, `1.5K`. A power of two below a
 * million is known by its digits: `8,192`.
 */
export function formatTokensCompact(tokens: number): string {
  if (tokens < 1_000_000 && Math.log2(tokens) % 1 === 0) return formatCount(tokens);
  for (const [unit, size] of UNITS) {
    // 999,950 already reads 1M, not 1000K.
    if (tokens >= size * 0.99995) return `${Math.round((tokens / size) * 10) / 10}${unit}`;
  }
  return String(tokens);
}

/** A number of tokens to the last one: `200,000 tokens`. */
export function formatTokens(tokens: number): string {
  return `${formatCount(tokens)} ${tokens === 1 ? "token" : "tokens"}`;
}
