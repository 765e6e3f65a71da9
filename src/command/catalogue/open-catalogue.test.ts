import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { refusal } from "../../../e2e/fake-api/faults.ts";
import { generateModels } from "../../../e2e/fake-api/generate.ts";
import {
  startUpstream,
  type Upstream,
  type UpstreamOptions,
} from "../../../e2e/fake-api/upstream.ts";
import { modelJson } from "#shared/model-info/verbatim.ts";
import { describeOrigin } from "../../server/catalogue/describe-origin.ts";
import type { Catalogue } from "../../server/catalogue/catalogue.ts";
import { startTestServer } from "../../server/testing/start-test-server.ts";
import { openCatalogue } from "./open-catalogue.ts";

const MODELS = generateModels({ size: 1200 });
const [FIRST] = MODELS;
const KEY = "sk-ant-sentinel-5b1d";
const TOKEN = "a-long-access-token";

/** What is to be stopped after a test. */
const running: { stop: () => Promise<void> }[] = [];
let interfere: NonNullable<UpstreamOptions["interfere"]> = () => null;

beforeEach(() => {
  interfere = () => null;
});
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
});

async function upstream(): Promise<Upstream> {
  const started = await startUpstream({
    models: MODELS,
    interfere: (request) => interfere(request),
  });
  running.push(started);
  return started;
}

async function open(
  values: Parameters<typeof openCatalogue>[0],
  env: Record<string, string>,
): Promise<Catalogue> {
  const { value, refusal: fault } = await openCatalogue(values, env);
  if (value === null) throw new Error(fault);
  return value;
}

/** The API itself, asked with a key. */
async function openApi(): Promise<{ catalogue: Catalogue; api: Upstream }> {
  const api = await upstream();
  const env = { ANTHROPIC_API_KEY: KEY, ANTHROPIC_BASE_URL: api.origin, PORT: "not for this" };
  return { catalogue: await open({}, env), api };
}

/** A running catalogue before the API. */
async function openServer(token = TOKEN): Promise<{ catalogue: Catalogue; api: Upstream }> {
  const api = await upstream();
  const server = await startTestServer({
    ANTHROPIC_API_KEY: KEY,
    ANTHROPIC_BASE_URL: api.origin,
    ACCESS_TOKEN: TOKEN,
    CACHE_SECONDS: "0",
  });
  running.push(server);
  const catalogue = await open({ server: `${server.origin}/` }, { ACCESS_TOKEN: token });
  return { catalogue, api };
}

describe.each([
  ["the API", openApi],
  ["a running catalogue", openServer],
])("%s", (_who, openOne) => {
  test("lists every model verbatim, retired ones too, over all pages", async () => {
    const { catalogue } = await openOne();
    const { value } = await catalogue.listModels();
    expect(value?.map(modelJson)).toEqual(MODELS.map((model) => JSON.stringify(model)));
  });

  test("lists the lifecycles that are asked for", async () => {
    const { catalogue } = await openOne();
    const { value } = await catalogue.listModels(["deprecated"]);
    expect(value).toEqual(MODELS.filter(({ lifecycle }) => lifecycle === "deprecated"));
  });

  test("answers for one name, and tells an unknown one from no answer", async () => {
    const { catalogue } = await openOne();
    expect(await catalogue.retrieveModel(FIRST?.id ?? "")).toEqual({
      kind: "answered",
      model: FIRST,
    });
    expect(await catalogue.retrieveModel("claude-nobody")).toEqual({ kind: "unknown" });
    expect(await catalogue.retrieveModel("../messages")).toEqual({ kind: "unknown" });
    interfere = () => refusal(403, "No.");
    expect(await catalogue.retrieveModel("claude-somebody")).toEqual({
      kind: "failed",
      error: { message: "No.", status: 403 },
    });
  });

  test("an API that fails is no answer, of one model or of the list", async () => {
    const { catalogue } = await openOne();
    interfere = () => refusal(402, "Not paid");
    const failure = { message: "Not paid", status: 402 };
    expect(await catalogue.retrieveModel(FIRST?.id ?? "")).toEqual({
      kind: "failed",
      error: failure,
    });
    expect((await catalogue.listModels()).refusal).toEqual(failure);
  });

  test("a list that goes in circles is no list", async () => {
    const { catalogue } = await openOne();
    interfere = () =>
      Response.json({ data: [FIRST], has_more: true, first_id: FIRST?.id, last_id: FIRST?.id });
    expect((await catalogue.listModels()).refusal?.message).toContain("never ends");
  });

  test("a gateway that refuses the parameter lists what it lists", async () => {
    const { catalogue } = await openOne();
    interfere = ({ url }) =>
      url.includes("lifecycle")
        ? refusal(400, "lifecycle[]: Extra inputs are not permitted")
        : null;
    const { value } = await catalogue.listModels();
    expect(value).toEqual(MODELS.filter(({ lifecycle }) => lifecycle !== "retired"));
  });

  test("a gateway without a route for one model answers from its list", async () => {
    const { catalogue } = await openOne();
    interfere = ({ url }) =>
      url.includes("/v1/models/") ? new Response("404 page not found", { status: 404 }) : null;
    expect(await catalogue.retrieveModel(FIRST?.id ?? "")).toMatchObject({ model: FIRST });
    expect(await catalogue.retrieveModel("claude-nobody")).toMatchObject({ kind: "failed" });
  });

  test("what is no JSON is no answer", async () => {
    const { catalogue } = await openOne();
    interfere = () => new Response("<html>", { headers: { "content-type": "text/html" } });
    expect(await catalogue.retrieveModel("claude-nobody")).toMatchObject({ kind: "failed" });
  });

  test("no secret is in what it says of a failure", async () => {
    const { catalogue } = await openOne();
    interfere = ({ headers }) => refusal(400, `wrong key ${headers.get("x-api-key") ?? ""}`);
    const outcome = await catalogue.retrieveModel("claude-nobody");
    expect(JSON.stringify(outcome)).toContain("wrong key");
    expect(JSON.stringify(outcome)).not.toContain(KEY);
    expect(describeOrigin(catalogue.origin, 0)).not.toContain(TOKEN);
  });
});

