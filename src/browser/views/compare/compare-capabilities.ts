import type { ModelInfo } from "#shared/contract/model-info.ts";
import {
  type Capability,
  readCapabilities,
  type Support,
} from "#shared/model-info/capability-tree.ts";
import { capabilityName, SUPPORT_TEXT } from "#shared/model-info/capability-wording.ts";
import { canonicalJson } from "#shared/model-info/canonical-json.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { readVerbatim, verbatimModel } from "#shared/model-info/verbatim.ts";
import { type ComparedCell, type ComparedRow, likenessOf } from "./compared-row.ts";

/** A model's capabilities at one level of the tree, by key; null where there is no answer at all. */
type Level = ReadonlyMap<string, Capability> | null;

/**
 * The capability trees of all models as one, in the order of the first that has each key; a key that
 * a model does not have is not reported by it. One row when no model reports a tree.
 */
export function compareCapabilities(models: readonly (ModelInfo | null)[]): ComparedRow[] {
  if (models.every((model) => !model?.capabilities)) {
    const cells = models.map((model) => model && supportCell("unreported"));
    const path = ["capabilities"];
    const likeness = likenessOf(cells);
    return [{ path, label: "Capabilities", above: [], isNew: false, cells, likeness }];
  }
  const levels = models.map((model): Level => {
    const tree = model && verbatimModel(model).capabilities;
    return model && levelOf(tree ? readCapabilities(tree) : []);
  });
  return rowsOf(levels, { path: ["capabilities"], labels: [] });
}

interface Above {
  readonly path: readonly string[];
  readonly labels: readonly string[];
}

function rowsOf(levels: readonly Level[], above: Above): ComparedRow[] {
  const keys = new Set(levels.flatMap((level) => [...(level?.keys() ?? [])]));
  return [...keys].flatMap((key): ComparedRow[] => {
    const found = levels.flatMap((level) => level?.get(key) ?? []);
    const path = [...above.path, key];
    const label = capabilityName(key);
    const isGroup = found.every(isSilent) && found.some(({ support }) => support === null);
    const cells = isGroup ? null : levels.map((level) => level && cellOf(level.get(key)));
    const row = {
      path,
      label,
      above: above.labels,
      isNew: found.some(({ isNew }) => isNew),
      cells,
      likeness: cells === null ? "same" : likenessOf(cells),
    } as const;
    const below = levels.map((level) => level && levelOf(level.get(key)?.children ?? []));
    return [row, ...rowsOf(below, { path, labels: [...above.labels, label] })];
  });
}

function levelOf(capabilities: readonly Capability[]): Level {
  return new Map(capabilities.map((capability) => [capability.key, capability]));
}

/** Whether it says nothing of its own: it groups what is below it, or is not reported. */
function isSilent({ support, value }: Capability): boolean {
  return value === null && (support === null || support === "unreported");
}

function cellOf(capability: Capability | undefined): ComparedCell {
  if (!capability || isSilent(capability)) return supportCell("unreported");
  const { support, value } = capability;
  if (value === null) return supportCell(support ?? "unreported");
  const sameness = `code ${canonicalJson(readVerbatim(value))}`;
  return { form: "code", text: forDisplay(value), note: null, moment: null, sameness };
}

function supportCell(form: Support): ComparedCell {
  const sameness = form === "unreported" ? null : form;
  return { form, text: SUPPORT_TEXT[form], note: null, moment: null, sameness };
}
