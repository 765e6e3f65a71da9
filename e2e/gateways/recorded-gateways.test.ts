import { expect, test } from "vitest";
import { startTestServer } from "../../src/server/testing/start-test-server.ts";
import { readPage } from "../../src/shared/model-info/read-page.ts";
import { UNKNOWN_DATE } from "../../src/shared/model-info/read-release.ts";
import { EXPECTED, type ExpectedRow, NOT_LISTED } from "../support/expected-outcomes.ts";
import { environmentFor } from "./product.ts";
import { readRecordings } from "./recording.ts";
import { REPLAY_KEY, startReplay } from "./replay.ts";
import { tryBothSides } from "./try-both-sides.ts";
import type { Outcomes } from "./try-out.ts";

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
      const { product } = await tryBothSides(
        { baseUrl, key: REPLAY_KEY, headers },
        startTestServer,
      );
      expectRow(product, EXPECTED[recording.name]);
      expect(replay.unknown).toEqual([]);
    } finally {
      await replay.stop();
    }
  });
}

/** The recorded servers that list models and know no release date of any. */
const DATELESS = [
  "9router",
  "agentgateway",
  "claude-code-router-3",
  "copilot-api",
  "envoy-ai-gateway",
  "litellm",
  "llama-cpp",
  "localai",
  "new-api",
  "one-api",
  "one-hub",
  "vllm",
];

test.each(DATELESS)("every entry of %s is read as a model, and none as released", async (name) => {
  const recording = RECORDINGS.find((one) => one.name === name);
  if (recording === undefined) throw new Error(`there is no recording "${name}"`);
  const replay = await startReplay(recording);
  const { baseUrl } = replay;
  const { headers } = recording;
  const server = await startTestServer(environmentFor({ baseUrl, key: REPLAY_KEY, headers }));
  try {
    const response = await fetch(`${server.origin}/v1/models`);
    const read = readPage(await response.json(), Date.now());
    const dates = read?.page.data.map(({ created_at }) => created_at);
    const count = Number.parseInt(EXPECTED[name]?.[0] ?? "", 10);
    expect(dates).toEqual(Array.from({ length: count }, () => UNKNOWN_DATE));
    expect(read?.traits.oddities).toEqual([]);
  } finally {
    await server.stop();
    await replay.stop();
  }
});

function expectRow(outcomes: Outcomes, row: ExpectedRow | undefined): void {
  if (row === undefined) throw new Error("a server that is not in the table");
  const [list, open, openWithSlash, page, unknown, wrongKey] = row;
  const listed = NOT_LISTED.test(outcomes.list) ? "404" : outcomes.list;
  expect(listed).toBe(list);
  expect(outcomes.open).toMatch(open);
  expect(outcomes.openWithSlash).toMatch(openWithSlash);
  expect(outcomes.page).toMatch(page);
  expect(outcomes.unknown).toMatch(unknown);
  expect(outcomes.wrongKey).toMatch(wrongKey);
}
