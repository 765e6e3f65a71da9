import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusal } from "../../../e2e/fake-api/faults.ts";
import { startUpstream, type Upstream } from "../../../e2e/fake-api/upstream.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { readSnapshot } from "../../server/source/snapshot/snapshot.ts";
import { runInTest } from "../testing/run-in-test.ts";

const SNAPSHOT = readSnapshot();
/** A gateway's own, which no rule reads. */
const FOREIGN: ModelInfo = {
  type: "model",
  id: "acme/big-one",
  display_name: "Big \u001b[31mOne",
  created_at: "2026-01-01T00:00:00Z",
};
const FOREIGN_LINE: readonly ModelInfo[] = [
  {
    ...FOREIGN,
    id: "acme/old",
    line: "acme",
    lifecycle: "deprecated",
    retires_at: "soon\u001b[2J",
  },
  { ...FOREIGN, id: "acme/\u001b[31mnew", line: "acme", lifecycle: "active" },
];
let api: Upstream;
let env: Record<string, string>;
let fault: Response | null = null;

beforeAll(async () => {
  api = await startUpstream({
    models: [...SNAPSHOT.entries.map(({ model }) => model), FOREIGN, ...FOREIGN_LINE],
    aliases: Object.fromEntries(
      SNAPSHOT.entries.flatMap(({ model, aliases }) =>
        aliases.map((alias) => [alias, model.id] as const),
      ),
    ),
    interfere: () => fault,
  });
  env = { ANTHROPIC_API_KEY: "sk-ant-test-key", ANTHROPIC_BASE_URL: api.origin };
});
afterAll(() => api.stop());

test("says what a platform's spelling is read as, and what the API answers for it", async () => {
  const { status, stdout, stderr } = await runInTest(
    ["resolve", "us.anthropic.claude-sonnet-4-5-20250929-v1:0"],
    { env },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const lines = stdout.split("\n");
  expect(lines[0]).toBe("us.anthropic.claude-sonnet-4-5-20250929-v1:0");
  expect(lines.slice(1)).toEqual([
    "  Read as      Bedrock's spelling of claude-sonnet-4-5-20250929",
    "  ID           claude-sonnet-4-5-20250929",
    expect.stringMatching(/^ {2}Lifecycle {4}Deprecated: Retire/),
    expect.stringMatching(/^ {2}Retires {6}2026-11-30 00:00:00 UTC/),
    "  Platform     Deprecated on the Claude API; this platform sets its own dates",
    "  Replacement  claude-sonnet-5-5, named by the official Go SDK",
    "  Note         Not checked: revision -v1:0.",
    "",
  ]);
});

test("says of an alias the ID that answers for it", async () => {
  const { status, stdout } = await runInTest(["resolve", "claude-3-opus-latest"], { env });
  expect(status).toBe(0);
  expect(stdout).toContain("  ID           claude-3-opus-20240229 (an alias led to it)\n");
  expect(stdout).toContain("  Lifecycle    Retired 5 Jan 2026\n");
  expect(stdout).toContain("  Hint         claude-opus-5-5, newest active model of this line\n");
});

test.each([
  ["claude\u2011opus\u20115", "claude-opus-5"],
  ["Claude::SONNET_37", "SDK constant for claude-3-7-sonnet-20250219"],
  ["claude-sonnet-45", "Another spelling of claude-sonnet-4-5-20250929"],
  ["claude-4-sonnet-latest", "Another word order of claude-sonnet-4-20250514"],
])("says what %s is read as", async (name, words) => {
  const { stdout } = await runInTest(["resolve", name], { env });
  expect(stdout).toContain(`\n  Read as      ${words}\n`);
});

test("an ID of a gateway is asked for as it is, and what it is called is made harmless", async () => {
  const { status, stdout } = await runInTest(["resolve", "acme/big-one", "--json"], { env });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ names: [{ looked_up_as: "acme/big-one" }] });
  const { stdout: old } = await runInTest(["resolve", "acme/old"], { env });
  expect(old).not.toContain("\u001b");
  expect(old).toContain("  Hint         acme/⟨U+001B⟩[31mnew, newest active model of this line\n");
  const { stdout: list } = await runInTest(["list"], { env });
  expect(list).not.toContain("\u001b");
});

