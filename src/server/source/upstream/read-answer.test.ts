import { describe, expect, test } from "vitest";
import { readConfiguration } from "../../configuration.ts";
import { secretOf } from "../../http/redact.ts";
import { REQUEST_OPTIONS } from "../../testing/scripted-fetches.ts";
import { listRequest, retrieveRequest } from "../models-request.ts";
import type { Cursor } from "./locate-envelope.ts";
import { answerReader } from "./read-answer.ts";

const read = answerReader(
  secretOf(["sentinel-0123"]),
  readConfiguration({ ANTHROPIC_API_KEY: "sk-ant-of-the-test" }),
);
const LIST = listRequest({}, REQUEST_OPTIONS);
const ONE = retrieveRequest("house/model", REQUEST_OPTIONS);

function arrive(
  request: typeof LIST,
  status: number,
  body: string | Buffer<ArrayBuffer>,
  type = "application/json",
) {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  const answer = read({ status, headers: { "content-type": type }, body: bytes }, request);
  if (answer.status === 200) return { status: 200, body: Buffer.from(answer.body).toString() };
  const { message, reason = null } = answer;
  return { status: answer.status, type: answer.type, message, reason };
}
const list = (body: string) => arrive(LIST, 200, body);
const one = (body: string) => arrive(ONE, 200, body);

