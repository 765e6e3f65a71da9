import { expect, test } from "vitest";
import { keyFingerprint } from "./key-fingerprint.ts";
import type { Credentials } from "./upstream/request-headers.ts";

const HERE: Credentials = {
  apiKey: "sk-ant-of-a-test",
  authToken: null,
  customHeaders: [],
  baseUrl: new URL("https://api.anthropic.com"),
};

test("a fingerprint distinguishes credentials and base URLs and reveals nothing of them", () => {
  const all = [
    HERE,
    { ...HERE, baseUrl: new URL("http://127.0.0.1:9") },
    { ...HERE, apiKey: "sk-ant-of-a-test2" },
    { ...HERE, authToken: "sk-ant-of-a-test" },
    { ...HERE, apiKey: null, authToken: "sk-ant-of-a-test" },
    { ...HERE, customHeaders: [["x-team", "a"]] as const },
    { ...HERE, customHeaders: [["x-team", "b"]] as const },
  ].map((credentials) => keyFingerprint(credentials));
  expect(new Set(all).size).toBe(7);
  expect(keyFingerprint(HERE)).toBe(all[0]);
  for (const fingerprint of all) expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
});

test("a key alone keeps the name under which browsers stored their data", () => {
  expect(keyFingerprint(HERE)).toBe("c416025f17f36d7c");
});
