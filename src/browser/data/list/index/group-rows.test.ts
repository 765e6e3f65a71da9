import fc from "fast-check";
import { expect, test } from "vitest";
import { groupRows } from "./group-rows.ts";
import { indexPages } from "./model-index.ts";

const anyModel = fc.record({
  type: fc.constant("model" as const),
  id: fc.constantFrom("a", "b"),
  display_name: fc.constant("Name"),
  created_at: fc.constantFrom(
    "1970-01-01T00:00:00Z",
    "2024-12-31T23:59:59Z",
    "2025-01-01T00:00:00Z",
    "2026-06-01T00:00:00Z",
  ),
  line: fc.constantFrom("opus", "sonnet", null, undefined),
});

test("groups hold every row once, in its order, each where its first row was, and unknown ones last", () => {
  fc.assert(
    fc.property(
      fc.array(anyModel, { minLength: 1, maxLength: 30 }),
      fc.constantFrom("line" as const, "year" as const),
      fc.constantFrom("ascending" as const, "descending" as const),
      (models, by, direction) => {
        const index = indexPages([models]);
        const listing = index.listing({ words: [], lines: [], sort: [{ key: "id", direction }] });
        const listed = Array.from({ length: listing.length }, (_, at) => listing.rows?.[at] ?? at);
        const valueOf = (row: number) => {
          const { line, created_at } = models[row] as (typeof models)[number];
          if (by === "line") return line ?? null;
          return created_at.startsWith("1970") ? null : created_at.slice(0, 4);
        };
        const values = [...new Set(listed.map(valueOf))];
        const ordered = [...values.filter((value) => value !== null), null];
        const { groups, rows } = groupRows(index, listing, by);
        expect(groups.map(({ value }) => value)).toEqual(
          ordered.filter((value) => values.includes(value)),
        );
        for (const { value, count, start } of groups) {
          expect([...rows.subarray(start, start + count)]).toEqual(
            listed.filter((row) => valueOf(row) === value),
          );
        }
        expect(rows).toHaveLength(models.length);
      },
    ),
  );
});
