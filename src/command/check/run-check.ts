import { isRequestable } from "#shared/contract/model-id.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { createIdTable } from "#shared/model-names/id-table.ts";
import type { Result } from "#shared/result.ts";
import { NO_MODELS } from "../../server/catalogue/catalogue.ts";
import { startLookUps } from "../../server/catalogue/look-up-names.ts";
import { openCatalogue } from "../catalogue/open-catalogue.ts";
import { announceOffline, refuseUnanswered } from "../catalogue/say-who-answered.ts";
import type { OptionValues, Terminal } from "../command.ts";
import { createProgressLine } from "../terminal/progress-line.ts";
import { refuse, TROUBLE } from "../terminal/refuse.ts";
import { openInput } from "./check-input.ts";
import type { CheckOptions } from "./check-options.ts";
import type { Listing } from "./files/list-input.ts";
import { judgeNames } from "./judge/judge-names.ts";
import { countLevels, placedFindings } from "./report.ts";
import { createFileNamer, writeReport } from "./write-report.ts";

const NAME = "check";
/** Errors or warnings were found. */
const FOUND = 1;

/**
 * Checks what is being listed.
 *
 * @param values the options that say whom to ask
 * @returns the exit status
 */
export async function runCheck(
  options: CheckOptions,
  values: OptionValues,
  listing: Promise<Result<Listing, string>>,
  terminal: Terminal,
): Promise<number> {
  const { value: catalogue, refusal: unopened } = await openCatalogue(values, terminal.env);
  if (unopened !== null) return refuse(terminal, NAME, unopened);

  const now = Date.now();
  const { origin } = catalogue;
  const progress = createProgressLine(terminal);
  // Asked even if no name is found: a catalogue that cannot be reached is never a pass.
  const [list, input] = await Promise.all([
    catalogue.listModels(),
    openInput(options, listing, terminal, (done, total) =>
      progress.show(`${done} of ${total} files`),
    ),
  ]);
  if (input.refusal !== null) return refuse(terminal, NAME, input.refusal);
  const models = list.value ?? [];
  if (models.length === 0) {
    input.value.stop();
    progress.clear();
    return refuseUnanswered(origin, list.refusal ?? NO_MODELS, terminal, NAME);
  }

  const ids = namesOf(models);
  const lookUps = startLookUps(catalogue);
  const { spellings, counts, unreadable } = await input.value.finish(ids, lookUps.add);
  for (const { parsed } of spellings) lookUps.add(parsed);
  const asked = await lookUps.finish((done, total) => progress.show(`${done} of ${total} names`));
  progress.clear();
  if (asked.refusal !== null) return refuseUnanswered(origin, asked.refusal, terminal, NAME);

  const findings = judgeNames(
    spellings,
    { models, outcomes: asked.value, table: createIdTable(ids) },
    { now, within: options.within, isOffline: origin.kind === "sample" },
  );
  const nameFile = await createFileNamer(options, terminal);
  const placed = placedFindings(findings, nameFile, now);
  announceOffline(origin, terminal, NAME, now);
  const report = { findings: placed, counts, names: spellings.length, origin, now };
  writeReport(report, options.format, terminal);
  for (const reason of unreadable) refuse(terminal, NAME, reason);
  if (unreadable.length > 0) return TROUBLE;
  const { error, warning } = countLevels(placed);
  return error + warning > 0 ? FOUND : 0;
}

/** The IDs to look for: those that the reader of names can tell from other words. */
function namesOf(models: readonly ModelInfo[]): ReadonlySet<string> {
  return new Set(
    models.map(({ id }) => id).filter((id) => isRequestable(id) && /claude/i.test(id)),
  );
}
