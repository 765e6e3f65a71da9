import { jsonLines, verbatimModel } from "#shared/model-info/verbatim.ts";
import { nameRecord } from "#shared/model-names/name-record.ts";
import { CATALOGUE_HELP, CATALOGUE_OPTIONS } from "../catalogue/catalogue-options.ts";
import { openCatalogue } from "../catalogue/open-catalogue.ts";
import { announceOffline, refuseUnanswered } from "../catalogue/say-who-answered.ts";
import type { Command, Terminal } from "../command.ts";
import { paintFor } from "../terminal/paint.ts";
import { createProgressLine } from "../terminal/progress-line.ts";
import { refuse, refuseUsage } from "../terminal/refuse.ts";
import { resolveAll, type Resolution } from "../../server/catalogue/resolve-all.ts";
import { resolutionText } from "./resolution-text.ts";
import { readAtMost } from "../../server/http/read-at-most.ts";
import type { CatalogueOrigin } from "../../server/catalogue/catalogue.ts";
import { originJson } from "../catalogue/origin-json.ts";

const HELP = `Usage: model-catalogue resolve [OPTION]... NAME...

Says what each NAME stands for, in any spelling: an ID, an alias, that of a
platform such as Bedrock or Vertex, a display name. Prints what the API answers
now: the ID, the lifecycle, when it retires, and the replacement that the
official Go SDK names. With '-', names are read from standard input, one per
line.

      --json        the same as JSON, with each model verbatim
  -h, --help        show this help

${CATALOGUE_HELP}

Exit status: 0 every name has a model; 1 some have none; 2 the command line was
wrong, or there was no answer.

  model-catalogue resolve us.anthropic.claude-sonnet-4-5-20250929-v1:0
  cut -f2 models.tsv | model-catalogue resolve --json -`;

/** What names stand for. */
export const resolveCommand: Command = {
  name: "resolve",
  summary: "say what model a name stands for, in any spelling",
  help: HELP,
  options: { ...CATALOGUE_OPTIONS, json: { type: "boolean" } },
  async run({ values, positionals }, terminal) {
    const names = await readNames(positionals, terminal.stdin);
    if (names.length === 0) return refuseUsage(terminal, "resolve", "no name is given");
    const { value: catalogue, refusal } = await openCatalogue(values, terminal.env);
    if (refusal !== null) return refuse(terminal, "resolve", refusal);

    const now = Date.now();
    const progress = createProgressLine(terminal);
    const resolved = await resolveAll(names, catalogue, now, (done, total) =>
      progress.show(`${done} of ${total} names`),
    );
    progress.clear();
    if (resolved.refusal !== null) {
      return refuseUnanswered(catalogue.origin, resolved.refusal, terminal, "resolve");
    }
    announceOffline(catalogue.origin, terminal, "resolve", now);
    const paint = paintFor(terminal.stdout, terminal.env);
    const text =
      values["json"] === true
        ? resolutionsJson(resolved.value, catalogue.origin, now)
        : resolved.value.map((resolution) => resolutionText(resolution, paint, now)).join("\n");
    terminal.stdout.write(text);
    return resolved.value.every(({ verdict }) => verdict.model !== null) ? 0 : 1;
  },
};

/** The names that are given, with those of standard input, one a line, in place of a `-`. */
async function readNames(
  positionals: readonly string[],
  stdin: Terminal["stdin"],
): Promise<readonly string[]> {
  const piped = positionals.includes("-") ? await linesOf(stdin) : [];
  return positionals
    .flatMap((name) => (name === "-" ? piped : [name]))
    .filter((name) => name.trim() !== "");
}

async function linesOf(stdin: Terminal["stdin"]): Promise<readonly string[]> {
  const bytes = await readAtMost(stdin, Number.POSITIVE_INFINITY);
  return bytes?.toString("utf8").split(/\r\n|[\r\n]/) ?? [];
}

/** The names for programs, each as in the export of the audit, and the model that answered verbatim. */
function resolutionsJson(
  resolutions: readonly Resolution[],
  origin: CatalogueOrigin,
  now: number,
): string {
  const written = {
    answered_at: new Date(now).toISOString(),
    source: originJson(origin),
    names: resolutions.map(({ given, nearest, ...judged }) => ({
      ...nameRecord(judged, nearest, now),
      name: given,
      model: judged.verdict.model && verbatimModel(judged.verdict.model),
    })),
  };
  return `${jsonLines(written)}\n`;
}
