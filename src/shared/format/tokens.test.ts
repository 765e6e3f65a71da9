import fc from "fast-check";
import { expect, test } from "vitest";
import { formatCount } from "./count.ts";
import { formatTokens, formatTokensCompact } from "./tokens.ts";

test.each([
  [0, "0"],
  [999, "999"],
  [1000, "1K"],
  [1, "1"],
  [4096, "4,096"],
  [8192, "8,192"],
  [131_072, "131,072"],
  [5000, "5K"],
  [8200, "8.2K"],
  [128_000, "128K"],
  [200_000, "200K"],
  [999_949, "999.9K"],
  [999_950, "1M"],
  [1_000_000, "1M"],
  [1_048_576, "1M"],
  [2_500_000_000, "2.5B"],
])("%d tokens are %s", (tokens, text) => expect(formatTokensCompact(tokens)).toBe(text));

test("counts are apart by thousands as Intl has them", () => {
  fc.assert(
    fc.property(fc.nat(), (count) => {
      expect(formatCount(count)).toBe(new Intl.NumberFormat("en").format(count));
    }),
  );
});

test("one token is no plural", () => {
  expect([formatTokens(1), formatTokens(2000)]).toEqual(["1 token", "2,000 tokens"]);
});
