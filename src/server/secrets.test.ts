import { expect, test } from "vitest";
import { readConfiguration } from "./configuration.ts";
import { redactor, secretOf } from "./http/redact.ts";
import { secretsOf } from "./secrets.ts";

const CONFIG = '{"provider":"anthropic","api_key":"sk-of-the-provider","model":"claude-opus-5"}';

const redactWith = (ANTHROPIC_CUSTOM_HEADERS: string) =>
  redactor(
    secretsOf(
      readConfiguration({
        ANTHROPIC_API_KEY: "sk-ant-sentinel",
        ANTHROPIC_AUTH_TOKEN: "token-sentinel",
        ACCESS_TOKEN: "access-sentinel",
        NOTIFY_URL: "https://hooks.example/services/T0123/B0123/webhook-sentinel?a=1",
        STATE_DIR: "/var/lib/catalogue",
        ANTHROPIC_CUSTOM_HEADERS,
      }),
    ),
  );

test.each([
  ["", "sk-ant-sentinel"],
  ["", "token-sentinel"],
  ["", "access-sentinel"],
  ["", "/services/T0123/B0123/webhook-sentinel?a=1"],
  ["", "webhook-sentinel"],
  ["x-a: value-sentinel", "value-sentinel"],
  [`x-portkey-config: ${CONFIG}`, CONFIG],
  [`x-portkey-config: ${CONFIG}`, JSON.stringify(CONFIG).slice(1, -1)],
  [`x-portkey-config: ${CONFIG}`, "sk-of-the-provider"],
  ["x-key: Bearer sentinel-0123456789", "sentinel-0123456789"],
  ["cookie: session=sentinel-0123456789; a=1", "sentinel-0123456789"],
])("with %j nothing is left of %s", (headers, secret) => {
  const clean = redactWith(headers)(`before ${secret} after ${secret}`);
  expect(clean).toBe("before [redacted] after [redacted]");
});

test.each([
  ["sk-ant-sentinel-0123456789-abcdef", "sk-ant-sentinel-0123", "[redacted]"],
  ["sk-ant-sentinel-0123456789-abcdef", "sk-ant-sentinel-0123456789-other", "[redacted]other"],
  ["sk-ant-sentinel-0123456789-abcdef", "sk-ant", "sk-ant"],
  ["sk-ant-sentinel-0123456789-abcdef", "k-ant-s", "k-ant-s"],
  ["0123456789ab%Q", "56789ab%Q", "56789ab%Q"],
  ["0123456789ab%Q", "0123456789ab%Q", "[redacted]"],
  ["x\\y".repeat(9), "x\\y".repeat(8), "x\\y".repeat(8)],
])("of %s, cut to %s, no more is left than anybody could guess", (secret, cut, clean) => {
  expect(redactor([secret])(`"${cut}" ${cut}`)).toBe(`"${clean}" ${clean}`);
  expect(secretOf([secret]).isIn(Buffer.from(cut))).toBe(cut !== clean);
});

test.each([
  "sk-of-the-****",
  "sk-of-the-xxxxxxxx",
  "sk-…ider",
  "****ider",
  "sk-**of**ider",
  "sk-...ider",
])("nothing is left of %s, which stands for a secret", (masked) => {
  const { redactSentence } = secretOf(["sk-of-the-provider"]);
  expect(redactSentence(`Wrong key: ${masked}.`)).toBe("Wrong key: [redacted].");
});

test("a word without an end is read once", () => {
  const { redactSentence } = secretOf(["sk-of-the-provider"]);
  for (const word of ["a".repeat(1_000_000), "xxx-".repeat(250_000)])
    expect(redactSentence(word) === word).toBe(true);
});

test("of two that begin alike, neither leaves the end of the other", () => {
  const secrets = ["customer-gateway-first-0123", "customer-gateway-second-45"];
  expect(redactor(secrets)(secrets.join(" "))).toBe("[redacted] [redacted]");
});

test.each([
  ["x-portkey-provider: anthropic", '{"owned_by":"anthropic"}'],
  [`x-portkey-config: ${CONFIG}`, '{"id":"claude-opus-5","owned_by":"anthropic"}'],
  ["anthropic-version: 2026-10-21", '{"created_at":"2026-10-21T00:00:00Z"}'],
  ["x-flag: true", '{"has_more":true}'],
  ["x-flag: 1", '{"created":1}'],
])("with %j what a list says stays: %s", (headers, text) => {
  expect(redactWith(headers)(text)).toBe(text);
});
