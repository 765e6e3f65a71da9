import { expect, test } from "vitest";
import { parseCompareWith, serializeCompareWith } from "./compare-with.ts";

test("a workspace, and the key's own, come back from the address; invalid values do not", () => {
  for (const workspace of ["wrkspc_1", ""]) {
    expect(parseCompareWith(`${serializeCompareWith(workspace)} ).`)).toBe(workspace);
    expect(parseCompareWith(serializeCompareWith(workspace))).toBe(workspace);
  }
  for (const invalid of ["", "wrkspc_1", "workspace:a/b", "workspace:<b>", "betas"]) {
    expect(parseCompareWith(invalid)).toBeNull();
  }
});
