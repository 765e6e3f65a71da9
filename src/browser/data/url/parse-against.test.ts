import { expect, test } from "vitest";
import { parseAgainst, serializeAgainst } from "./parse-against.ts";

test("a workspace, and the key's own, come back from the address; nonsense does not", () => {
  for (const workspace of ["wrkspc_1", ""]) {
    expect(parseAgainst(`${serializeAgainst(workspace)} ).`)).toBe(workspace);
    expect(parseAgainst(serializeAgainst(workspace))).toBe(workspace);
  }
  for (const nonsense of ["", "wrkspc_1", "workspace:a/b", "workspace:<b>", "betas"]) {
    expect(parseAgainst(nonsense)).toBeNull();
  }
});
