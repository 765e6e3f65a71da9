import { describe, expect, test } from "vitest";
import { readConfiguration } from "../../configuration.ts";
import { listRequest } from "../models-request.ts";
import { hasCredentials, requestHeaders } from "./request-headers.ts";

const KEY = "sk-ant-of-the-test";
const TOKEN = "gateway-token-123456";
const LIST = listRequest({}, { betas: [], workspace: null, version: "2026-10-21" });

const headersWith = (variables: Readonly<Record<string, string>>) =>
  requestHeaders(readConfiguration(variables))(LIST);

describe("to the API itself", () => {
  test.each([
    [{ ANTHROPIC_API_KEY: KEY }, KEY, undefined],
    [{ ANTHROPIC_AUTH_TOKEN: TOKEN }, undefined, `Bearer ${TOKEN}`],
    [{ ANTHROPIC_API_KEY: KEY, ANTHROPIC_AUTH_TOKEN: TOKEN }, KEY, undefined],
    [
      { ANTHROPIC_API_KEY: KEY, ANTHROPIC_BASE_URL: "https://API.anthropic.com:443/v1/" },
      KEY,
      undefined,
    ],
  ])("%o goes in one header", (variables, key, bearer) => {
    const headers = headersWith(variables as Record<string, string>);
    expect([headers["x-api-key"], headers["authorization"]]).toEqual([key, bearer]);
  });
});

describe("to any other address", () => {
  test.each([
    "https://api.anthropic.com.evil.example",
    "https://api.anthropic.com:8443",
    "https://gateway.example/anthropic",
    "http://127.0.0.1:4000",
  ])("a key goes in both headers: %s", (ANTHROPIC_BASE_URL) => {
    expect(headersWith({ ANTHROPIC_API_KEY: KEY, ANTHROPIC_BASE_URL })).toMatchObject({
      "x-api-key": KEY,
      authorization: `Bearer ${KEY}`,
    });
  });
});

test.each([
  ["", false],
  ["x-team: a", false],
  ["x-portkey-provider: anthropic", false],
  ["authorization: ", false],
  ["Authorization: Bearer a", true],
  ["x-litellm-api-key: a", true],
  ["cf-aig-authorization: Bearer a", true],
])("custom headers that hold a key are enough to call an API: %j", (text, isEnough) => {
  expect(hasCredentials(readConfiguration({ ANTHROPIC_CUSTOM_HEADERS: text }))).toBe(isEnough);
});
