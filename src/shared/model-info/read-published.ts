import { LIFECYCLE_NAMES } from "../format/lifecycle-names.ts";
import { readModelName } from "../model-names/read-model-name.ts";
import { isDisguised } from "./is-disguised.ts";
import type { LifecycleTone } from "./lifecycle-tone.ts";
import { PUBLISHED_LIFECYCLES } from "./published-lifecycles.ts";
import type { PublishedFacts } from "./remarks.ts";

const TONES = {
  active: "active",
  deprecated: "warning",
  retired: "gone",
} as const satisfies Record<string, LifecycleTone>;

/** Long names are not read: hundreds of a list are. */
const ID_MAX = 160;

/**
 * What is published about the model of the Claude API that an ID names, in whatever platform's spelling.
 * Null where it names none or leaves a choice, and for a name that only looks like one of Claude's.
 */
export function readPublished(id: string): PublishedFacts | null {
  if (!/claude/i.test(id) || id.length > ID_MAX || isDisguised(id)) return null;
  const parsed = readModelName(id);
  if (parsed?.kind !== "name" || parsed.ids.length !== 1) return null;
  // The whole ID, but for the name of a provider before it.
  if (parsed.written !== id && !id.endsWith(`/${parsed.written}`)) return null;
  const [pinned = ""] = parsed.ids;
  const known = PUBLISHED_LIFECYCLES.get(pinned);
  if (!known) return null;
  const { lifecycle, retiresOn, line } = known;
  const name = LIFECYCLE_NAMES[lifecycle];
  const statement = { tone: TONES[lifecycle], text: `${name} (published)` };
  return { id: pinned, line, retiresOn, name, statement };
}
