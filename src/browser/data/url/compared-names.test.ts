import fc from "fast-check";
import { expect, test } from "vitest";
import { joinNames, parseCompared, splitNames } from "./compared-names.ts";

test("six names can be compared, each once", () => {
  expect(parseCompared("a,b,a,,c, ,d,e,f,g")).toEqual(["a", "b", "c", "d", "e", "f"]);
});

test("a name to compare may hold anything, commas and backslashes among it", () => {
  expect(joinNames(["a,b", "c\\", "d"])).toBe("a\\,b,c\\\\,d");
  const unit = fc.constantFrom("\\", ",", "a", "%2C", " ");
  const name = fc.string({ unit, minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(name, { minLength: 1 }), (names) => {
      expect(splitNames(joinNames(names))).toEqual(names);
    }),
  );
  expect(splitNames("C:\\models\\x.gguf,a/b")).toEqual(["C:\\models\\x.gguf", "a/b"]);
});