describe("a list", () => {
  const ENTRY = '{"id":"a/b","object":"model","created":1750000000.50,"owned_by":"acme"}';

  test.each([
    [
      '{"data":[{"id":"a"}]}',
      '{"data":[{"id":"a"}],"has_more":false,"first_id":"a","last_id":"a"}',
    ],
    [
      `{"object":"list","data":[${ENTRY},{"id":"c"}]}`,
      `{"object":"list","data":[${ENTRY},{"id":"c"}],"has_more":false,"first_id":"a/b","last_id":"c"}`,
    ],
    [
      '{"object":"list","data":null}',
      '{"object":"list","data":[],"has_more":false,"first_id":null,"last_id":null}',
    ],
    [
      '{"data":[],"has_more":false,"first_id":null,"last_id":null}',
      '{"data":[],"has_more":false,"first_id":null,"last_id":null}',
    ],
    [
      '{"first_id":null,"has_more":true,"last_id":null,"data":[{"id":"a"},{"id":"b"}]}',
      '{"first_id":"a","has_more":true,"last_id":"b","data":[{"id":"a"},{"id":"b"}]}',
    ],
    [
      '{"data":[{"id":"a"},{"id":"b"}],"has_more":true,"first_id":"a","last_id":"a"}',
      '{"data":[{"id":"a"},{"id":"b"}],"has_more":true,"first_id":"a","last_id":"b"}',
    ],
    [
      '{"data":[{"id":"a"}],"has_more":true,"first_id":"","last_id":""}',
      '{"data":[{"id":"a"}],"has_more":true,"first_id":"a","last_id":"a"}',
    ],
    [
      '{"data":[{"id":"a"}],"has_more":null,"first_id":7,"last_id":{}}',
      '{"data":[{"id":"a"}],"has_more":false,"first_id":"a","last_id":"a"}',
    ],
    // A prefix that only its IDs have, as with older Bifrost.
    [
      '{"data":[{"id":"p/a"}],"has_more":false,"first_id":"a","last_id":"a"}',
      '{"data":[{"id":"p/a"}],"has_more":false,"first_id":"a","last_id":"a"}',
    ],
    [
      '{"models":[{"id":"a"}]}',
      '{"data":[{"id":"a"}],"has_more":false,"first_id":"a","last_id":"a"}',
    ],
    [
      '{"models":[{"name":"a"}],"data":[{"id":"a"}]}',
      '{"models":[{"name":"a"}],"data":[{"id":"a"}],"has_more":false,"first_id":"a","last_id":"a"}',
    ],
    // A list as it is, as Together AI sends it.
    ['[{"id":"a"}]', '{"data":[{"id":"a"}],"has_more":false,"first_id":"a","last_id":"a"}'],
    [
      '{"data":[],"models":[{"id":"a"}]}',
      '{"data":[{"id":"a"}],"models":[{"id":"a"}],"has_more":false,"first_id":"a","last_id":"a"}',
    ],
    [
      '{"models":[{"id":"a"}],"data":null}',
      '{"models":[{"id":"a"}],"data":[{"id":"a"}],"has_more":false,"first_id":"a","last_id":"a"}',
    ],
    [
      '\ufeff{"data":[{"id":"a"}]}',
      '{"data":[{"id":"a"}],"has_more":false,"first_id":"a","last_id":"a"}',
    ],
  ])("%s becomes %s", (given, written) => {
    expect(list(given)).toEqual({ status: 200, body: written });
    const spread = given.replaceAll(/([{}[\],])/g, "$1\n ");
    expect(list(spread)).toEqual({ status: 200, body: written });
  });

  test.each([
    ["true", true],
    ['"True"', true],
    ['"yes"', true],
    ["1", true],
    ['"False"', false],
    ['"no"', false],
    ['""', false],
    ["0", false],
    ["null", false],
  ])("takes %s for a boolean", (given, has_more) => {
    const { body } = list(`{"data":[{"id":"a"}],"has_more":${given}}`);
    expect(JSON.parse(String(body))).toMatchObject({ has_more });
  });

  test.each([201, 203])("comes with %i as well", (status) => {
    expect(arrive(LIST, status, '{"data":[{"id":"a"}]}')).toMatchObject({ status: 200 });
  });

  test("keeps an entry that is no model where it is", () => {
    const data = '[{"id":7},{"id":"a\\"b"},null,"text",{"id":"last"},{"name":"no ID"}]';
    expect(list(`{"data":${data},"has_more":true}`)).toEqual({
      status: 200,
      body: `{"data":${data},"has_more":true,"first_id":"a\\"b","last_id":"last"}`,
    });
  });

  test.each([
    ["empty", ""],
    ["too long", "y".repeat(600)],
    ["unfit for an address", "a\u0000"],
  ])(
    "goes on after the last entry with an ID that can be sent, where the last one is %s",
    (_, id) => {
      const data = JSON.stringify([{ id: "a" }, { id: "b" }, { id }]);
      const written = (last: string | null, more: boolean) =>
        `{"data":${data},"has_more":${more},"first_id":"a","last_id":${JSON.stringify(last)}}`;
      for (const given of [id, null]) {
        expect(list(written(given, true))).toEqual({ status: 200, body: written("b", true) });
      }
      const whole = written(id || "b", false);
      expect(list(whole)).toEqual({ status: 200, body: whole });
      // A page that brings nothing else again ends the walk.
      const after = listRequest({ after_id: "b" }, REQUEST_OPTIONS);
      const again = JSON.stringify({ data: [{ id: "b" }, { id }], has_more: true, last_id: id });
      expect(JSON.parse(String(arrive(after, 200, again).body))).toMatchObject({ has_more: false });
    },
  );

  test("goes on after its last entry where the cursor is the one that was sent", () => {
    const after = listRequest({ after_id: "a/b" }, REQUEST_OPTIONS);
    const body = '{"data":[{"id":"c"},{"id":"d"}],"has_more":true,"first_id":"c","last_id":"a/b"}';
    expect(arrive(after, 200, body)).toMatchObject({ body: body.replace('"a/b"', '"d"') });
  });

  const CIRCLES: readonly [what: string, cursor: Cursor, data: string, has_more: boolean][] = [
    ["the page before again", { after_id: "b" }, '[{"id":"a"},{"id":"b"}]', false],
    ["the same in another order", { after_id: "b" }, '[{"id":"c"},{"id":"b"},{"id":"a"}]', false],
    ["its own cursor alone", { after_id: "b" }, '[{"id":"b"}]', false],
    ["IDs with escapes again", { after_id: 'a"\\b' }, '[{"id":"c"},{"id":"a\\"\\\\b"}]', false],
    ["IDs beyond ASCII again", { after_id: "モデル" }, '[{"id":"c"},{"id":"モデル"}]', false],
    ["its cursor and then new ones", { after_id: "b" }, '[{"id":"b"},{"id":"c"}]', true],
    ["its cursor in another field", { after_id: "b" }, '[{"id":"c","parent":"b"}]', true],
    ["an odd entry that says the same", { after_id: "b" }, '[{"id":"c"},{"name":"b"},"b"]', true],
    ["a page back again", { before_id: "a" }, '[{"id":"a"},{"id":"b"}]', false],
    ["new ones and then its cursor", { before_id: "b" }, '[{"id":"a"},{"id":"b"}]', true],
  ];
  test.each(CIRCLES)("%s is followed only if that leads on", (_what, cursor, data, has_more) => {
    const request = listRequest(cursor, REQUEST_OPTIONS);
    for (const body of [
      `{"data":${data},"has_more":true,"first_id":"x","last_id":"y"}`,
      `{"data": ${data}, "has_more": "true"}`,
      `{"models":${data},"has_more":true}`,
    ]) {
      const answer = arrive(request, 200, body);
      expect(JSON.parse(String(answer.body))).toMatchObject({
        data: JSON.parse(data) as unknown,
        has_more,
        ...(!has_more && cursor.after_id && { last_id: cursor.after_id }),
        ...(!has_more && cursor.before_id && { first_id: cursor.before_id }),
      });
    }
  });

  test("a last page is left as it came, whatever it holds", () => {
    const body = '{"data":[{"id":"a"},{"id":"b"}],"has_more":false,"first_id":"a","last_id":"b"}';
    const after = listRequest({ after_id: "b" }, REQUEST_OPTIONS);
    expect(arrive(after, 200, body)).toMatchObject({ body });
    const echoed = body.replace('"b"}],', '"c"}],');
    expect(arrive(after, 200, echoed)).toMatchObject({ body: echoed.replace('"b"}', '"c"}') });
  });

  test("goes back before its first entry where the cursor leads to the end or is the one sent", () => {
    const before = listRequest({ before_id: "z" }, REQUEST_OPTIONS);
    for (const first_id of ["d", "z"]) {
      const body = `{"data":[{"id":"c"},{"id":"d"}],"has_more":true,"first_id":"${first_id}","last_id":"d"}`;
      expect(JSON.parse(String(arrive(before, 200, body).body))).toMatchObject({ first_id: "c" });
    }
  });

  test.each([
    ["null", "it is null, not an object with `data`"],
    ['["a"]', "it is a list, not an object with `data`"],
    ["{}", "`data` is missing"],
    ['{"models":[]}', "`data` is missing"],
    ['{"models":[{"name":"models/gemini"}]}', "`data` is missing"],
    ['{"data":{}}', "`data` is an object, not a list"],
    ['{"data":[{"id":7}]}', "its one entry is not a model, for the `id` of entry 1 is a number"],
    ['{"data":[{"name":"a"},7]}', "none of its 2 entries is a model, for entry 1 has no `id`"],
    ['{"data":["a"]}', "for entry 1 is a string, not an object"],
    ['{"data":[{"id":"a"}],"has_more":{}}', "`has_more` is an object, not true or false"],
  ])("%s cannot be read, and it says why", (body, why) => {
    const { status, message, reason } = list(body) as Extract<
      ReturnType<typeof list>,
      { message: string }
    >;
    expect([status, reason]).toEqual([502, "unreadable"]);
    expect(message).toMatch(/^The API sent a list that cannot be read: /);
    expect(message).toContain(why);
  });
});

