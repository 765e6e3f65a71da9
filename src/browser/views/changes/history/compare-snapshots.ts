import * as v from "valibot";
import { ModelInfo } from "#shared/contract/model-info.ts";
import { differencesOf } from "#shared/model-info/differences.ts";
import { entriesOf, isTree, readVerbatim } from "#shared/model-info/verbatim.ts";
import { changedField } from "./changed-values.ts";
import { createTimeSlices } from "../../../ui/time-slices.ts";
import { isReported } from "#shared/model-info/is-reported.ts";
import type { ChangedField, ChangedModel, Changes, SeenModel, Some } from "./history.ts";
import type { EncodedModels } from "./encoded-models.ts";

/** More models than this of one kind in one snapshot are counted, but not stored. */
export const MODELS_MAX = 500;
/** More changed fields than this in one model are counted, but not stored. */
export const FIELDS_MAX = 100;

/**
 * What differs between an earlier snapshot and a later one.
 *
 * @throws SyntaxError when the earlier one does not hold the JSON of models
 */
export async function compareSnapshots(
  before: EncodedModels,
  after: EncodedModels,
): Promise<Changes> {
  const added = collect<SeenModel>(MODELS_MAX);
  const changed = collect<ChangedModel>(MODELS_MAX);
  const partly = collect<ChangedModel>(MODELS_MAX);
  const gone = collect<SeenModel>(MODELS_MAX);
  const yieldWhenDue = createTimeSlices();

  const earlier = new Map(before.ids.map((id, at) => [id, before.texts[at] ?? ""]));
  for (const [at, id] of after.ids.entries()) {
    const text = after.texts[at] ?? "";
    const known = earlier.get(id);
    if (known === undefined) added.add(() => seen(text));
    else if (known !== text) {
      const { isChanged, ...fields } = changedFields(readModel(known), readModel(text));
      if (fields.count > 0) (isChanged ? changed : partly).add(() => ({ ...nameOf(text), fields }));
    }
    earlier.delete(id);
    await yieldWhenDue();
  }
  for (const text of earlier.values()) gone.add(() => seen(text));
  return { new: added.some, changed: changed.some, partly: partly.some, gone: gone.some };
}

/**
 * The fields of a model that differ between two snapshots, down to the leaves, and whether any of them
 * was reported both times and so has changed. Fields reported neither time are left out.
 */
export function changedFields(
  before: object,
  after: object,
): Some<ChangedField> & { readonly isChanged: boolean } {
  const fields = collect<ChangedField>(FIELDS_MAX);
  let isChanged = false;
  for (const { path, from, to } of differencesOf(before, after)) {
    for (const leaf of leavesOf(path, from, to)) {
      fields.add(() => leaf);
      isChanged ||= isReported(path, leaf.from) && isReported(path, leaf.to);
    }
  }
  return { ...fields.some, isChanged };
}

/** A tree that was added or removed as a whole, leaf by leaf. */
function leavesOf(path: readonly string[], from: unknown, to: unknown): ChangedField[] {
  const tree = from == null ? to : to == null ? from : null;
  if (tree === null || tree === undefined) {
    return from == null && to == null ? [] : [changedField(path, from, to)];
  }
  const branches = isTree(tree) ? entriesOf(tree) : [];
  if (branches.length === 0) return [changedField(path, from, to)];
  return branches.flatMap(([key, value]) =>
    leavesOf([...path, key], tree === from ? value : undefined, tree === to ? value : undefined),
  );
}

/** Counts everything that is added, and keeps the first items. */
function collect<Kind>(max: number) {
  const some = { count: 0, first: [] as Kind[] };
  return {
    some,
    add: (make: () => Kind) => {
      some.count += 1;
      if (some.first.length < max) some.first.push(make());
    },
  };
}

function parse(text: string): ModelInfo {
  const model: unknown = JSON.parse(text);
  // The schema's own copy would lose the order of the keys.
  if (v.safeParse(ModelInfo, model).success) return model as ModelInfo;
  throw new SyntaxError("not a model");
}

/** The same with its values verbatim. */
function readModel(text: string): object {
  parse(text);
  return readVerbatim(text) as object;
}

function nameOf(text: string): Pick<SeenModel, "id" | "display_name"> {
  const { id, display_name } = parse(text);
  return { id, display_name };
}

function seen(text: string): SeenModel {
  const { id, display_name, created_at, lifecycle, retires_at } = parse(text);
  return { id, display_name, created_at, lifecycle, retires_at };
}
