import { CATALOGUE_OPTIONS } from "../catalogue/catalogue-options.ts";
import type { Command } from "../command.ts";
import { refuseUsage } from "../terminal/refuse.ts";
import { CHECK_HELP } from "./check-help.ts";
import { readCheckOptions } from "./check-options.ts";
import { listInput } from "./files/list-input.ts";

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
