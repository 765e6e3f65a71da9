import { expect, test } from "vitest";
import { termsAgainst } from "./terms-against.ts";

const terms = { betas: ["a-2026-01-01"], workspace: "wrkspc_1" };

test("an answer is compared with one on other terms, of which one is changed", () => {
  expect(termsAgainst(terms, null)).toEqual({ betas: [], workspace: "wrkspc_1" });
  expect(termsAgainst(terms, "wrkspc_2")).toEqual({ ...terms, workspace: "wrkspc_2" });
  expect(termsAgainst(terms, "")).toEqual({ ...terms, workspace: "" });
});

test("on the same terms there is nothing to compare", () => {
  expect(termsAgainst({ ...terms, betas: [] }, null)).toBeNull();
  expect(termsAgainst(terms, "wrkspc_1")).toBeNull();
});
