import { createParser, useQueryStates } from "nuqs";
import { parseAgainst, serializeAgainst } from "./parse-against.ts";

const parsers = {
  against: createParser({ parse: parseAgainst, serialize: serializeAgainst }),
};

/**
 * What the answers are compared with, in the address as `against`, and how to change it: null for
 * the answer without betas, else a workspace, the key's own for the empty text.
 *
 * Apart from `useAddress`, because no first view needs it.
 */
export function useAgainst() {
  return useQueryStates(parsers);
}
