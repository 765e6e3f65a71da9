import { isWorkspaceId } from "#shared/contract/request-grammar.ts";
import { trimValue } from "./parse-list-query.ts";

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
