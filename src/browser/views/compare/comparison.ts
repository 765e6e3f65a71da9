import type { ModelInfo } from "#shared/contract/model-info.ts";
import { canonicalJson } from "#shared/model-info/canonical-json.ts";
import { NAMED_BY, replacementOf } from "#shared/model-info/replacement.ts";
import { type ModelFact, modelFacts, NOT_REPORTED } from "../../model-ui/describe-fields.ts";
import { compareCapabilities } from "./compare-capabilities.ts";
import { type ComparedCell, type ComparedRow, likenessOf } from "./compared-row.ts";

/** Rows under a heading. */
export interface ComparedSection {
  readonly heading: string;
  readonly rows: readonly ComparedRow[];
}

/**
 * Compares answers side by side: fields, fields that this build does not know, and capabilities.
 *
 * A null stands for a column without an answer, which neither equals nor differs from anything. An
 * unreported value is unknown, and so not different.
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

/** How many rows have values, in how many models differ, and how many cannot be compared. */
export function countRows(sections: readonly ComparedSection[]) {
  const rows = sections.flatMap((section) => section.rows).filter(({ cells }) => cells !== null);
  return {
    all: rows.length,
    differing: rows.filter(({ likeness }) => likeness === "differs").length,
    unknown: rows.filter(({ likeness }) => likeness === "unknown").length,
  };
}

/** The rows that differ, each with its parent rows. */
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
  return [...fields.values()].flatMap(({ field, label, isNew }): ComparedRow[] => {
    const cells = factsOf.map((facts): ComparedCell | null => {
      if (facts === null) return null;
      const fact = facts.get(field);
      return fact ? cellOf(fact) : absentCell(NOT_REPORTED);
    });
    const row = fieldRow(field, label, isNew, cells);
    return field === "retires_at" ? [row, ...replacementRow(models)] : [row];
  });
}

function fieldRow(
  field: string,
  label: string,
  isNew: boolean,
  cells: readonly (ComparedCell | null)[],
): ComparedRow {
  const likeness = likenessOf(cells);
  const shown = likeness === "differs" ? distinguish(cells) : cells;
  return { path: ["fields", field], label, above: [], isNew, cells: shown, likeness };
}

/** No field of the API: what the official Go SDK names instead of a model that is leaving. */
function replacementRow(models: readonly (ModelInfo | null)[]): ComparedRow[] {
  if (models.every((model) => model === null || replacementOf(model) === null)) return [];
  const cells = models.map((model): ComparedCell | null => {
    if (model === null) return null;
    const id = replacementOf(model);
    if (id !== null) {
      const text = `${id}, ${NAMED_BY}`;
      return { form: "words", text, note: null, moment: null, sameness: text };
    }
    if (model.lifecycle == null) return absentCell(NOT_REPORTED);
    return absentCell(model.lifecycle === "active" ? "None needed" : "None named");
  });
  return [fieldRow("replacement", "Replacement", false, cells)];
}

function cellOf({ field, form, text, note, moment, value }: ModelFact): ComparedCell {
  if (form === "absent") return absentCell(text);
  // Without an exact time the release is unknown, which the API reports as the epoch.
  if (field === "created_at" && moment === null) {
    return { form, text, note, moment, sameness: null };
  }
  const said = moment ?? (form === "code" ? canonicalJson(value) : text);
  return { form, text, note, moment, sameness: `${form} ${said}` };
}

/** Cells that fall on the same day but differ in time show the exact time. */
function distinguish(cells: readonly (ComparedCell | null)[]): readonly (ComparedCell | null)[] {
  const texts = new Set(cells.flatMap((cell) => cell?.text ?? []));
  if (texts.size > 1) return cells;
  return cells.map((cell) => cell && { ...cell, text: cell.moment ?? cell.text });
}

function absentCell(text: string): ComparedCell {
  const sameness = text === NOT_REPORTED ? null : `absent ${text}`;
  return { form: "absent", text, note: null, moment: null, sameness };
}
