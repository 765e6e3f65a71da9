import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeInvisible } from "#shared/format/for-display.ts";
import { escapeInvisibleJson } from "./escape-invisible-json.ts";

test("deceptive characters become escapes, and everything else stays", () => {
  expect(escapeInvisibleJson('{"n":"a\u202eb\u0085c"}\n')).toBe(
    String.raw`{"n":"a\u202eb\u0085c"}` + "\n",
  );
  expect(escapeInvisibleJson('["São 👩‍💻","日本"]')).toBe('["São 👩‍💻","日本"]');
});

test("any value stays the same value, and its text is safe to show", () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: "binary" }), (json) => {
      const written = escapeInvisibleJson(json);
      expect(JSON.stringify(JSON.parse(written))).toBe(JSON.stringify(JSON.parse(json)));
      expect(escapeInvisible(written)).toBe(written);
    }),
    { numRuns: 25 },
  );
});
