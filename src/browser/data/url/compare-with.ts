import { createParser, useQueryStates } from "nuqs";
import { parseCompareWith, serializeCompareWith } from "./parse-compare-with.ts";

const parsers = {
  compareWith: createParser({ parse: parseCompareWith, serialize: serializeCompareWith }),
};

/**
 * What the answers are compared with, in the address as `against`, and how to change it: null for
 * the answer without betas, else a workspace, the key's own for the empty text.
 *
 * Apart from `useAddress`, because the first view does not need it.
 */
export function useCompareWith() {
  return useQueryStates(parsers, { urlKeys: { compareWith: "against" } });
}
