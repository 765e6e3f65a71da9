import { expect, test } from "vitest";
import { optionsToCompareWith } from "./options-to-compare-with.ts";

const requestOptions = { betas: ["a-2026-01-01"], workspace: "wrkspc_1" };

test("a response is compared with one in which a single request option differs", () => {
  expect(optionsToCompareWith(requestOptions, null)).toEqual({ betas: [], workspace: "wrkspc_1" });
  expect(optionsToCompareWith(requestOptions, "wrkspc_2")).toEqual({
    ...requestOptions,
    workspace: "wrkspc_2",
  });
  expect(optionsToCompareWith(requestOptions, "")).toEqual({ ...requestOptions, workspace: "" });
});

test("with the same request options there is nothing to compare", () => {
  expect(optionsToCompareWith({ ...requestOptions, betas: [] }, null)).toBeNull();
  expect(optionsToCompareWith(requestOptions, "wrkspc_1")).toBeNull();
});
