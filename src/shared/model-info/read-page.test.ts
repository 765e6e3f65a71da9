import { beforeEach, describe, expect, test } from "vitest";
import { keepVerbatim } from "../contract/verbatim.ts";
import { timeOf } from "../format/dates.ts";
import { readRecordings, type Recording } from "../../../e2e/gateways/recording.ts";
import { isPlainModel, isPlainPage, placeholderTimes } from "./is-plain.ts";
import { readModel, readPage } from "./read-page.ts";
import { UNKNOWN_DATE } from "./read-release.ts";
import { remarksOn } from "./remarks.ts";
import { modelJson, verbatimModel } from "./verbatim.ts";

const NOW = Date.parse("2026-11-28T01:00:00Z");

beforeEach(() => placeholderTimes.clear());

/** Reads a list as it comes over the network. */
function read(body: unknown, now = NOW) {
  const text = JSON.stringify(body);
  const value: unknown = JSON.parse(text);
  keepVerbatim(value as object, { body: value, text });
  const page = readPage(value, now);
  if (page === null) throw new Error("no list");
  return { ...page, models: page.page.data };
}

const noReleaseOf = (model: object | undefined) => remarksOn.get(model ?? {})?.noRelease;
const dated = (id: string, created_at: unknown) => ({
  type: "model",
  id,
  display_name: id,
  created_at,
});
/** A model as the API writes one. */
const WHOLE = { ...dated("a", "2026-01-02T00:00:00Z"), lifecycle: "active" };
const openai = (id: string, rest: object = {}) => ({
  id,
  object: "model",
  owned_by: "acme",
  ...rest,
});