describe("the API", () => {
  test("is asked with the key, and a refused key is said", async () => {
    const { catalogue, api } = await openApi();
    interfere = () => refusal(401, "invalid x-api-key");
    expect((await catalogue.listModels()).refusal).toEqual({
      message: expect.stringContaining("ANTHROPIC_API_KEY") as unknown,
      status: 401,
    });
    expect(api.asked[0]?.headers.get("x-api-key")).toBe(KEY);
    expect(describeOrigin(catalogue.origin, 0)).toBe(`the Models API at ${api.origin}`);
  });

  test("that cannot be reached is no answer", async () => {
    const { catalogue, api } = await openApi();
    await api.stop();
    running.splice(0);
    expect(await catalogue.retrieveModel(FIRST?.id ?? "")).toMatchObject({ kind: "failed" });
  });

  test("with a path keeps it", async () => {
    const env = {
      ANTHROPIC_API_KEY: KEY,
      ANTHROPIC_BASE_URL: "https://gateway.test/anthropic/v1/",
    };
    const { origin } = await open({}, env);
    expect(origin).toEqual({ kind: "api", url: "https://gateway.test/anthropic" });
  });
});

describe("a running catalogue", () => {
  test("gets the access token, and a wrong one is said", async () => {
    const { catalogue } = await openServer("another-token");
    expect((await catalogue.listModels()).refusal).toEqual({
      message: "It does not accept this ACCESS_TOKEN.",
      status: 401,
    });
    const { catalogue: without } = await openServer("");
    expect((await without.listModels()).refusal?.message).toContain("Set ACCESS_TOKEN");
  });

  test("whose answer is stale has not answered", async () => {
    const { catalogue } = await openStale();
    expect(await catalogue.retrieveModel(FIRST?.id ?? "")).toEqual({
      kind: "failed",
      error: { message: expect.stringContaining("is not responding") as unknown, status: null },
    });
  });

  test("without a key has not answered either", async () => {
    const server = await startTestServer({});
    running.push(server);
    const catalogue = await open({ server: server.origin }, {});
    expect((await catalogue.listModels()).refusal?.message).toContain("It has no key");
  });

  test("that is asked too fast is waited for", async () => {
    const api = await upstream();
    const server = await startTestServer({
      ANTHROPIC_API_KEY: KEY,
      ANTHROPIC_BASE_URL: api.origin,
      RATE_LIMIT: "1",
    });
    running.push(server);
    const catalogue = await open({ server: server.origin }, {});
    // A burst of four is allowed.
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, (_, at) => catalogue.retrieveModel(MODELS[at]?.id ?? "")),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(5).fill("answered"));
  });

  test("that is something else has not answered", async () => {
    const api = await upstream();
    const catalogue = await open({ server: api.origin }, {});
    expect((await catalogue.listModels()).refusal?.message).toContain("If it is a Model Catalogue");
    expect(describeOrigin(catalogue.origin, 0)).toBe(`the catalogue at ${api.origin}`);
  });

  test.each([
    ["wants a token", 401, "", "It requires a token (401). If it is a Model Catalogue, set"],
    ["refuses the token", 401, TOKEN, "It does not accept this ACCESS_TOKEN (401), or is not a"],
    ["says why not", 403, "", "It answered 403: Not this host."],
    ["has no such route", 404, "", "It is not a Model Catalogue"],
  ])("behind something that %s has not answered", async (_what, status, token, sentence) => {
    const proxy = await upstream();
    interfere = () =>
      status === 404 ? new Response("", { status }) : refusal(status as 403, "Not this host.");
    const catalogue = await open({ server: proxy.origin }, { ACCESS_TOKEN: token });
    expect((await catalogue.listModels()).refusal?.message).toContain(sentence);
    expect((await catalogue.retrieveModel("claude-nobody")).kind).toBe("failed");
  });

  test("that is not running has not answered", async () => {
    const catalogue = await open({ server: "http://127.0.0.1:1" }, {});
    expect((await catalogue.listModels()).refusal).toEqual({
      message: expect.stringContaining("cannot be reached") as unknown,
      status: null,
    });
  });

  async function openStale() {
    const api = await upstream();
    let time = Date.now();
    const server = await startTestServer({
      ANTHROPIC_API_KEY: KEY,
      ANTHROPIC_BASE_URL: api.origin,
      CACHE_SECONDS: "1",
    });
    running.push(server);
    const catalogue = await open({ server: server.origin }, {});
    expect(await catalogue.retrieveModel(FIRST?.id ?? "")).toMatchObject({ kind: "answered" });
    interfere = () => refusal(500, "Broken");
    // Until it is fresh no more.
    while (Date.now() < time + 1100) await new Promise((done) => setTimeout(done, 100));
    time = 0;
    return { catalogue };
  }
});

