import { capabilityKey } from "../../../model-ui/columns/capability.ts";
import type { ModelIndex } from "../../../data/list/index/model-index.ts";
import {
  knownCapabilities,
  readCapabilities,
  type Capability,
} from "#shared/model-info/capability-tree.ts";

/** The capabilities of so many models are read; the models of a catalogue are much alike. */
const MODELS_READ = 500;
/** More would be no list to choose from. */
const CAPABILITIES_MAX = 200;

/** The columns of all capabilities that today's API or one of the newest models has, in the tree's order. */
export function capabilityColumns(index: ModelIndex): readonly string[] {
  const keys = new Set(knownCapabilities().flatMap((path) => capabilityKey(path) ?? []));
  for (let row = 0; row < Math.min(index.size, MODELS_READ); row += 1) {
    const { capabilities } = index.model(row);
    if (capabilities) for (const key of keysIn(readCapabilities(capabilities), [])) keys.add(key);
    if (keys.size >= CAPABILITIES_MAX) break;
  }
  return [...keys].slice(0, CAPABILITIES_MAX);
}

/** What only groups has no support of its own, and what is no capability has a value instead. */
function keysIn(capabilities: readonly Capability[], above: readonly string[]): string[] {
  return capabilities.flatMap(({ key, support, value, children }) => {
    const path = [...above, key];
    const own = support === null || value !== null ? null : capabilityKey(path);
    return [...(own === null ? [] : [own]), ...keysIn(children, path)];
  });
}