test.each([
  ["opus", "  Answer       Short name\n"],
  ["claude-opus-9", "  Similar      claude-opus-"],
  ["no-such-thing", "not a known spelling of one\n"],
  ["no\u001b[2Jthing", "no⟨U+001B⟩[2Jthing\n"],
])("%j is a name that no model answers for", async (name, words) => {
  const { status, stdout } = await runInTest(["resolve", name, "claude-opus-5"], { env });
  expect(status).toBe(1);
  expect(stdout).toContain(words);
  expect(stdout).not.toContain("\u001b");
});

test("reads names from standard input in place of a hyphen, a line each", async () => {
  const stdin = "\n claude-opus-4-5 \r\nClaude Haiku 4.5\n\n";
  const argv = ["resolve", "claude-opus-5", "-", "--json"];
  const { status, stdout } = await runInTest(argv, { env, stdin });
  expect(status).toBe(0);
  const { names } = JSON.parse(stdout) as { names: { name: string; model_id: string }[] };
  expect(names.map(({ name, model_id }) => [name, model_id])).toEqual([
    ["claude-opus-5", "claude-opus-5"],
    [" claude-opus-4-5 ", "claude-opus-4-5-20251101"],
    ["Claude Haiku 4.5", "claude-haiku-4-5-20251001"],
  ]);
});

test("asks for each name once", async () => {
  const before = api.asked.length;
  await runInTest(["resolve", "claude-opus-5", "Claude Opus 5", "claude-opus-5"], { env });
  expect(api.asked.slice(before).map(({ path }) => path.split("?")[0])).toEqual([
    "/v1/models",
    "/v1/models/claude-opus-5",
  ]);
});

test("the JSON has the record of the audit, who answered, and the model verbatim", async () => {
  const { stdout } = await runInTest(["resolve", "claude-opus-4-5", "opus", "--json"], { env });
  expect(JSON.parse(stdout)).toEqual({
    answered_at: expect.stringMatching(/^\d{4}-/) as unknown,
    source: { kind: "api", url: api.origin },
    names: [
      expect.objectContaining({
        name: "claude-opus-4-5",
        model_id: "claude-opus-4-5-20251101",
        is_alias: true,
        class: "deprecated",
        retires_at: "2027-01-22T00:00:00Z",
        replacement: { id: "claude-opus-5-5", is_named: true, source: "official Go SDK" },
        model: SNAPSHOT.entries.find(({ aliases }) => aliases.includes("claude-opus-4-5"))?.model,
      }) as unknown,
      expect.objectContaining({ name: "opus", class: "unchecked", model: null }) as unknown,
    ],
  });
});

test("the embedded catalogue is asked only when that is said, and its age is said", async () => {
  const { status, stdout, stderr } = await runInTest(["resolve", "claude-opus-5", "--offline"]);
  expect(status).toBe(0);
  expect(stdout).toContain("Active");
  expect(stderr).toMatch(
    /^model-catalogue resolve: answered by the embedded catalogue of 27 Nov 2026, .*; the API was not asked\n$/,
  );
});

describe("an API that does not answer", () => {
  test.each([
    ["refuses the key", () => refusal(401, "invalid x-api-key"), "The API refused the key."],
    ["is not paid", () => refusal(402, "Credit is low"), "Credit is low"],
    ["is no API", () => new Response("<html><title>Hello</title>"), "There is no Models API"],
  ])("is never a good answer: it %s", async (_what, answer, words) => {
    fault = answer();
    const { status, stdout, stderr } = await runInTest(["resolve", "claude-opus-5"], { env });
    fault = null;
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(`resolve: no answer from the Models API at ${api.origin}: ${words}`);
  });

  test("nor is one that nobody was named for", async () => {
    const { status, stdout, stderr } = await runInTest(["resolve", "claude-opus-5"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("--offline");
  });
});

test("has colours on a terminal, and none where they are not wanted", async () => {
  const run = async (extra: Record<string, string>, columns?: number) =>
    (
      await runInTest(["resolve", "opus"], {
        env: { ...env, ...extra },
        ...(columns && { columns }),
      })
    ).stdout;
  expect(await run({}, 80)).toContain("\u001b[1mopus\u001b[22m");
  expect(await run({})).not.toContain("\u001b");
  expect(await run({ FORCE_COLOR: "1" })).toContain("\u001b");
  expect(await run({ FORCE_COLOR: "0" }, 80)).not.toContain("\u001b");
  expect(await run({ NO_COLOR: "1" }, 80)).not.toContain("\u001b");
  expect(await run({ NO_COLOR: "1", FORCE_COLOR: "1" })).not.toContain("\u001b");
  expect(await run({ TERM: "dumb" }, 80)).not.toContain("\u001b");
});