describe("one model", () => {
  const MODEL = '{"id":"house/model","object":"model","created":1750000000.50}';

  test.each([
    MODEL,
    `{"data":${MODEL},"success":true}`,
    `{"object":"list","data":[{"id":"other"},${MODEL}]}`,
    `{\n"data": [ 7, ${MODEL} ]}`,
    `{"models":[{"id":"other"},${MODEL}]}`,
    `[{"id":"other"}, ${MODEL}]`,
  ])("is the model in %s", (body) => {
    expect(one(body)).toEqual({ status: 200, body: MODEL });
  });

  test("that is not in the list which came in its place is unknown", () => {
    expect(one('{"data":[{"id":"other"}]}')).toMatchObject({
      status: 404,
      reason: null,
      message: expect.stringMatching(/whole list .* house\/model is not in it/) as string,
    });
    expect(one('{"data":[{"id":"other"}],"has_more":true}')).toMatchObject({
      status: 404,
      reason: "no-model-route",
    });
    // Nor is an empty one the list.
    for (const body of ['{"data":null}', '{"data":[]}', '{"models":[]}']) {
      expect(one(body)).toMatchObject({ status: 404, reason: "no-model-route" });
    }
  });

  test.each(['{"id":7}', "[]", '{"name":"a"}'])("%s cannot be read", (body) => {
    expect(one(body)).toMatchObject({ status: 502, reason: "unreadable" });
  });
});