describe("an entry", () => {
  test("is a model if its ID is a string, and nothing else has to be there", () => {
    const { models, traits } = read({ data: [{ id: "claude-opus-5" }] });
    expect(models).toEqual([
      {
        type: "model",
        id: "claude-opus-5",
        display_name: "claude-opus-5",
        created_at: UNKNOWN_DATE,
        line: "opus",
      },
    ]);
    expect(noReleaseOf(models[0])).toMatchObject({ text: "Not reported" });
    expect(traits).toMatchObject({ format: "ids only", oddities: [] });
    const { traits: own } = read({ data: [{ id: "a", context_length: 200_000 }] });
    expect(own).toMatchObject({ format: "own", oddities: [] });
  });

  test("has the name, the seconds and the numbers of other forms read", () => {
    const { models } = read({
      data: [
        { id: "a", name: "Model A", created: 1750000000, max_tokens: "64000" },
        { id: "b", display_name: "Model B", name: "b", created: "1750000001" },
        { id: "c", created_at: 1750000000.5, max_input_tokens: 200000 },
      ],
    });
    expect(models).toMatchObject([
      { display_name: "Model A", created_at: "2025-06-15T15:06:40.000Z", max_tokens: 64000 },
      { display_name: "Model B", created_at: "2025-06-15T15:06:41.000Z", name: "b" },
      { display_name: "c", created_at: "2025-06-15T15:06:40.500Z", max_input_tokens: 200000 },
    ]);
  });

  test("keeps every other field, and what came can be written verbatim", () => {
    const sent = `{"id":"a","object":"model","created":1750000000,"price":1.10,"2":{"x":1e3}}`;
    const text = `{"data":[${sent},null,"x"],"has_more":false}`;
    const body = JSON.parse(text) as object;
    keepVerbatim(body, { body, text });
    const [model] = readPage(body, NOW)?.page.data ?? [];
    expect(modelJson(model ?? {})).toBe(sent);
    expect(Object.keys(verbatimModel(model ?? {}))).toEqual(
      expect.arrayContaining(["id", "created_at", "price", "2"]),
    );
    expect(JSON.stringify(verbatimModel(model ?? {})["price"])).toBe(`{"json":"1.10"}`);
  });

  test("that does not fit leaves the others, and is shown by entry and field", () => {
    const { models, traits } = read({
      data: [
        dated("a", "2026-01-01T00:00:00Z"),
        { display_name: "No ID" },
        { id: 7 },
        { id: "" },
        null,
        "text",
        { ...dated("b", "2026-01-02T00:00:00Z"), max_tokens: "many", capabilities: [], line: 3 },
      ],
    });
    expect(models.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(traits.oddities.map(({ entry, id, problems }) => [entry, id, problems])).toEqual([
      [2, null, ["id is missing"]],
      [3, null, ["id is a number, not a string"]],
      [4, null, ["id is empty"]],
      [5, null, ["it is null, not an object"]],
      [6, null, ["it is a string, not an object"]],
      [
        7,
        "b",
        [
          "line is a number, not a string",
          "max_tokens is a string, not a number",
          "capabilities is a list, not an object",
        ],
      ],
    ]);
    expect(models[1]).toMatchObject({ max_tokens: null, capabilities: null });
    // Null would say that the model belongs to none.
    expect(models[1]?.line).toBeUndefined();
    expect(read({ data: [{ id: "a", line: null }] }).models[0]?.line).toBeNull();
  });

  test("of the API's own form has no fact of what cannot be one", () => {
    const own = { ...dated("a", "2026-01-01T00:00:00Z"), lifecycle: "deprecated", line: "opus" };
    const readOwn = (fields: object) => {
      const { models, traits } = read({ data: [{ ...own, ...fields }], has_more: false });
      return [models[0], traits.oddities.flatMap(({ problems }) => problems)] as const;
    };
    for (const none of ["", "0001-01-01T00:00:00Z", 0, -1, "5", "9999-12-31T23:59:59Z"]) {
      for (const field of ["deprecated_at", "retires_at"] as const) {
        const [model, problems] = readOwn({ [field]: none });
        expect([none, model?.[field], problems]).toEqual([none, undefined, []]);
      }
    }
    for (const wrong of ["soon", "10/01/2025", "2025-02-30", "version 4 2025"]) {
      const [model, problems] = readOwn({ retires_at: wrong, created_at: wrong });
      expect([wrong, timeOf(model?.retires_at), model?.created_at]).toEqual([
        wrong,
        Number.NaN,
        UNKNOWN_DATE,
      ]);
      expect(problems).toEqual([
        "created_at is a string, not a date",
        "retires_at is a string, not a date",
      ]);
    }
    expect(readOwn({ retires_at: "one day" })[0]?.retires_at).toBe("one day");
    // Null says that there is no date, whatever else is odd.
    expect(readOwn({ retires_at: null, max_tokens: -1 })[0]?.retires_at).toBeNull();
    expect(readOwn({ lifecycle: "", line: " ", display_name: " " })[0]).toMatchObject({
      display_name: "a",
    });
    expect(readOwn({ lifecycle: "", line: " " })[0]?.lifecycle).toBeUndefined();
    expect(readOwn({ max_tokens: -1, max_input_tokens: 0.5 })).toMatchObject([
      { max_tokens: null, max_input_tokens: null },
      [
        "max_input_tokens is 0.5, not a number of tokens",
        "max_tokens is -1, not a number of tokens",
      ],
    ]);
    expect(readOwn({ max_tokens: 2 ** 63 })[0]?.max_tokens).toBeNull();
    expect(readOwn({ max_tokens: 2 ** 53 })[0]?.max_tokens).toBe(2 ** 53);
    const other = { retires_at: 1_798_761_600, deprecated_at: "September 29, 2025" };
    expect(readOwn(other)).toMatchObject([
      { retires_at: "2027-01-01T00:00:00.000Z", deprecated_at: "2025-09-29T00:00:00.000Z" },
      [],
    ]);
  });

  test.each([
    { created_at: "10/01/2025" },
    { created_at: "2025-09-29T00:00:00" },
    { created_at: ["2025-09-29T00:00:00Z"] },
    { created_at: "9999-12-31T23:59:59Z" },
    { retires_at: "0001-01-01T00:00:00Z" },
    { deprecated_at: "5" },
    { lifecycle: "" },
    { line: " " },
    { display_name: "" },
    { id: " " },
    { max_tokens: -1 },
    { max_tokens: 0.5 },
    { max_input_tokens: Infinity },
    // The largest number of 64 bits.
    { max_input_tokens: 2 ** 63 },
    { max_input_tokens: "5" },
  ])("with %o is not as the API sends it", (fields) => {
    const own = { ...dated("a", "2026-01-01T00:00:00Z"), lifecycle: "active", max_tokens: 5 };
    expect(isPlainModel(own, NOW)).toBe(true);
    expect(isPlainModel({ ...own, ...fields }, NOW)).toBe(false);
  });

  test("with limits of 0 reports none", () => {
    const [model] = read({ data: [{ id: "a", max_input_tokens: 0, max_tokens: "0" }] }).models;
    expect(model).toMatchObject({ max_input_tokens: null, max_tokens: null });
  });

  test.each([undefined, null, 5, "x", [], {}, { data: {} }, { models: [] }])(
    "a body of %j is no list",
    (body) => {
      expect(readPage(body, NOW)).toBeNull();
    },
  );

  test("data of null is an empty list, and has_more missing or null is false", () => {
    expect(readPage({ object: "list", data: null, has_more: null }, NOW)?.page).toEqual({
      data: [],
      has_more: false,
      first_id: null,
      last_id: null,
    });
  });
});

test("a release date without an offset is in UTC, wherever the reader is", () => {
  const { TZ } = process.env;
  process.env["TZ"] = "America/New_York";
  const [model] = read({ data: [dated("a", "2025-10-01T22:00:00")] }).models;
  if (TZ === undefined) delete process.env["TZ"];
  else process.env["TZ"] = TZ;
  expect(model?.created_at).toBe("2025-10-01T22:00:00.000Z");
});

describe("a release date is unknown", () => {
  test.each([
    ["when it is the epoch", "1970-01-01T00:00:00Z", /1 Jan 1970/],
    ["when it is the epoch in seconds", 0, /1 Jan 1970/],
    ["when it is the end of time", "9999-12-31T23:59:59Z", /31 Dec 9999/],
    ["when it is Go's zero time", "0001-01-01T00:00:00Z", /0001-01-01/],
    ["before 2020", "2019-12-31T23:59:59Z", /31 Dec 2019/],
    ["when it is the time of the answer", "2026-11-28T00:59:00Z", /time of its answer/],
    ["when it is a little later than the answer", 1_795_827_900, /time of its answer/],
    ["when it is no date", "soon", /not a date: soon/],
    ["when no month has the day", "2025-02-30T00:00:00Z", /not a date: 2025-02-30/],
    ["when nobody knows which number is the month", "10/01/2025", /not a date: 10\/01\/2025/],
    ["when it is of another type", { at: 5 }, /not a date/],
    ["when it is what LiteLLM sends", 1677610602, /28 Feb 2023/],
    ["when it is what one-api sends", "2021-07-20T10:40:00Z", /20 Jul 2021/],
  ])("%s", (_when, created_at, reason) => {
    const [model] = read({ data: [dated("a", created_at)] }).models;
    expect(model?.created_at).toBe(UNKNOWN_DATE);
    expect(noReleaseOf(model)).toMatchObject({
      text: "Unknown",
      reason: expect.stringMatching(reason) as string,
    });
  });

  test("where only the first are shown: what is after them counts for the dates, and is not looked at", () => {
    const limits = { max_input_tokens: 200_000, max_tokens: 64_000 };
    const first = ["a", "b", "c"].map((id) => ({ ...WHOLE, ...limits, id: `claude-${id}` }));
    const page = (data: readonly unknown[]) => ({ data, has_more: false });
    expect(isPlainPage(page(first), NOW)).toBe(false);
    const older = { ...WHOLE, id: "claude-d", created_at: "2024-02-29T00:00:00Z" };
    expect(isPlainPage(page([...first, older]), NOW, 3)).toBe(true);
    expect(isPlainPage(page([...first, older, null]), NOW, 3)).toBe(true);
    expect(isPlainPage(page([...first, older, null]), NOW)).toBe(false);
    expect(isPlainPage(page([...first, null, null]), NOW, 3)).toBe(false);
  });

  test.each([
    ["created_at", "2026-02-30T00:00:00Z"],
    ["created_at", "2025-02-29T00:00:00Z"],
    ["created_at", "2026-04-31T09:30:00.5Z"],
    ["deprecated_at", "2026-02-31T00:00:00Z"],
    ["retires_at", "2026-11-31T00:00:00Z"],
    ["retires_at", "2026-13-31T00:00:00Z"],
  ])("when no month has the day, in an entry as the API writes it: %s %s", (field, day) => {
    const entry = { ...WHOLE, [field]: day };
    expect(isPlainModel(entry, NOW)).toBe(false);
    const model = readModel(entry, NOW);
    expect(timeOf(model?.[field as "created_at"])).toBeNaN();
    expect(model && remarksOn.get(model)?.oddities).toEqual([`${field} is a string, not a date`]);
  });

  test.each(["2024-02-29T00:00:00Z", "2026-01-31T23:59:59.999Z", "2026-11-30T00:00:00Z"])(
    "but not when a month has it: %s",
    (day) => {
      expect(isPlainModel({ ...WHOLE, created_at: day, retires_at: day }, NOW)).toBe(true);
    },
  );

  test("when three or more models have the same, here and wherever it comes again", () => {
    const same = "2025-11-27T00:00:00Z";
    const { models } = read({ data: ["a", "b", "c"].map((id) => dated(id, same)) });
    expect(models.map(({ created_at }) => created_at)).toEqual(Array(3).fill(UNKNOWN_DATE));
    expect(noReleaseOf(models[0])?.reason).toMatch(/every model the same date, 27 Nov 2025/);
    const one = readModel(openai("d", { created: Date.parse(same) / 1000 }), NOW);
    expect(one?.created_at).toBe(UNKNOWN_DATE);
    expect(isPlainPage({ data: [dated("e", same)], has_more: false }, NOW)).toBe(false);
  });

  test("but not when two share a day, or one of three has another", () => {
    const [day, other] = ["2025-05-22T00:00:00Z", "2025-05-23T00:00:00Z"];
    const two = read({ data: [dated("a", day), dated("b", day)] });
    expect(two.models.map(({ created_at }) => created_at)).toEqual([day, day]);
    const three = read({ data: [dated("a", day), dated("b", day), dated("c", other)] });
    expect(three.models.map(({ created_at }) => created_at)).toEqual([day, day, other]);
  });
});

describe("IDs", () => {
  test("that come twice are both listed, and told apart", () => {
    const { models } = read({ data: [openai("a"), openai("b"), openai("a")] });
    expect(models.map(({ id }) => id)).toEqual(["a", "b", "a"]);
    expect(models.map((model) => remarksOn.get(model)?.occurrence)).toEqual([
      "1 of 2",
      null,
      "2 of 2",
    ]);
  });

  test.each([
    [
      "anthropic/claude-sonnet-4.5",
      "claude-sonnet-4-5-20250929",
      "sonnet",
      "Deprecated (published)",
    ],
    [
      "us.anthropic.claude-opus-4-1-20250805-v1:0",
      "claude-opus-4-1-20250805",
      "opus",
      "Retired (published)",
    ],
    ["kr/claude-sonnet-4.5", "claude-sonnet-4-5-20250929", "sonnet", "Deprecated (published)"],
    ["claude-sonnet-5[1m]", "claude-sonnet-5", "sonnet", "Active (published)"],
  ])(
    "%s in a platform's spelling has its line and a published lifecycle",
    (id, pinned, line, text) => {
      const [model] = read({ data: [openai(id)] }).models;
      expect(model?.line).toBe(line);
      expect(model?.lifecycle).toBeUndefined();
      expect(remarksOn.get(model ?? {})?.published).toMatchObject({
        id: pinned,
        statement: { text },
      });
      expect(verbatimModel(model ?? {})).not.toHaveProperty("line");
    },
  );

  test.each([
    "claude-fable-5-dd-4-tpg",
    "claude-fable-5-dd-5-4-sunopo-edualc",
    "claude-router-7",
    "anthropic/claude-ccr-h1f3a[1m]",
    "claude-ccr-h0",
    "claude-opus-5-of-acme",
    "my-claude-opus-5",
    "claude-3-5-sonnet",
    "claude-haiku-4",
    "gpt-5",
    "anthropic/*",
  ])("%s leads to no line and no lifecycle", (id) => {
    const [model] = read({ data: [openai(id)] }).models;
    expect(model?.line).toBeUndefined();
    expect(remarksOn.get(model ?? {})?.published).toBeNull();
  });

  test("of other vendors are noticed", () => {
    expect(read({ data: [openai("gpt-5"), openai("claude-opus-5")] }).traits.hasOtherVendors).toBe(
      true,
    );
    expect(read({ data: [openai("anthropic/x"), openai("Claude-5")] }).traits.hasOtherVendors).toBe(
      false,
    );
  });
});

test("capabilities keep keys that the API does not know", () => {
  const capabilities = { house_tools: { supported: true } };
  const [model] = read({ data: [{ ...dated("a", null), capabilities }] }).models;
  expect(model?.capabilities).toEqual(capabilities);
});

describe("the recorded servers", async () => {
  const recordings = await readRecordings();

  /** Each answer of a recording that lists models, with the times of now that stand in it. */
  const listsOf = ({ answers }: Recording) =>
    answers.filter(
      ({ path, status, body }) =>
        status === 200 &&
        path.endsWith("/models") &&
        typeof body === "object" &&
        body !== null &&
        "data" in body,
    );
  const filled = (body: unknown) =>
    JSON.parse(
      JSON.stringify(body, (_, value: unknown) => {
        if (typeof value !== "object" || value === null) return value;
        if ("$now" in value)
          return value.$now === "seconds" ? NOW / 1000 : new Date(NOW).toISOString();
        return "$random" in value ? "random" : value;
      }),
    ) as { data: { id: string }[] | null };

  const cases = recordings.flatMap((recording) =>
    listsOf(recording).map((answer, at) => [`${recording.name} ${at}`, answer.body] as const),
  );

  test.each(cases)("%s: every entry is listed", (_name, body) => {
    const sent = filled(body);
    const { models, traits } = read(sent);
    expect(models.map(({ id }) => id)).toEqual((sent.data ?? []).map(({ id }) => id));
    expect(models.map(modelJson)).toEqual((sent.data ?? []).map((entry) => JSON.stringify(entry)));
    expect(traits.oddities).toEqual([]);
  });

  const listOf = (name: string) => {
    const recording = recordings.find((one) => one.name === name);
    const largest = listsOf(recording as Recording).map(({ body }) => filled(body));
    return read(largest.toSorted((a, b) => (b.data?.length ?? 0) - (a.data?.length ?? 0))[0]);
  };

  test.each([
    ["litellm", /28 Feb 2023/],
    ["agentgateway", /every model the same date/],
    ["new-api", /20 Jul 2021|every model/],
    ["one-api", /20 Jul 2021/],
    ["envoy-ai-gateway", /every model the same date/],
    ["vllm", /time of its answer/],
    ["gpt2giga", /time of its answer/],
    ["llama-cpp", /time of its answer/],
    ["copilot-api", /1 Jan 1970/],
    ["claude-code-router-3", /1 Jan 1970/],
  ])("%s knows no release date", (name, reason) => {
    const { models } = listOf(name);
    expect(models.length).toBeGreaterThan(0);
    for (const model of models) {
      expect(model.created_at).toBe(UNKNOWN_DATE);
      expect(noReleaseOf(model)?.reason ?? "1 Jan 1970").toMatch(reason);
    }
  });

  test.each([
    ["9router", "openai", ["created_at", "lifecycle", "max_input_tokens", "max_tokens"]],
    ["localai", "openai", ["created_at", "lifecycle", "max_input_tokens", "max_tokens"]],
    ["ollama", "openai", ["lifecycle", "max_input_tokens", "max_tokens"]],
    ["copilot-api", "mixed", ["lifecycle", "max_input_tokens", "max_tokens"]],
    ["minimax", "anthropic", ["lifecycle", "max_input_tokens", "max_tokens"]],
    ["one-hub", "anthropic", ["created_at", "lifecycle", "max_input_tokens", "max_tokens"]],
  ])("%s is listed in the %s format", (name, format, unreported) => {
    expect(listOf(name).traits).toMatchObject({ format, unreported });
  });

  test("bifrost's model without a date has none, and its others have theirs", () => {
    const { models } = listOf("bifrost");
    const releases = Object.fromEntries(models.map(({ id, created_at }) => [id, created_at]));
    expect(releases["claude-model-without-a-date"]).toBe(UNKNOWN_DATE);
    expect(releases["claude-sonnet-4-5-20250929"]).toBe("2025-09-29T02:00:00+02:00");
  });

  test("litellm's repeated IDs are told apart", () => {
    const occurrences = listOf("litellm").models.map((model) => remarksOn.get(model)?.occurrence);
    expect(occurrences.filter(Boolean)).toEqual(["1 of 2", "2 of 2"]);
  });
});
