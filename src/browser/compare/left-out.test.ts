import { expect, test } from "vitest";
import { parseCompared } from "../address/parse.ts";
import { leftOutSentence } from "./left-out.ts";

const told = (raw: string) => leftOutSentence(raw, parseCompared(raw));

test("an address that is compared whole leaves nothing to say", () => {
  expect(["", "a", "a,b,a", ",a,,"].map(told)).toEqual([null, null, null, null]);
});

test("what cannot be asked, and what is too much, is told", () => {
  expect(told("a,../x\u202e")).toBe(
    "Left out of the address: “../x⟨U+202E⟩”; this cannot be an alias or ID of a model.",
  );
  expect(told("a,b,c,d,e,f,g,h")).toBe(
    "Left out of the address: “g”, “h”; six models at most are compared.",
  );
  expect(told(Array.from({ length: 20 }, (_, at) => `m${at}`).join())).toContain("and 9 more;");
});
