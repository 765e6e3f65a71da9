import fc from "fast-check";
import { expect, test } from "vitest";
import { harmless } from "#shared/format/legible.ts";
import { harmlessJson } from "./harmless-json.ts";

test("what deceives the eye becomes an escape, and everything else stays", () => {
  expect(harmlessJson('{"n":"a\u202eb\u0085c"}\n')).toBe(
    String.raw`{"n":"a\u202eb\u0085c"}` + "\n",
  );
  expect(harmlessJson('["São 👩‍💻","日本"]')).toBe('["São 👩‍💻","日本"]');
});

test("any value stays the same value, and its line is harmless", () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: "binary" }), (json) => {
      const written = harmlessJson(json);
      expect(JSON.stringify(JSON.parse(written))).toBe(JSON.stringify(JSON.parse(json)));
      expect(harmless(written)).toBe(written);
    }),
    { numRuns: 25 },
  );
});
