import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ErrorBody } from "#shared/contract/api-error.ts";
import { readSnapshot } from "../source/snapshot/snapshot.ts";
import { DIALECTS, type Dialect, startInDialect } from "../../../e2e/faulty-api/dialects.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";

const models = readSnapshot().entries.map(({ model }) => model);
const listed = models.filter(({ lifecycle }) => lifecycle !== "retired").map(({ id }) => id);
const all = models.map(({ id }) => id);
const EVERY_STAGE = "lifecycle[]=active&lifecycle[]=deprecated&lifecycle[]=retired";

/** What every page and model has, in whatever format. */
const Model = v.looseObject({ id: v.string() });
const Page = v.looseObject({
  data: v.array(Model),
  has_more: v.boolean(),
  first_id: v.nullable(v.string()),
  last_id: v.nullable(v.string()),
});
type Page = v.InferOutput<typeof Page>;

const [OWN, ...OTHERS] = DIALECTS as readonly [Dialect, ...Dialect[]];
const LIVE = /^live [0-9a-f]{16}$/;

/** Everything to stop in the end, the last one started first. */
const running: { stop: () => Promise<void> }[] = [];
let sample: TestServer;
const live = new Map<Dialect, TestServer>();
const serverOf = (dialect: Dialect) => live.get(dialect) ?? sample;

beforeAll(async () => {
  sample = await startTestServer();
  running.push(sample);
  for (const dialect of DIALECTS) {
    const upstream = await startInDialect(sample.origin, dialect);
    const ANTHROPIC_BASE_URL = upstream.origin;
    const server = await startTestServer({
      ANTHROPIC_API_KEY: "sk-ant-of-the-test",
      ANTHROPIC_BASE_URL,
    });
    live.set(dialect, server);
    running.push(upstream, server);
  }
});
afterAll(async () => {
  for (const { stop } of running.toReversed()) await stop();
});

const SERVERS: readonly [string, () => TestServer, string | RegExp, Dialect][] = [
  ["embedded catalogue", () => sample, "sample 2026-11-27", OWN],
  ["API behind a key", () => serverOf(OWN), LIVE, OWN],
  ...OTHERS.map(
    (dialect) =>
      [`server with ${dialect.name}`, () => serverOf(dialect), LIVE, dialect] satisfies [
        string,
        () => TestServer,
        RegExp,
        Dialect,
      ],
  ),
];

