import { describeOrigin } from "../../server/catalogue/describe-origin.ts";
import { lookUpNames } from "../../server/catalogue/look-up-names.ts";
import { CATALOGUE_HELP, CATALOGUE_OPTIONS } from "../catalogue/catalogue-options.ts";
import { openCatalogue } from "../catalogue/open-catalogue.ts";
import { announceOffline } from "../catalogue/announce-offline.ts";
import type { Command } from "../command.ts";
import { paintFor } from "../terminal/paint.ts";
import { createProgressLine } from "../terminal/progress-line.ts";
import { refuse, refuseUsage } from "../terminal/refuse.ts";
import { readNames } from "./read-names.ts";
import { readingOf, resolutionsOf } from "./resolution.ts";
import { resolutionsJson } from "./resolution-json.ts";
import { resolutionText } from "./resolution-text.ts";

const HELP = `Usage: model-catalogue resolve [OPTION]... NAME...

Says what each NAME stands for, in whatever spelling it is: an ID, an alias, that of a platform such
as Bedrock or Vertex, a display name. What is printed is what the API answers for it now: the ID, the
lifecycle, when it retires, and the replacement that the official Go SDK names. With '-', names are
read from standard input, one a line.

      --json     the same as JSON, with each model verbatim
  -h, --help     this text

${CATALOGUE_HELP}

Exit status: 0 a model answers for every name; 1 for some there is none; 2 nobody could be asked.

  model-catalogue resolve us.anthropic.claude-sonnet-4-5-20250929-v1:0 'Claude Opus 4.5'`;

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
    const readings = names.map(readingOf);
    const progress = createProgressLine(terminal);
    const looked = await lookUpNames(
      catalogue,
      readings.map(({ reading }) => reading),
      (done, total) => progress.show(`${done} of ${total} names`),
    );
    const resolutions =
      looked.value && (await resolutionsOf(readings, looked.value, catalogue, now));
    progress.clear();
    if (resolutions === null) {
      const who = describeOrigin(catalogue.origin, now);
      return refuse(terminal, "resolve", `no answer from ${who}: ${looked.refusal?.message ?? ""}`);
    }
    announceOffline(catalogue.origin, terminal, "resolve", now);
    const paint = paintFor(terminal.stdout, terminal.env);
    const text =
      values["json"] === true
        ? resolutionsJson(resolutions, catalogue.origin, now)
        : resolutions.map((resolution) => resolutionText(resolution, paint, now)).join("\n");
    terminal.stdout.write(text);
    return resolutions.every(({ verdict }) => verdict.model !== null) ? 0 : 1;
  },
};
