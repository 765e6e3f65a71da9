import { parseSource } from "#shared/contract/headers.ts";
import type { Identity } from "./history/stored-history.ts";

/** Whose catalogue it is, as facts for display; the key appears only as a fingerprint. */
export function identityFacts({ source, workspace }: Identity): readonly string[] {
  const known = parseSource(source);
  if (known === null) return ["Not answered yet"];
  if (known.kind === "sample") return [`Sample catalogue of ${known.takenOn}`];
  const where = workspace === "" ? "the key’s own workspace" : `workspace ${workspace}`;
  return ["Live", where, `key fingerprint ${known.key}`];
}
