import { readRecordings } from "../gateways/recording.ts";
import { REPLAY_KEY, startReplay } from "../gateways/replay.ts";
import { tryBothSides } from "../gateways/try-both-sides.ts";
import type { Outcomes } from "../gateways/try-out.ts";
import { expect, test } from "../support/fixtures.ts";

const RECORDINGS = await readRecordings();

/** In the order of the table: listed, opened one, paged, unknown model, wrong key. */
type Row = readonly [list: string, open: RegExp, page: RegExp, unknown: RegExp, wrongKey: RegExp];

const YES = /^yes$/;
const NONE = /^none is listed$/;
const NO_ROUTE = /^404 This server does not answer for one model: its answer was /;
const NOT_LISTED = /^404 There is no Models API at this address: /;
const REFUSED = /^401 The API refused this server's key\.$/;
const WHOLE = /^limit=1: \d+( \(\d+ IDs\))?$/;
const PAGED = /^1, then 1$/;
const LAST = /^1, and no more is said to be there$/;
const ANY_KEY = /^\d+$/;

/** What every recorded server comes to through this one; those with a slash in their IDs list more. */
const TABLE: Readonly<Record<string, Row>> = {
  "9router": ["4", NONE, WHOLE, /^404 The model 'no-such-model' does not exist/, ANY_KEY],
  agentgateway: ["3", YES, WHOLE, /^404 .* whole list .* no-such-model is not in/, REFUSED],
  "bifrost-old": ["3", NONE, LAST, NO_ROUTE, ANY_KEY],
  bifrost: ["3", NO_ROUTE, PAGED, NO_ROUTE, ANY_KEY],
  "claude-code-router-3-as-claude": ["2", NONE, WHOLE, NO_ROUTE, REFUSED],
  "claude-code-router-3": ["2", NONE, WHOLE, NO_ROUTE, REFUSED],
  "claude-code-router": ["404", NONE, /^limit=1: 404 There is no Models API/, NO_ROUTE, REFUSED],
  cliproxyapi: ["3", NO_ROUTE, WHOLE, NO_ROUTE, REFUSED],
  "copilot-api": ["2", NO_ROUTE, WHOLE, NO_ROUTE, ANY_KEY],
  databricks: ["3", YES, PAGED, NO_ROUTE, REFUSED],
  "envoy-ai-gateway": ["3", NO_ROUTE, WHOLE, NO_ROUTE, ANY_KEY],
  gpt2giga: ["3", YES, PAGED, /^404 Model not found$/, REFUSED],
  kimi: ["3", NO_ROUTE, PAGED, NO_ROUTE, REFUSED],
  litellm: [
    "5 (4 IDs)",
    YES,
    WHOLE,
    /^404 The model `no-such-model` does not exist or is not accessible$/,
    /^400 No connected db\.$/,
  ],
  "llama-cpp": ["1", NONE, LAST, NO_ROUTE, ANY_KEY],
  localai: ["2", NO_ROUTE, WHOLE, NO_ROUTE, REFUSED],
  minimax: ["3", YES, PAGED, /^404 Not found\.$/, REFUSED],
  "new-api": ["3", YES, WHOLE, /^404 The model 'no-such-model' does not exist\.$/, REFUSED],
  "ollama-empty": ["0", NONE, /^limit=1: 0$/, /^404 model 'no-such-model' not found$/, ANY_KEY],
  ollama: ["3", YES, WHOLE, /^404 model 'no-such-model' not found$/, ANY_KEY],
  "one-api": ["2", YES, WHOLE, /^404 The model 'no-such-model' does not exist\.$/, REFUSED],
  "one-hub": ["2", NO_ROUTE, WHOLE, NO_ROUTE, REFUSED],
  openrouter: ["3", NONE, WHOLE, NO_ROUTE, REFUSED],
  "portkey-hosted": ["0", NONE, /^limit=1: 0$/, NO_ROUTE, ANY_KEY],
  portkey: ["2", YES, PAGED, /^404 model: no-such-model$/, REFUSED],
  vllm: ["2", NONE, WHOLE, NO_ROUTE, REFUSED],
};

test("every recorded server is in the table", () => {
  expect(RECORDINGS.map(({ name }) => name).toSorted()).toEqual(Object.keys(TABLE).toSorted());
});

for (const recording of RECORDINGS) {
  test(`${recording.title} is listed and opened as far as it can be: ${recording.name}`, async () => {
    const replay = await startReplay(recording);
    try {
      const { baseUrl } = replay;
      const { headers } = recording;
      const { product } = await tryBothSides({ baseUrl, key: REPLAY_KEY, headers });
      expectRow(product, TABLE[recording.name]);
      expect(replay.unknown).toEqual([]);
    } finally {
      await replay.stop();
    }
  });
}

function expectRow(outcomes: Outcomes, row: Row | undefined): void {
  const [list, open, page, unknown, wrongKey] = row ?? [];
  if (list === "404") expect(outcomes.list).toMatch(NOT_LISTED);
  else expect(outcomes.list).toBe(list);
  expect(outcomes.open).toMatch(open ?? NONE);
  expect(outcomes.openWithSlash).toMatch(/^(?:yes|none is listed|404 )/);
  expect(outcomes.page).toMatch(page ?? NONE);
  expect(outcomes.unknown).toMatch(unknown ?? NONE);
  expect(outcomes.wrongKey).toMatch(wrongKey ?? NONE);
}