describe.each(SERVERS)("%s", (_name, server, source, { entry, envelope }) => {
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(server().origin + path, { headers });
  const list = async (query: string, headers?: Record<string, string>) => {
    const response = await get(`/v1/models${query}`, headers);
    expect(response.status).toBe(200);
    const body: unknown = await response.json();
    v.assert(Page, body);
    return body;
  };
  const refusal = async (path: string, headers?: Record<string, string>) => {
    const response = await get(path, headers);
    const { error } = v.parse(ErrorBody, await response.json());
    return [response.status, error.type, error.message];
  };
  /** As it is after its way as JSON. */
  const asEntry = (model: object) => JSON.parse(JSON.stringify(entry({ ...model }))) as object;
  const ids = (page: Page) => page.data.map(({ id }) => id);

  test("says where its answers come from", async () => {
    const { headers } = await get("/v1/models");
    expect(headers.get("x-catalogue-source")).toMatch(source);
    expect(headers.get("content-type")).toBe("application/json");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("request-id")).toMatch(/^req_/);
  });

  test("a page has 20 models by default, newest first, active and deprecated", async () => {
    const page = await list("");
    expect(ids(page)).toEqual(listed.slice(0, 20));
    expect(Object.keys(page)).toEqual(envelope);
    expect(page.data).toEqual(models.filter(({ id }) => ids(page).includes(id)).map(asEntry));
    expect(page).toMatchObject({ first_id: listed[0], last_id: listed[19] ?? listed.at(-1) });
    expect(page.has_more).toBe(listed.length > 20);
  });

  test.each([1, 7, 20, 1000])("paging forward by %d returns each model once", async (limit) => {
    const seen: string[] = [];
    for (let cursor: string | null | undefined = ""; cursor != null;) {
      const after: string = cursor === "" ? "" : `&after_id=${cursor}`;
      const page: Page = await list(`?limit=${limit}&${EVERY_STAGE}${after}`);
      seen.push(...ids(page));
      cursor = page.has_more ? page.last_id : null;
    }
    expect(seen).toEqual(all);
  });

  test("a before_id page has the nearest newer models, newest first", async () => {
    const page = await list(`?limit=3&before_id=${listed[10]}`);
    expect(ids(page)).toEqual(listed.slice(7, 10));
    expect(page.has_more).toBe(true);
    const first = await list(`?limit=3&before_id=${listed[2]}`);
    expect(ids(first)).toEqual(listed.slice(0, 2));
    expect(first.has_more).toBe(false);
  });

  test("a page after the last model is empty", async () => {
    expect(await list(`?after_id=${listed.at(-1)}`)).toMatchObject({
      data: [],
      has_more: false,
      first_id: null,
      last_id: null,
    });
  });

  test("lifecycle[] filters, in any order and encoding", async () => {
    const retired = models.filter(({ lifecycle }) => lifecycle === "retired").map(({ id }) => id);
    expect(ids(await list("?limit=1000&lifecycle[]=retired"))).toEqual(retired);
    expect(ids(await list("?limit=1000&lifecycle%5B%5D=retired&lifecycle%5B%5D=active"))).toEqual(
      models.filter(({ lifecycle }) => lifecycle !== "deprecated").map(({ id }) => id),
    );
  });

  test("what the API does not document is dropped", async () => {
    expect(ids(await list("?beta=true&limit=2&order=asc"))).toEqual(listed.slice(0, 2));
  });

  test.each([
    ["claude-opus-4-5", "claude-opus-4-5-20251101"],
    ["claude-opus-4-5-20251101", "claude-opus-4-5-20251101"],
    ["claude-3-5-haiku-latest", "claude-3-5-haiku-20241022"],
    ["claude%2Dopus-5", "claude-opus-5"],
  ])("retrieve %s leads to %s", async (requestedName, id) => {
    const response = await get(`/v1/models/${requestedName}?beta=true`);
    const model = models.find((one) => one.id === id) ?? {};
    expect(v.parse(Model, await response.json())).toEqual(asEntry(model));
  });

  test("fields of a beta are returned under that beta only", async () => {
    const path = "/v1/models/claude-fable-5-2";
    const beta = { "anthropic-beta": "context-1m-2025-08-07, server-side-fallback-2026-07-01" };
    expect(await (await get(path)).json()).not.toHaveProperty("allowed_fallback_models");
    expect(await (await get(path, beta)).json()).toHaveProperty("allowed_fallback_models");
    expect((await list("?limit=1", beta)).data[0]).toHaveProperty("allowed_fallback_models");
  });

  test("an unknown model is the API's 404", async () => {
    expect(await refusal("/v1/models/claude-9")).toEqual([
      404,
      "not_found_error",
      "model: claude-9",
    ]);
  });

  test.each([
    ["limit=0", "limit: Input should be greater than or equal to 1"],
    ["limit=-1", "limit: Input should be greater than or equal to 1"],
    ["limit=1001", "limit: Input should be less than or equal to 1000"],
    ["limit=99999999999999999999", "limit: Input should be less than or equal to 1000"],
    ["limit=", /valid integer, unable to parse string as an integer$/],
    ["limit=ten", /valid integer, unable to parse string as an integer$/],
    ["limit=%2B5", /valid integer, unable to parse string as an integer$/],
    ["limit=1.5", /valid integer, unable to parse string as an integer$/],
    ["limit=0x10", /valid integer, unable to parse string as an integer$/],
    ["limit=5&limit=5", "limit: Input should be given once"],
    ["after_id=a&after_id=b", "after_id: Input should be given once"],
    ["after_id=", /^after_id: /],
    ["after_id=%ff", /^after_id: Input should be the ID of a model/],
    ["before_id=%zz", /^before_id: /],
    ["x=1&%61fter_id=a%c3", /^after_id: /],
    ["after_id=a%2Fb", "after_id: No model in this list has the ID a/b"],
    ["before_id=a%0Ab", /^before_id: /],
    [`before_id=${"a".repeat(513)}`, /^before_id: /],
    ["lifecycle[]=old", "lifecycle.0: Input should be 'active', 'deprecated' or 'retired'"],
    ["lifecycle[]=active&lifecycle[]=", /^lifecycle\.1: /],
    ["lifecycle=retired", /^lifecycle: .* as lifecycle\[\], once for each value/],
    ["lifecycle=", /^lifecycle: .* as lifecycle\[\], once for each value/],
    ["lifecycle=active,retired", /^lifecycle: .* as lifecycle\[\], once for each value/],
    ["lifecycle[]=active&lifecycle=retired", /^lifecycle: .* as lifecycle\[\]/],
    ["lifecycle[0]=retired", /^lifecycle: .* as lifecycle\[\], once for each value/],
    ["lifecycle[]=active,retired", /^lifecycle\[\]: .* as lifecycle\[\], once for each value/],
    ["lifecycle%5B%5D=active%2Cretired", /^lifecycle\[\]: .* as lifecycle\[\], once/],
    [`${EVERY_STAGE}&lifecycle[]=active`, "lifecycle: List should have at most 3 items"],
    ["after_id=claude-opus-5&before_id=claude-opus-5", /Only one of the two/],
    ["after_id=nobody", "after_id: No model in this list has the ID nobody"],
  ])("?%s is refused", async (query, message) => {
    const [status, type, said] = await refusal(`/v1/models?${query}`);
    expect([status, type]).toEqual([400, "invalid_request_error"]);
    expect(said).toMatch(message);
  });

  test.each([
    ["anthropic-beta", "not a beta"],
    ["anthropic-beta", "a,,b"],
    ["anthropic-beta", "x".repeat(65)],
    ["anthropic-beta", Array.from({ length: 21 }, (_, n) => `beta-${n}`).join(",")],
    ["anthropic-version", "latest"],
    ["anthropic-version", "2026-10-21-preview"],
    ["anthropic-workspace-id", "a b"],
    ["anthropic-workspace-id", "one, two"],
  ])("%s: %s is refused", async (name, value) => {
    const [status, type] = await refusal("/v1/models", { [name]: value });
    expect([status, type]).toEqual([400, "invalid_request_error"]);
  });

  test("any well-formed beta, version and workspace is accepted", async () => {
    const response = await get("/v1/models", {
      "anthropic-beta": Array.from({ length: 20 }, (_, n) => `made-up_${n}.0`).join(","),
      "anthropic-version": "2023-06-01",
      "anthropic-workspace-id": "wrkspc_01",
    });
    expect(response.status).toBe(200);
  });

  test.each(["anthropic-beta", "anthropic-version", "anthropic-workspace-id"])(
    "an empty %s counts as missing",
    async (name) => {
      expect((await get("/v1/models?limit=3", { [name]: "" })).status).toBe(200);
    },
  );

  test("HEAD answers as GET does, without the body", async () => {
    const response = await fetch(`${server().origin}/v1/models?limit=1`, { method: "HEAD" });
    expect([response.status, await response.text()]).toEqual([200, ""]);
    expect(response.headers.get("content-type")).toBe("application/json");
  });
});
