import fc from "fast-check";
import { expect, test } from "vitest";
import { createColumnOrder } from "./column-order.ts";

type Value = number | string;

/** The same order, made in the plainest way. */
function naiveOrder(values: readonly Value[], direction: "ascending" | "descending"): number[] {
  const sign = direction === "ascending" ? 1 : -1;
  return Array.from(values.keys()).toSorted((a, b) => {
    const [left, right] = [values[a] as Value, values[b] as Value];
    const isUnknown = [Number.isNaN(left), Number.isNaN(right)];
    if (isUnknown.includes(true)) return Number(isUnknown[0]) - Number(isUnknown[1]);
    return left < right ? -sign : left > right ? sign : 0;
  });
}

/** Columns of several runs, out of a few values so that there are ties, or already in some order. */
const column = fc
  .record({
    size: fc.integer({ min: 0, max: 9000 }),
    kinds: fc.integer({ min: 1, max: 9000 }),
    shape: fc.constantFrom("mixed", "rising", "falling", "text"),
    seed: fc.nat(),
  })
  .map(({ size, kinds, shape, seed }) =>
    Array.from({ length: size }, (_, at): Value => {
      const mixed = ((at + seed) * 2_654_435_761) % kinds;
      if (shape === "text") return `model ${mixed}`;
      if (shape === "rising") return Math.floor(at / 3);
      if (shape === "falling") return -Math.floor(at / 3);
      return mixed % 11 === 0 ? Number.NaN : mixed;
    }),
  );

test("orders a column that grows, and any beginning of it, in steps of any length, as a plain sort would", () => {
  fc.assert(
    fc.property(
      column,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }),
      (values, parts) => {
        const order = createColumnOrder((row) => values[row] as Value);
        const sizes = parts.map((part) => Math.floor(part * values.length));
        for (const size of [...sizes, values.length, ...sizes]) {
          for (const direction of ["ascending", "descending"] as const) {
            let rows = null;
            let steps = 0;
            for (; rows === null && steps < 100; steps += 1)
              rows = order.rows(size, direction, () => false);
            expect(Array.from(rows ?? [])).toEqual(naiveOrder(values.slice(0, size), direction));
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});
