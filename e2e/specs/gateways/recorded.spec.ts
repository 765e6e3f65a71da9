import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "playwright/test";
import * as v from "valibot";
import { refusal } from "../../fake-api/faults.ts";
import { startUpstream } from "../../fake-api/upstream.ts";
import { SAMPLE_ALIASES, SAMPLE_FALLBACK_FIELDS, SAMPLE_MODELS } from "../../support/sample.ts";
import { SAMPLE_ORIGIN } from "../../support/origins.ts";
import { startServer } from "../../support/start-server.ts";

/**
 * An answer of the real API, as far as it is known: `source` says from where, and `mark` how well: E
 * in the official SDK's source, R recorded from the live API, D documented, I inferred.
 *
 * What `compares` says must be the same: the values, or the form only, which is the keys, their order
 * and the kind of each value.
 */
const Recording = v.strictObject({
  mark: v.pipe(v.string(), v.regex(/^[ERDI]\b/)),
  source: v.string(),
  compares: v.picklist(["values", "form"]),
  request: v.strictObject({ path: v.string(), headers: v.record(v.string(), v.string()) }),
  response: v.strictObject({
    status: v.number(),
    headers: v.record(v.string(), v.string()),
    body: v.record(v.string(), v.unknown()),
  }),
});
type Recording = v.InferOutput<typeof Recording>;

const FOLDER = new URL("../../fake-api/recorded/", import.meta.url);
const RECORDINGS = readdirSync(FOLDER).map((file) => ({
  file,
  recording: v.parse(Recording, JSON.parse(readFileSync(new URL(file, FOLDER), "utf8"))),
}));

/** What an SDK sends, which the embedded catalogue does without. */
const CREDENTIALS = { "x-api-key": "sk-ant-of-the-tests", "anthropic-version": "2026-10-21" };

const ADAPTERS: readonly [
  name: string,
  start: (recording: Recording) => Promise<{ origin: string; stop: () => Promise<void> }>,
][] = [
  [
    "the embedded catalogue",
    async ({ response }) =>
      response.status === 429
        ? startServer({ RATE_LIMIT: "1" })
        : { origin: SAMPLE_ORIGIN, stop: async () => {} },
  ],
  [
    "the API of the tests",
    async ({ response: { status } }) =>
      startUpstream({
        models: SAMPLE_MODELS,
        aliases: SAMPLE_ALIASES,
        fallbackFields: SAMPLE_FALLBACK_FIELDS,
        ...(status === 429 && { interfere: slowDown }),
      }),
  ],
];

for (const [name, start] of ADAPTERS) {
  test.describe(name, () => {
    for (const { file, recording } of RECORDINGS) {
      test(`answers as the real API did: ${file}`, async () => {
        const { request, response, compares } = recording;
        const adapter = await start(recording);
        try {
          const headers = { ...CREDENTIALS, ...request.headers };
          const ask = async () => fetch(adapter.origin + request.path, { headers });
          let answer = await ask();
          // A limit is met by whoever asks more often than it allows.
          for (
            let more = response.status === 429 ? 20 : 0;
            more > 0 && answer.status !== 429;
            more -= 1
          ) {
            answer = await ask();
          }
          expect(answer.status).toBe(response.status);
          for (const header of Object.keys(response.headers)) {
            expect(answer.headers.get(header), header).toMatch(formOf(header));
          }
          const text = await answer.text();
          const body: unknown = JSON.parse(text);
          expectSame(body, response.body, compares);
          const id = (body as { request_id?: string }).request_id;
          if (id !== undefined) expect(id).toBe(answer.headers.get("request-id"));
        } finally {
          await adapter.stop();
        }
      });
    }
  });
}

function slowDown(): Response {
  const refused = refusal(429, "Slow down.");
  refused.headers.set("retry-after", "1");
  return refused;
}

/** What a header has to look like. */
function formOf(header: string): RegExp {
  if (header === "content-type") return /^application\/json$/;
  return header === "request-id" ? /^req_\w+$/ : /^\d+$/;
}

/** Expects the recorded keys in their order; a model may have got more of them since. */
function expectSame(given: unknown, recorded: unknown, compares: Recording["compares"]): void {
  if (Array.isArray(recorded)) {
    expect(Array.isArray(given)).toBe(true);
    const items = given as readonly unknown[];
    if (compares === "values") expect(items).toHaveLength(recorded.length);
    else expect(items.length).toBeGreaterThan(0);
    for (const [at, item] of items.entries()) {
      expectSame(item, compares === "values" ? recorded[at] : recorded[0], compares);
    }
    return;
  }
  if (typeof recorded !== "object" || recorded === null) {
    if (compares === "values") expect(given).toBe(recorded);
    else expect(typeof given).toBe(typeof recorded);
    return;
  }
  const [known, found] = [recorded, given] as Record<string, unknown>[];
  const keys = Object.keys(known ?? {});
  const isModel = known?.["type"] === "model";
  expect(Object.keys(found ?? {}).filter((key) => !isModel || keys.includes(key))).toEqual(keys);
  for (const key of keys) {
    if (key === "request_id") continue;
    // Of what kind something is, is part of its form.
    expectSame(found?.[key], known?.[key], key === "type" ? "values" : compares);
  }
}
