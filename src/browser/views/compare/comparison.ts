import type { ModelInfo } from "#shared/contract/model-info.ts";
import { canonicalJson } from "#shared/model-info/canonical-json.ts";
import { type ModelFact, modelFacts, NOT_REPORTED } from "../../model-ui/describe-fields.ts";
import { compareCapabilities } from "./compare-capabilities.ts";
import { type ComparedCell, type ComparedRow, likenessOf } from "./compared-row.ts";

/** Rows under a heading. */
export interface ComparedSection {
  readonly heading: string;
  readonly rows: readonly ComparedRow[];
}

/**
 * Lays answers side by side: the fields, those that this build does not know, and the capabilities.
 *
 * A null stands for a column without an answer, which is equal to nothing and differs from nothing.
 * What is not reported is unknown, and so not different.
 */
export function compareModels(
  models: readonly (ModelInfo | null)[],
  now: number,
): ComparedSection[] {
  if (models.every((model) => model === null)) return [];
  const facts = compareFacts(models, now);
  return [
    { heading: "Fields", rows: facts.filter(({ isNew }) => !isNew) },
    { heading: "New fields", rows: facts.filter(({ isNew }) => isNew) },
    { heading: "Capabilities", rows: compareCapabilities(models) },
  ].filter(({ rows }) => rows.length > 0);
}

/** How many rows say something, in how many of them models differ, and how many cannot be compared. */
export function countRows(sections: readonly ComparedSection[]) {
  const rows = sections.flatMap((section) => section.rows).filter(({ cells }) => cells !== null);
  return {
    all: rows.length,
    differing: rows.filter(({ likeness }) => likeness === "differs").length,
    unknown: rows.filter(({ likeness }) => likeness === "unknown").length,
  };
}

/** The rows that differ, each below the rows that it belongs to. */
export function onlyDifferences(sections: readonly ComparedSection[]): ComparedSection[] {
  const kept = new Set<string>();
  for (const { path, likeness } of sections.flatMap(({ rows }) => rows)) {
    if (likeness !== "differs") continue;
    for (let length = 1; length <= path.length; length += 1) {
      kept.add(JSON.stringify(path.slice(0, length)));
    }
  }
  return sections
    .map(({ heading, rows }) => ({
      heading,
      rows: rows.filter(({ path }) => kept.has(JSON.stringify(path))),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function compareFacts(models: readonly (ModelInfo | null)[], now: number): ComparedRow[] {
  const factsOf = models.map(
    (model) => model && new Map(modelFacts(model, now).map((fact) => [fact.field, fact])),
  );
  const fields = new Map(factsOf.flatMap((facts) => [...(facts ?? [])]));
  return [...fields.values()].map(({ field, label, isNew }): ComparedRow => {
    const cells = factsOf.map((facts): ComparedCell | null => {
      if (facts === null) return null;
      const fact = facts.get(field);
      return fact ? cellOf(fact) : absentCell(NOT_REPORTED);
    });
    const likeness = likenessOf(cells);
    return {
      path: ["fields", field],
      label,
      above: [],
      isNew,
      cells: likeness === "differs" ? distinguish(cells) : cells,
      likeness,
    };
  });
}

function cellOf({ field, form, text, note, moment, value }: ModelFact): ComparedCell {
  if (form === "absent") return absentCell(text);
  // Without a moment the release is unknown, as the API says with the epoch.
  if (field === "created_at" && moment === null) {
    return { form, text, note, moment, sameness: null };
  }
  const said = moment ?? (form === "code" ? canonicalJson(value) : text);
  return { form, text, note, moment, sameness: `${form} ${said}` };
}

/** Cells that differ on the same day only in their moment show that. */
function distinguish(cells: readonly (ComparedCell | null)[]): readonly (ComparedCell | null)[] {
  const texts = new Set(cells.flatMap((cell) => cell?.text ?? []));
  if (texts.size > 1) return cells;
  return cells.map((cell) => cell && { ...cell, text: cell.moment ?? cell.text });
}

function absentCell(text: string): ComparedCell {
  const sameness = text === NOT_REPORTED ? null : `absent ${text}`;
  return { form: "absent", text, note: null, moment: null, sameness };
}
