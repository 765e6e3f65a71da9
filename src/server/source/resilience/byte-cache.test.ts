import { describe, expect, test } from "vitest";
import { createByteCache } from "./byte-cache.ts";

describe("createByteCache", () => {
  const entry = (bytes: number) => ({ byteLength: bytes });

  test("lets the least recently used go when there are too many", () => {
    const cache = createByteCache(2, 1000);
    cache.set("a", entry(1));
    cache.set("b", entry(1));
    cache.get("a");
    cache.set("c", entry(1));
    expect(["a", "b", "c"].map((key) => cache.get(key) !== undefined)).toEqual([true, false, true]);
  });

  test("lets as many go as their bytes need", () => {
    const cache = createByteCache(10, 100);
    for (const key of ["a", "b", "c"]) cache.set(key, entry(30));
    cache.set("d", entry(60));
    expect(["a", "b", "c", "d"].map((key) => cache.get(key) !== undefined)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  test("weighs what takes the place of an entry, and not the entry with it", () => {
    const cache = createByteCache(10, 100);
    cache.set("a", entry(60));
    cache.set("a", entry(60));
    cache.set("b", entry(40));
    expect(["a", "b"].map((key) => cache.get(key) !== undefined)).toEqual([true, true]);
  });

  test("keeps nothing that alone is too much, and has room again afterwards", () => {
    const cache = createByteCache(10, 100);
    cache.set("a", entry(101));
    cache.set("b", entry(100));
    expect(["a", "b"].map((key) => cache.get(key) !== undefined)).toEqual([false, true]);
  });
});