test("a later page of odd entries is one: the models are on the pages before it", () => {
  const later = listRequest({ after_id: "a" }, REQUEST_OPTIONS);
  const body = '{"data":[{"name":"odd"}],"has_more":false}';
  expect(arrive(later, 200, body)).toEqual({
    status: 200,
    body: `${body.slice(0, -1)},"first_id":null,"last_id":null}`,
  });
  expect(list(body)).toMatchObject({ status: 502, reason: "unreadable" });
});

describe("a 200 with an error", () => {
  test.each([
    ['{"error":{"message":"The model \'x\' does not exist.","type":"invalid_request_error"}}', 404],
    ['{"error":{"message":"no","type":"new_api_error","code":"model_not_found"}}', 404],
    ['{"error":{"message":"no","code":403}}', 403],
    ['{"error":{"message":"no","type":"permission_error"}}', 403],
    ['{"error":{"message":"no","code":"invalid_api_key"}}', 401],
    ['{"detail":"Model not found"}', 404],
    ['{"success":false,"message":"no","data":null}', 404],
    ['{"message":"no"}', 404],
    ['{"code":401,"msg":"no"}', 401],
    ['{"status":404,"title":"Not Found"}', 404],
  ])("is the error it says, for one model: %s", (body, status) => {
    expect(one(body)).toMatchObject({ status });
  });

  test.each([
    ['{"type":"error","error":{"type":"api_error","message":"down"}}', 502],
    ['{"error":"down"}', 502],
    ['{"status":"failure","message":"down"}', 502],
    ['{"success":false,"message":"down","data":null}', 502],
    ['{"error":{"message":"down","code":429}}', 429],
    ['{"code":401,"msg":"no"}', 401],
    ['{"message":"down"}', 502],
    ['{"error":{"message":"no credit","code":"insufficient_quota"}}', 402],
    ['{"error":{"message":"limit must be at most 50"}}', 400],
    ['{"error":"unknown parameter lifecycle[]"}', 400],
    ['{"error":"rate limit"}', 502],
  ])("is the error it says, for a list: %s", (body, status) => {
    expect(list(body)).toMatchObject({ status });
  });

  test("that says no more is quoted", () => {
    expect(list('{"error":"down"}')).toMatchObject({
      reason: "unreadable",
      message:
        "The API answered 200 with an error in place of a list, which cannot be read: “down”.",
    });
  });

  test.each([
    '{"error":"no sentinel-0123 here"}',
    '{"error":{"message":"no sentinel-0123"}}',
    '{"detail":[{"loc":["sentinel-0123"],"msg":"no"}]}',
    String.raw`{"message":"\u0073entinel-0123"}`,
    `{"message":"${"x".repeat(490)}sentinel-0123"}`,
    '{"error":{"message":"no","type":"sentinel-0123","code":"sentinel-0123"}}',
  ])("is quoted without secrets, and cut: %s", (body) => {
    for (const { message } of [list(body), one(body)]) {
      expect(message).toBeDefined();
      expect(message).not.toMatch(/sentinel|0123/);
    }
    const { message } = list(`{"error":"${"x".repeat(5000)}"}`);
    expect(message?.length).toBeLessThan(600);
  });
});

