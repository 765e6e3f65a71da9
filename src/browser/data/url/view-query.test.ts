import { expect, test } from "vitest";
import { isSameQuery, viewQuery } from "./view-query.ts";

test.each([
  ["", ""],
  ["?q=a%20b&model=x&line=opus,haiku&compare=a,b", "q=a%20b&line=opus,haiku"],
  ["?view=compare&compare=a,b&model=x", "view=compare&compare=a,b"],
])("of %j a view keeps %j", (search, query) => expect(viewQuery(search)).toBe(query));

test("the order of a query does not matter, nor how it is encoded", () => {
  expect(isSameQuery("line=opus,haiku&q=a", "q=a&line=opus%2Chaiku")).toBe(true);
  expect(isSameQuery("q=a", "q=b")).toBe(false);
});
