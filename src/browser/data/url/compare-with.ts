import { createParser, useQueryStates } from "nuqs";
import { isWorkspaceId } from "#shared/contract/request-grammar.ts";
import { trimValue } from "./parse-list-query.ts";

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

const PREFIX = "workspace:";

/** The workspace that is compared with, empty for the key's own; null when it is invalid. */
export function parseCompareWith(value: string): string | null {
  const trimmed = trimValue(value);
  // Its colon is trimmed as the end of a sentence would be.
  if (`${trimmed}:` === PREFIX) return "";
  if (!trimmed.startsWith(PREFIX)) return null;
  const workspace = trimmed.slice(PREFIX.length);
  return isWorkspaceId(workspace) ? workspace : null;
}

/** A workspace as it stands in the address: `workspace:wrkspc_1`. */
export function serializeCompareWith(workspace: string): string {
  return PREFIX + workspace;
}
