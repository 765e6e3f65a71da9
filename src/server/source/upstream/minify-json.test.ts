import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { minifyJson } from "./minify-json.ts";

/** A value in two ways: as somebody might write it, and as it is to be written. */
interface Written {
  readonly loose: string;
  readonly tight: string;
}

const space = fc.constantFrom("", "", "", " ", "\n", "\r\n\t");
const digits = fc.stringMatching(/^\d{1,25}$/);
const number = fc
  .tuple(
    fc.constantFrom("", "-"),
    fc.oneof(fc.constant("0"), fc.stringMatching(/^[1-9]\d{0,25}$/)),
    fc.option(digits),
    fc.option(fc.tuple(fc.constantFrom("e", "E", "e+", "E-"), digits)),
  )
  .map(([sign, whole, fraction, exponent]) => {
    const parts = [sign, whole, fraction === null ? "" : `.${fraction}`, exponent?.join("") ?? ""];
    return parts.join("");
  });

function escaped(text: string): string {
  const units = text.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0"));
  return `"${units.map((unit) => `\\u${unit}`).join("")}"`;
}

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("__proto__", "constructor", "7", "10", "a", 'a"b', "\\", '\\"', "{[,:]}"),
);
const string: fc.Arbitrary<Written> = fc.tuple(anyText, fc.boolean()).map(([text, isEscaped]) => ({
  loose: isEscaped ? escaped(text) : JSON.stringify(text),
  tight: JSON.stringify(text),
}));
const same = (text: string): Written => ({ loose: text, tight: text });

/** The last value of each key, where that one stands. */
function lastOfEach(members: readonly (readonly [Written, Written])[]) {
  return members.filter(
    ([key], at) => !members.slice(at + 1).some(([later]) => later.tight === key.tight),
  );
}

const { value } = fc.letrec<{ value: Written }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    number.map(same),
    fc.constantFrom("true", "false", "null").map(same),
    string,
    fc.tuple(fc.array(tie("value"), { maxLength: 5 }), space).map(([items, gap]) => ({
      loose: `[${gap}${items.map(({ loose }) => loose).join(`${gap},${gap}`)}${gap}]`,
      tight: `[${items.map(({ tight }) => tight).join(",")}]`,
    })),
    fc
      .tuple(fc.array(fc.tuple(string, tie("value")), { maxLength: 6 }), space)
      .map(([members, gap]) => ({
        loose: `{${gap}${members.map(([k, v]) => `${k.loose}${gap}:${gap}${v.loose}`).join(`${gap},${gap}`)}${gap}}`,
        tight: `{${lastOfEach(members)
          .map(([k, v]) => `${k.tight}:${v.tight}`)
          .join(",")}}`,
      })),
  ),
}));

describe("minifyJson", () => {
  test("writes what it was given, number by number and key by key, and nothing else", () => {
    fc.assert(
      fc.property(value, space, ({ loose, tight }, gap) => {
        expect(minifyJson(gap + loose + gap)).toBe(tight);
        expect(minifyJson(tight)).toBe(tight);
        // What is checked is what is sent.
        expect(JSON.parse(tight)).toEqual(JSON.parse(loose));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['{"a":1.0,"a":2.0}', '{"a":2.0}'],
    ['{"a":1,"b":2,"a":3,"b":4}', '{"a":3,"b":4}'],
    ['{"a":{"b":1,"b":2},"a":{"c":3,"c":4}}', '{"a":{"c":4}}'],
    ['{"a":1,"\\u0061":2,"c":0}', '{"a":2,"c":0}'],
    ['{ "a" : [ { "a" : 1 } ] , "a" : [ { "a" : 2 } ] }', '{"a":[{"a":2}]}'],
    ['[{"a":1},{"a":2}]', '[{"a":1},{"a":2}]'],
    ['{"__proto__":1,"__proto__":2}', '{"__proto__":2}'],
  ])("the last value of a repeated key counts: %s", (json, written) => {
    expect(minifyJson(json)).toBe(written);
  });

  test("50,000 levels are allowed, one more is not", () => {
    const lists = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
    for (const nested of [lists, objects]) {
      expect(minifyJson(nested(50_000))).toBe(nested(50_000));
      expect(minifyJson(nested(50_001))).toBeNull();
    }
  });

  test("brackets in strings are text, and closed ones do not count", () => {
    for (const json of [
      JSON.stringify(`\\"${"[".repeat(100_000)}`),
      `[${"[],".repeat(60_000)}[]]`,
    ]) {
      expect(minifyJson(json)).toBe(json);
    }
  });

  test.each(["", "{", '"', '{"a', "]", "}}", "[}", '{"a":1', "\u0000"])(
    "terminates on what is not JSON: %j",
    (text) => {
      expect(typeof minifyJson(text)).toBe("string");
    },
  );
});
