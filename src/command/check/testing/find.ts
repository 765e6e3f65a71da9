import type { ModelInfo } from "#shared/contract/model-info.ts";
import { createIdTable } from "#shared/model-names/id-table.ts";
import type { Outcome } from "#shared/model-names/verdict.ts";
import { judgeNames, type Finding } from "../judge/judge-names.ts";
import type { Horizon } from "../judge/assess.ts";
import { placedFindings, type CheckReport } from "../report.ts";
import { collectNames } from "../scan/collect-names.ts";
import { scanBytes } from "../scan/scan-bytes.ts";
import { ALIASES, MODELS, NOW } from "./models.ts";

/** What a test may choose besides the texts. */
interface Choices extends Partial<Horizon> {
  readonly models?: readonly ModelInfo[];
}

/** The findings in texts by their file names, without a catalogue to ask. */
export function findIn(
  files: Readonly<Record<string, string>>,
  { models = MODELS, now = NOW, within = null, isOffline = false }: Choices = {},
): Finding[] {
  const names = collectNames();
  const table = createIdTable(new Set(models.map(({ id }) => id)));
  for (const [name, text] of Object.entries(files))
    names.add(name, scanBytes(Buffer.from(text), table).names);
  const byName = new Map<string, ModelInfo>(models.map((one) => [one.id, one]));
  for (const [alias, id] of Object.entries(ALIASES)) {
    const led = byName.get(id);
    if (led) byName.set(alias, led);
  }
  const outcomes = {
    get: (name: string): Outcome => {
      const answered = byName.get(name);
      return answered ? { kind: "answered", model: answered } : { kind: "unknown" };
    },
  } as ReadonlyMap<string, Outcome>;
  return judgeNames(names.spellings(), { models, outcomes, table }, { now, within, isOffline });
}

/** A report on texts by their file names. */
export function reportOn(
  files: Readonly<Record<string, string>>,
  choices: Choices = {},
): CheckReport {
  const findings = findIn(files, choices);
  return {
    findings: placedFindings(findings, (path) => path, NOW),
    counts: { files: Object.keys(files).length, binary: 2, large: 0, ignored: 1 },
    names: 5,
    origin: { kind: "api", url: "https://api.example.com" },
    now: NOW,
  };
}