describe("the embedded catalogue", () => {
  test("is asked only when that is said, and says its day", async () => {
    const catalogue = await open({ offline: true }, { ANTHROPIC_API_KEY: KEY });
    expect(catalogue.origin).toEqual({ kind: "sample", takenOn: "2026-11-27" });
    expect(await catalogue.retrieveModel("claude-opus-4-5")).toMatchObject({
      model: { id: "claude-opus-4-5-20251101", lifecycle: "deprecated" },
    });
  });

  test.each([
    ["2026-11-27T10:00:00Z", "of today"],
    ["2026-11-28T01:00:00Z", "1 day old"],
    ["2026-12-20T01:00:00Z", "23 days old"],
    ["2027-03-01T01:00:00Z", "3 months old"],
  ])("says on %s that it is %s", (now, age) => {
    const words = describeOrigin({ kind: "sample", takenOn: "2026-11-27" }, Date.parse(now));
    expect(words).toBe(`the embedded catalogue of 27 Nov 2026, ${age}`);
  });
});

test.each([
  [{}, {}, "there is no key"],
  [{}, { ANTHROPIC_API_KEY: "short" }, "ANTHROPIC_API_KEY is shorter"],
  [{}, { ANTHROPIC_API_KEY: KEY, ANTHROPIC_BASE_URL: "http://api.test" }, "ANTHROPIC_BASE_URL"],
  [{ server: "http://a.test", offline: true }, {}, "exclude each other"],
  [{ server: "127.0.0.1:4173" }, {}, "--server is not the address"],
  [{ server: "ftp://a.test" }, {}, "--server is not the address"],
  [{ server: "http://user:pw@a.test" }, {}, "--server is not the address"],
  [{ server: "http://a.test" }, { ACCESS_TOKEN: "with spaces in it" }, "ACCESS_TOKEN"],
])("%j with %j is refused in a line", async (values, env, sentence) => {
  const { value, refusal: fault } = await openCatalogue(values, env);
  expect(value).toBeNull();
  expect(fault).toContain(sentence);
  expect(fault).not.toMatch(/\n|pw@/);
});
