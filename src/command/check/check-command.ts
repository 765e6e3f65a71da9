import { CATALOGUE_OPTIONS, CATALOGUE_HELP } from "../catalogue/catalogue-options.ts";
import type { Command } from "../command.ts";
import { refuseUsage } from "../terminal/refuse.ts";
import { readCheckOptions } from "./check-options.ts";
import { listInput } from "./files/list-input.ts";

/** What `check --help` prints. */
const CHECK_HELP = `Usage: model-catalogue check [OPTION]... [PATH]...

Finds model names in files, in any spelling, looks each up once, and reports
those that are retired, deprecated or unknown, with place, date and replacement.
In a folder (by default the working directory) it checks the files that git
lists, or outside a repository those that no .gitignore excludes. With '-' it
checks standard input. Binary files (a NUL in the first 8 KiB) and files larger
than 10 MiB are skipped and counted; links are not followed.

      --within TIME      report deprecated models only if they retire within
                         TIME: 60d, 8w, 2m (days, weeks, months); those without
                         a date are reported all the same
      --changed BASE     report added lines only: those since the merge base of
                         BASE and HEAD, uncommitted ones and new files included
      --format FORMAT    text (the default), json, sarif (2.1.0), github
                         (annotations of a workflow) or markdown
      --ignore PATTERN   skip files as a line of a .gitignore in the working
                         directory would; may be given several times
      --stdin-name NAME  the name of standard input in the report
      --json-schema      print the JSON schema of --format json, check nothing
  -h, --help             show this help

${CATALOGUE_HELP}

A comment says what not to report: 'model-catalogue-ignore' on a line,
'model-catalogue-ignore-next-line' on the line before, or
'model-catalogue-ignore-file' in the first ten lines of a file.

An error is a retired model, or one that retires within 30 days; a warning is
another deprecated model, or a name that no model has; a note is what is not
certain. Where a platform sets its own dates, such as Amazon Bedrock, an error
is a warning.

Exit status: 0 neither errors nor warnings; 1 some of them; 2 a name got no
answer, no models are listed, or a file could not be read, so there may be more.

  model-catalogue check --within 60d
  git diff main | model-catalogue check - --stdin-name main.diff`;

const NAME = "check";

/** What names in files stand for models that are leaving, or for none. */
export const checkCommand: Command = {
  name: NAME,
  summary: "find retired, deprecated and unknown model names in files",
  help: CHECK_HELP,
  options: {
    ...CATALOGUE_OPTIONS,
    within: { type: "string" },
    changed: { type: "string" },
    format: { type: "string" },
    ignore: { type: "string", multiple: true },
    "stdin-name": { type: "string" },
    "json-schema": { type: "boolean" },
  },
  async run({ values, positionals }, terminal) {
    if (values["json-schema"] === true) {
      const { reportSchema } = await import("./formats/json-schema.ts");
      terminal.stdout.write(reportSchema());
      return 0;
    }
    const { value: options, refusal } = readCheckOptions(values, positionals);
    if (refusal !== null) return refuseUsage(terminal, NAME, refusal);
    const ended = new AbortController();
    // Git lists the files while all that reads and judges them is loaded.
    const place = { folder: terminal.cwd, env: terminal.env, signal: ended.signal };
    const listing = listInput(options, place);
    // Whoever waits for it is told.
    listing.catch(() => undefined);
    try {
      const { runCheck } = await import("./run-check.ts");
      return await runCheck(options, values, listing, terminal);
    } finally {
      ended.abort();
    }
  },
};
