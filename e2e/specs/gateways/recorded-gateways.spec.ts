import { readRecordings } from "../../gateways/recording.ts";
import { REPLAY_KEY, startReplay } from "../../gateways/replay.ts";
import { tryBothSides } from "../../gateways/try-both-sides.ts";
import type { Outcomes } from "../../gateways/try-out.ts";
import { EXPECTED, type ExpectedRow, NOT_LISTED } from "../../support/expected-outcomes.ts";
import { expect, test } from "../../support/fixtures.ts";

const RECORDINGS = await readRecordings();

test("every recorded server is in the table", () => {
  expect(RECORDINGS.map(({ name }) => name).toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
});

for (const recording of RECORDINGS) {
  test(`${recording.title} is listed and opened as far as it can be: ${recording.name}`, async () => {
    const replay = await startReplay(recording);
    try {
      const { baseUrl } = replay;
      const { headers } = recording;
      const { product } = await tryBothSides({ baseUrl, key: REPLAY_KEY, headers });
      expectRow(product, EXPECTED[recording.name]);
      expect(replay.unknown).toEqual([]);
    } finally {
      await replay.stop();
    }
  });
}

function expectRow(outcomes: Outcomes, row: ExpectedRow | undefined): void {
  if (row === undefined) throw new Error("a server that is not in the table");
  const [list, open, openWithSlash, page, unknown, wrongKey] = row;
  if (list === "404") expect(outcomes.list).toMatch(NOT_LISTED);
  else expect(outcomes.list).toBe(list);
  expect(outcomes.open).toMatch(open);
  expect(outcomes.openWithSlash).toMatch(openWithSlash);
  expect(outcomes.page).toMatch(page);
  expect(outcomes.unknown).toMatch(unknown);
  expect(outcomes.wrongKey).toMatch(wrongKey);
}