describe("a refusal", () => {
  test("in bytes that are no text quotes none of them", () => {
    expect(arrive(ONE, 400, Buffer.from([0xff, 0xfe]), "text/plain")).toMatchObject({
      message: "The API answered 400 without saying why.",
    });
  });

  test.each(["…0123", "sent…0123", "sentinel-****", "sen...123", "sk-...0123", "sentinelxxxx0123"])(
    "does not say with %s what a masked secret is",
    (masked) => {
      const body = JSON.stringify({ error: { message: `Received key = ${masked}, unknown...` } });
      expect(arrive(LIST, 403, body)).toMatchObject({
        message: "Received key = [redacted], unknown...",
      });
      expect(JSON.stringify(list(body))).toContain("Received key = [redacted], unknown...");
    },
  );

  test("leaves other words that are cut", () => {
    const message = "Model claude-… and anth... are **unknown** xxxx";
    expect(arrive(LIST, 403, JSON.stringify({ error: { message } }))).toMatchObject({ message });
  });

  const HTML = "<!doctype html><title>gateway-7.internal</title>";

  test.each([
    [404, "404 page not found", "text/plain", "404, “404 page not found”"],
    [404, HTML, "text/html", "404 with a web page"],
    [404, "", "", "404 without a message"],
    [404, '{"detail":"Not Found"}', "application/json", "“Not Found”"],
    [404, '{"error":{"message":"Not here.","code":404}}', "application/json", "“Not here”"],
    [405, "", "", "405 without a message"],
    [501, '{"error":"Route \'Models\' not implemented"}', "application/json", "not implemented”"],
  ])("of the list with %i %s: there is no Models API", (status, body, type, said) => {
    const answer = arrive(LIST, status, body, type);
    expect(answer).toMatchObject({ status: 404, type: "not_found_error" });
    expect(answer).toMatchObject({ reason: "no-models-route" });
    expect(JSON.stringify(answer)).toContain(said);
    expect(JSON.stringify(answer)).not.toContain("internal");
  });

  test.each([
    [404, "404 page not found", "text/plain"],
    [404, HTML, "text/html"],
    [404, "", ""],
    [404, '{"detail":"Not Found"}', "application/json"],
    [404, '{"error":{"code":404,"message":"File Not Found","type":"not_found_error"}}', ""],
    [404, '{"message":"Route GET:/v1/models/x not found","error":"Not Found"}', ""],
    [404, '{"error_code":"NOT_FOUND","message":"Not found."}', ""],
    [405, '{"detail":"Method Not Allowed"}', ""],
    [501, '{"error":"Route \'Unknown\' not implemented"}', ""],
    [200, HTML, "text/html"],
  ])("of one model with %i %s: there is no route for it", (status, body, type) => {
    const answer = arrive(ONE, status, body, type);
    expect(answer).toMatchObject({ status: status === 200 ? 502 : 404, reason: "no-model-route" });
    expect(JSON.stringify(answer)).toContain("holds a slash");
  });

  test.each([
    ['{"error":{"message":"The model \'x\' does not exist"}}', "The model 'x' does not exist"],
    ['{"detail":"The model `x` is not accessible"}', "The model `x` is not accessible"],
    ['{"detail":"Model not found"}', "Model not found"],
    ['{"error":"no such model"}', "no such model"],
    ['{"type":"error","error":{"type":"not_found_error","message":"Not found"}}', "Not found"],
  ])("of one model with 404 %s: it is unknown", (body, message) => {
    expect(arrive(ONE, 404, body)).toMatchObject({
      status: 404,
      type: "not_found_error",
      reason: null,
      message,
    });
  });

  test.each([
    "Either x-portkey-config or x-portkey-provider header is required",
    "Missing required header: cf-aig-gateway",
    "The anthropic-workspace-id header must be set",
  ])("that names a header: %s", (message) => {
    const answer = arrive(LIST, 400, JSON.stringify({ status: "failure", message }));
    expect(answer).toMatchObject({ status: 400, reason: "header-required" });
    expect(JSON.stringify(answer)).toContain(message);
    expect(JSON.stringify(answer)).toContain("ANTHROPIC_CUSTOM_HEADERS");
  });

  test.each([
    ['{"error":{"message":"invalid value","param":"limit"}}', "limit: invalid value"],
    ['{"error":{"message":"limit: too large","param":"limit"}}', "limit: too large"],
    ['{"errors":[{"field":"limit","message":"too large"},"no"]}', "limit: too large; no"],
    ['{"errors":[{"detail":"too large"}]}', "too large"],
  ])("names the parameter that it is about: %s", (body, message) => {
    expect(arrive(LIST, 400, body)).toMatchObject({ status: 400, message });
  });

  const LATER = listRequest({ after_id: "a" }, REQUEST_OPTIONS);

  test("of a later page does not deny that there is a list", () => {
    expect(arrive(LATER, 404, '{"detail":"Not Found"}')).toMatchObject({
      status: 404,
      reason: null,
      message: "Not Found",
    });
    expect(arrive(LATER, 200, HTML, "text/html")).toMatchObject({
      status: 502,
      reason: "unreadable",
    });
  });

  test("of a filter or a beta is passed on, and says what it may be about", () => {
    const retired = listRequest({ lifecycle: ["retired"] }, { ...REQUEST_OPTIONS, betas: ["a-1"] });
    const detail = [{ type: "extra", loc: ["query", "lifecycle[]"], msg: "Extra inputs" }];
    expect(arrive(retired, 422, JSON.stringify({ detail }))).toMatchObject({
      status: 400,
      message: "query.lifecycle[]: Extra inputs",
    });
    expect(arrive(retired, 400, '{"error":{"message":"Bad Request"}}')).toMatchObject({
      message:
        "Bad Request. The request carried the filter lifecycle[] and the header anthropic-beta, which this server may not know.",
    });
  });

  test("of the version says where another one can be set", () => {
    const body = '{"error":{"message":"anthropic-version: unsupported"}}';
    expect(arrive(LIST, 400, body)).toMatchObject({
      message:
        "anthropic-version: unsupported. Set the anthropic-version that this server takes in ANTHROPIC_CUSTOM_HEADERS.",
    });
  });

  test("of a limit that no time lifts is no reason to wait", () => {
    const body = '{"error":{"message":"You have no credit.","code":"insufficient_quota"}}';
    expect(arrive(LIST, 429, body)).toMatchObject({
      status: 402,
      type: "billing_error",
      message: "You have no credit.",
    });
  });

  test("with a status that the API never sends keeps its sentence", () => {
    expect(arrive(LIST, 451, '{"error":"Not in your country"}')).toMatchObject({
      status: 502,
      reason: "unreadable",
      message: "The API answered 451 (“Not in your country”), which cannot be read as an answer.",
    });
  });

  test("of a key is reported in our words, whatever it says", () => {
    for (const body of ['{"error":"Unauthorized"}', "Invalid API key sentinel-0123", HTML, ""]) {
      expect(arrive(LIST, 401, body, "text/plain")).toEqual({
        status: 401,
        type: "authentication_error",
        reason: "key-refused",
        message: "The API refused this server's key.",
      });
    }
  });

  test.each([
    ['{"error":{"message":"sentinel-0123 is wrong"}}'],
    ['{"error":"sentinel-0123 is wrong"}'],
    ['{"detail":"sentinel-0123 is wrong"}'],
    ['{"message":"sentinel-0123 is wrong"}'],
    ["sentinel-0123\n is wrong"],
  ])("has no secret in it, wherever it says it: %s", (body) => {
    expect(arrive(LIST, 403, body)).toMatchObject({ message: "[redacted] is wrong" });
    const long = arrive(LIST, 400, body.replace("sentinel", `${"x".repeat(495)}sentinel`));
    expect(JSON.stringify(long)).not.toContain("senti");
  });

  test.each([301, 302, 304, 307, 308])("%i leads nowhere", (status) => {
    expect(arrive(LIST, status, "")).toMatchObject({ status: 502, reason: "no-models-route" });
    expect(arrive(ONE, status, "")).toMatchObject({ status: 502, reason: "no-model-route" });
  });
});
