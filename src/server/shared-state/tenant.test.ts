import { describe, expect, test } from "vitest";
import { readConfiguration } from "../configuration.ts";
import type { GoodAnswer } from "../source/answer.ts";
import { good } from "../testing/scripted-fetches.ts";
import { createSharedResponses } from "./shared-responses.ts";
import { createTenant, type Tenant } from "./tenant.ts";
import type { ValkeyLink } from "./valkey-link.ts";

const VARIABLES = {
  ANTHROPIC_API_KEY: "sk-ant-of-a-tenant",
  ANTHROPIC_BASE_URL: "https://gateway.example/v1",
  ACCESS_TOKEN: "token",
};
const tenantOf = (variables: Readonly<Record<string, string>>) =>
  createTenant(readConfiguration({ ...VARIABLES, ...variables }));
const ours = tenantOf({});

describe("createTenant", () => {
  test("gives servers with the same configuration the same names", () => {
    expect(tenantOf({}).keyFor("answer", "/v1/models")).toBe(ours.keyFor("answer", "/v1/models"));
    // What only one server needs to know makes no difference.
    const other = tenantOf({ PORT: "1", CACHE_SECONDS: "5", RATE_LIMIT: "3" });
    expect(other.keyFor("rate", "10.0.0.1")).toBe(ours.keyFor("rate", "10.0.0.1"));
  });

  test.each([
    { ANTHROPIC_API_KEY: "sk-ant-of-another" },
    { ANTHROPIC_AUTH_TOKEN: "a-token-beside-it" },
    { ANTHROPIC_BASE_URL: "https://gateway.example/other" },
    { ANTHROPIC_CUSTOM_HEADERS: "x-tenant: other" },
    { ACCESS_TOKEN: "another" },
  ])("shares nothing with a server that has %o", (variables) => {
    const other = tenantOf(variables);
    const key = ours.keyFor("answer", "/v1/models");
    expect(other.keyFor("answer", "/v1/models")).not.toBe(key);
    expect(other.unseal(key, ours.seal(key, Buffer.from("models")))).toBeNull();
  });

  test("takes a value back as it was, under its own key only", () => {
    const value = Buffer.from([0, 0xff, 0x0a]);
    const sealed = ours.seal("a", value);
    expect(ours.unseal("a", sealed)).toEqual(value);
    expect(ours.unseal("b", sealed)).toBeNull();
    for (const forged of [Buffer.alloc(0), sealed.subarray(1), Buffer.concat([sealed, value])]) {
      expect(ours.unseal("a", forged)).toBeNull();
    }
  });
});

describe("createSharedResponses", () => {
  /** A Valkey that is a map, to see what is sent. */
  function linkTo(stored: Map<string, Buffer>): ValkeyLink {
    const command = {
      getBytes: (key: string, mostBytes: number) =>
        Promise.resolve((stored.get(key) ?? Buffer.alloc(0)).subarray(0, mostBytes)),
      setBytes: (key: string, bytes: Buffer) => {
        stored.set(key, bytes);
        return Promise.resolve("OK");
      },
    };
    return {
      ask: async ({ send, read }) => read(await send(command as never)),
      isConnected: () => true,
      close: () => undefined,
    };
  }
  const answer = (text: string) => good(text) as GoodAnswer;
  const shareThrough = (stored: Map<string, Buffer>, tenant: Tenant = ours) =>
    createSharedResponses(linkTo(stored), tenant);

  test("uses nothing that others have written", async () => {
    const stored = new Map<string, Buffer>();
    const responses = shareThrough(stored);
    responses.set("/v1/models", answer('{"data":[]}'), 1000);
    const [key = "", sealed = Buffer.alloc(0)] = [...stored][0] ?? [];
    expect(await responses.get("/v1/models")).toMatchObject({ requestId: "req_1" });

    stored.set(key, Buffer.from(String(sealed).replace('"data"', '"evil"')));
    expect(await responses.get("/v1/models")).toBeNull();
    stored.set(key, Buffer.alloc(50 * 1024 * 1024));
    expect(await responses.get("/v1/models")).toBeNull();
    shareThrough(stored).set("/v1/models/claude-opus-5", answer("{}"), 1000);
    stored.set(key, [...stored.values()].at(-1) ?? sealed);
    expect(await responses.get("/v1/models")).toBeNull();
  });

  test("stores no answer of more than four mebibytes", () => {
    const stored = new Map<string, Buffer>();
    shareThrough(stored).set("a", answer("x".repeat(4 * 1024 * 1024 + 1)), 1000);
    expect(stored.size).toBe(0);
    shareThrough(stored).set("a", answer("x".repeat(4 * 1024 * 1024)), 1000);
    expect(stored.size).toBe(1);
  });
});
