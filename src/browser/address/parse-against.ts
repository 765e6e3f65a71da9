import { isWorkspaceId } from "#contract/question.ts";

const PREFIX = "workspace:";

/** The workspace that is compared with, empty for the key's own; null for nonsense. */
export function parseAgainst(value: string): string | null {
  if (!value.startsWith(PREFIX)) return null;
  const workspace = value.slice(PREFIX.length);
  return workspace === "" || isWorkspaceId(workspace) ? workspace : null;
}

/** A workspace as it stands in the address: `workspace:wrkspc_1`. */
export function serializeAgainst(workspace: string): string {
  return PREFIX + workspace;
}
