import fc from "fast-check";
import { expect, test } from "vitest";
import { fileName } from "./file-name.ts";

const PLAIN: Parameters<typeof fileName>[0] = {
  q: "",
  sort: null,
  lifecycle: ["active", "deprecated"],
  line: [],
  betas: [],
  workspace: "",
  released: null,
  context: null,
  output: null,
  capabilities: [],
  vendor: null,
};
const FILE = { day: "2026-11-21", format: "csv", isPartial: false } as const;

test("reflects the query, and leaves the defaults out", () => {
  expect(fileName(PLAIN, FILE)).toBe("models-2026-11-21.csv");
  const narrowed: typeof PLAIN = {
    ...PLAIN,
    line: ["opus"],
    lifecycle: ["deprecated"],
    q: "Opus 4.5",
  };
  expect(fileName(narrowed, FILE)).toBe("models-2026-11-21-opus-deprecated-q-opus-4-5.csv");
  expect(fileName({ ...narrowed, q: "opus 45" }, FILE)).toBe(
    "models-2026-11-21-opus-deprecated-q-opus-45.csv",
  );
  const other: typeof PLAIN = {
    ...PLAIN,
    sort: [
      { key: "name", direction: "ascending" },
      { key: "released", direction: "descending" },
    ],
    released: "2025-01-01..2025-12-31",
    betas: ["context-1m-2025-08-07"],
    workspace: "wrkspc_1",
  };
  expect(fileName(other, { ...FILE, format: "json", isPartial: true })).toBe(
    "models-2026-11-21-partial-released-2025-01-01-to-2025-12-31-by-name-ascending-released-descending-betas-context-1m-2025-08-07-workspace-wrkspc-1.json",
  );
});

test("reflects what the models are narrowed to", () => {
  const narrowed: typeof PLAIN = {
    ...PLAIN,
    released: "last-30-days",
    context: 200_000,
    output: "unreported",
    capabilities: ["thinking.types.adaptive"],
  };
  expect(fileName(narrowed, FILE)).toBe(
    "models-2026-11-21-released-last-30-days-context-200000-output-unreported-with-thinking-types-adaptive.csv",
  );
});

test("is safe and short, whatever was typed", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "É", "日", "/", "\\", ".", " ", "\0", "🚀"),
  });
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 5 }), (q, line) => {
      const name = fileName({ ...PLAIN, q, line }, FILE);
      expect(name).toMatch(/^models-2026-11-21[a-z0-9-]*\.csv$/);
      expect(name.length).toBeLessThanOrEqual(165);
    }),
    { numRuns: 50 },
  );
  expect(fileName({ ...PLAIN, q: "Québec/../é" }, FILE)).toBe("models-2026-11-21-q-quebec-e.csv");
  expect(fileName({ ...PLAIN, q: "日本" }, FILE)).toBe("models-2026-11-21-q.csv");
});
