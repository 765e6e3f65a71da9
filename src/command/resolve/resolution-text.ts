import { forDisplay } from "#shared/format/for-display.ts";
import { LIFECYCLE_NAMES } from "#shared/format/lifecycle-names.ts";
import { lifecycleStatement, retirementMoment } from "#shared/model-info/lifecycle-statement.ts";
import { HINT, NAMED_BY } from "#shared/model-info/replacement.ts";
import { spellingPhrase } from "#shared/model-names/names-to-ask.ts";
import { notesOn, suggestedFor } from "#shared/model-names/notes.ts";
import { platformVerdict, type Verdict } from "#shared/model-names/verdict.ts";
import type { Paint, Style } from "../terminal/paint.ts";
import type { Resolution } from "../../server/catalogue/resolve-all.ts";

/** As wide as the longest of the labels. */
const LABEL_WIDTH = "Replacement".length;
const TONES: Readonly<Record<string, Style>> = { active: "green", warning: "yellow", gone: "red" };

/** One name and what there is to say about it, a line each, for people. */
export function resolutionText(resolution: Resolution, paint: Paint, now: number): string {
  const lines = linesOf(resolution, paint, now).map(
    ([label, text]) => `  ${paint("dim", label.padEnd(LABEL_WIDTH))}  ${text}`,
  );
  return `${[paint("bold", forDisplay(resolution.given)), ...lines].join("\n")}\n`;
}

type Line = readonly [label: string, text: string];

function linesOf(resolution: Resolution, paint: Paint, now: number): readonly Line[] {
  const { parsed, verdict, replacement, nearest } = resolution;
  const { model, requestedName, kind } = verdict;
  const phrase = spellingPhrase(parsed, requestedName);
  const similar = kind === "unknown" ? suggestedFor(parsed, nearest) : [];
  return [
    ...line("Read as", phrase && `${ownerOf(phrase)}${forDisplay(requestedName ?? "")}`),
    ...line("ID", model && idText(verdict)),
    ...line("Lifecycle", model ? lifecycleText(verdict, paint, now) : null),
    ...line(kind === "retired" ? "Retired" : "Retires", model && retirementText(verdict)),
    ...line("Platform", platformVerdict(verdict)),
    ...line(
      replacement?.isNamed ? "Replacement" : "Hint",
      replacement && `${forDisplay(replacement.id)}, ${replacement.isNamed ? NAMED_BY : HINT}`,
    ),
    ...line("Answer", model === null ? paint("red", negative(resolution)) : null),
    ...line("Similar", similar.map(forDisplay).join(", ")),
    ...notesOn(parsed, kind === "unknown").map((note): Line => ["Note", note]),
  ];
}

function line(label: string, text: string | null): Line[] {
  return text ? [[label, text]] : [];
}

/** Whose spelling it is, as `Bedrock's spelling of `; nothing where only the label fits. */
function ownerOf(phrase: string): string {
  return phrase === "Read as" ? "" : `${phrase} `;
}

function idText({ model, isPinned }: Verdict): string {
  return `${forDisplay(model?.id ?? "")}${isPinned === true ? "" : " (an alias led to it)"}`;
}

function lifecycleText({ model, text }: Verdict, paint: Paint, now: number): string {
  if (model === null) return "";
  const style = TONES[lifecycleStatement(model, now).tone];
  const name = (LIFECYCLE_NAMES as Readonly<Record<string, string>>)[model.lifecycle ?? ""];
  const words = forDisplay(name === undefined || text.startsWith(name) ? text : `${name}: ${text}`);
  return style === undefined ? words : paint(style, words);
}

function retirementText({ model }: Verdict): string {
  return model === null ? "" : retirementMoment(model).replace("Retirement: ", "");
}

function negative({ parsed, verdict: { kind, text } }: Resolution): string {
  if (kind !== "unknown") return text;
  return parsed.rules.length > 0
    ? "No model has this name"
    : "No model has this name, and it is not a known spelling of one";
}
