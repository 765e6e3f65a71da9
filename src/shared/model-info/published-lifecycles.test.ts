import { expect, test } from "vitest";
import published from "../../server/source/snapshot/models-snapshot.json";
import { PUBLISHED_LIFECYCLES, PUBLISHED_ON } from "./published-lifecycles.ts";

test("the table has the lifecycles of the embedded catalogue", () => {
  expect(PUBLISHED_ON).toBe(published.taken_on);
  expect(Object.fromEntries(PUBLISHED_LIFECYCLES)).toEqual(
    Object.fromEntries(
      published.entries.map(({ model: { id, lifecycle, line, retires_at } }) => [
        id,
        { lifecycle, line, retiresOn: retires_at?.slice(0, 10) ?? null },
      ]),
    ),
  );
});
