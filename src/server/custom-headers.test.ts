import Anthropic from "@anthropic-ai/sdk";
import { afterEach, describe, expect, test, vi } from "vitest";
import { readCustomHeaders } from "./custom-headers.ts";

const CONFIG = '{"provider":"anthropic","custom_host":"http://127.0.0.1:9/v1"}';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("custom headers", () => {
  test.each([
    ["X-Team: catalogue", { "x-team": "catalogue" }],
    [
      `x-portkey-config: ${CONFIG}\nX-Trace:a:b:c`,
      { "x-portkey-config": CONFIG, "x-trace": "a:b:c" },
    ],
    ["  x-a :  one two \r\n\r\nx-b:\n", { "x-a": "one two", "x-b": "" }],
    ["x-a: 1\nX-A: 2", { "x-a": "2" }],
    ["Authorization: Bearer other", { authorization: "Bearer other" }],
    ['x-etag: "quoted"\nx-b: 1', { "x-etag": '"quoted"', "x-b": "1" }],
    ["a line without a colon\nx-a: 1", { "x-a": "1" }],
    ["  \n ", {}],
  ])("%j is read as the official client reads it", async (text, expected) => {
    expect(Object.fromEntries(readCustomHeaders(text).value?.headers ?? [])).toEqual(expected);

    vi.stubEnv("ANTHROPIC_CUSTOM_HEADERS", text);
    const sent: Headers[] = [];
    const client = new Anthropic({
      apiKey: "key",
      fetch: async (_url, init) => {
        sent.push(new Headers(init?.headers));
        return Response.json({ data: [], has_more: false });
      },
    });
    await client.models.list();
    for (const [name, value] of Object.entries(expected)) expect(sent[0]?.get(name)).toBe(value);
  });

  test("what this server sets itself is left out and named, without its value", () => {
    const { value } = readCustomHeaders(
      "Host: evil.example\nconnection: x-api-key\nContent-Length: 5\nTE: trailers\nx-a: 1",
    );
    expect(value).toEqual({
      headers: [["x-a", "1"]],
      notices: [
        "ANTHROPIC_CUSTOM_HEADERS: left out host, connection, content-length, te, which this server sets itself.",
      ],
    });
    expect(readCustomHeaders("x-a: 1\n\nBearer of-nobody").value).toMatchObject({
      notices: ["ANTHROPIC_CUSTOM_HEADERS: left out line 3, which has no colon."],
    });
  });

  test.each([
    ["two words: 1", /no header name before the colon of line 1/],
    ["x-a: 1\n: sentinel", /no header name before the colon of line 2/],
    ["x-a: sentinel\u0000", /value for x-a that .* cannot carry/],
    ["x-a: sentinel\rx-b: 2", /value for x-a that .* cannot carry/],
    ["x-a: sentinel-ß", /value for x-a that .* cannot carry/],
    ["x-key: ${SENTINEL}", /placeholder/],
    ["x-a: 1\nx-key: $SENTINEL", /value for x-key that contains a placeholder/],
    ['"x-a: sentinel"', /in quotation marks/],
  ])("%j is refused in one line without the value", (text, message) => {
    const { refusal } = readCustomHeaders(text);
    expect(refusal).toMatch(message);
    expect(refusal).toMatch(/^.*$/);
    expect(refusal).not.toContain("sentinel");
  });
});
