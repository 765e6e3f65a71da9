import { expect, test } from "vitest";
import { keyFingerprint } from "./key-fingerprint.ts";

test("a fingerprint distinguishes keys and base URLs and reveals nothing of the key", () => {
  const key = "sk-ant-of-a-test";
  const [here, there] = ["https://api.anthropic.com", "http://127.0.0.1:9"];
  const all = [
    keyFingerprint(key, here),
    keyFingerprint(key, there),
    keyFingerprint(`${key}2`, here),
  ];
  expect(new Set(all).size).toBe(3);
  expect(keyFingerprint(key, here)).toBe(all[0]);
  for (const fingerprint of all) expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
});
