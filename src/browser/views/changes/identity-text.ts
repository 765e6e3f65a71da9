import { parseSource } from "#shared/contract/headers.ts";
import type { Identity } from "./stored-history.ts";

/** Whose catalogue it is, in words; of the key there is only a fingerprint. */
export function identityText(identity: Identity): string {
  return identityFacts(identity).join(", ");
}

/** The same, fact by fact. */
export function identityFacts({ source, workspace }: Identity): readonly string[] {
  const known = parseSource(source);
  if (known === null) return ["Not answered yet"];
  if (known.kind === "sample") return [`Sample catalogue of ${known.takenOn}`];
  const place = workspace === "" ? "the key’s own workspace" : `workspace ${workspace}`;
  return ["Live", place, `key fingerprint ${known.key}`];
}
