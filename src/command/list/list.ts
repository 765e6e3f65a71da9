import {
  DEFAULT_LIFECYCLES,
  isLifecycle,
  LIFECYCLES,
  type Lifecycle,
} from "#shared/contract/lifecycle.ts";
import { accepted, refused, type Result } from "#shared/result.ts";
import { announceOffline, refuseUnanswered } from "../catalogue/say-who-answered.ts";
import { CATALOGUE_HELP, CATALOGUE_OPTIONS } from "../catalogue/catalogue-options.ts";
import { openCatalogue } from "../catalogue/open-catalogue.ts";
import type { Command, OptionValues, Terminal } from "../command.ts";
import { paintFor } from "../terminal/paint.ts";
import { createProgressLine } from "../terminal/progress-line.ts";
import { refuse, refuseUsage } from "../terminal/refuse.ts";
import { SORT_KEYS, sortModels } from "./sort-models.ts";
import { modelsCsv, modelsJson } from "./write-models.ts";
import { modelsTable } from "./models-table.ts";

const HELP = `Usage: model-catalogue list [OPTION]...

Lists the models that the key can use, newest first.

      --lifecycle L  active, deprecated, retired or all, comma-separated
                     (default: active,deprecated)
      --sort KEY     ${SORT_KEYS.join(", ")}
                     (default: released)
  -r, --reverse      reverse the order
      --json         a JSON array, each entry verbatim on its line
      --csv          the fields that every model has, as on the wire
  -h, --help         show this help

${CATALOGUE_HELP}

Exit status: 0 they are listed; 2 the command line was wrong, or there was no
answer.

  model-catalogue list --lifecycle deprecated --sort retires`;

/** The models of a key. */
export const listCommand: Command = {
  name: "list",
  summary: "list the models that the key can use",
  help: HELP,
  options: {
    ...CATALOGUE_OPTIONS,
    lifecycle: { type: "string", multiple: true },
    sort: { type: "string" },
    reverse: { type: "boolean", short: "r" },
    json: { type: "boolean" },
    csv: { type: "boolean" },
  },
  async run({ values, positionals: [extra] }, terminal) {
    if (extra !== undefined) return refuseUsage(terminal, "list", `unexpected '${extra}'`);
    const lifecycles = readLifecycles(values["lifecycle"]);
    if (lifecycles.refusal !== null) return refuseUsage(terminal, "list", lifecycles.refusal);
    const sortKey = SORT_KEYS.find((key) => key === (values["sort"] ?? "released"));
    if (sortKey === undefined) {
      return refuseUsage(terminal, "list", `--sort takes one of ${SORT_KEYS.join(", ")}`);
    }
    const [isJson, isCsv] = [values["json"] === true, values["csv"] === true];
    if (isJson && isCsv) {
      return refuseUsage(terminal, "list", "--json and --csv exclude each other");
    }
    const { value: catalogue, refusal } = await openCatalogue(values, terminal.env);
    if (refusal !== null) return refuse(terminal, "list", refusal);

    const now = Date.now();
    const progress = createProgressLine(terminal);
    const listed = await catalogue.listModels(lifecycles.value);
    progress.clear();
    if (listed.refusal !== null) {
      return refuseUnanswered(catalogue.origin, listed.refusal, terminal, "list");
    }
    announceOffline(catalogue.origin, terminal, "list", now);
    const models = sortModels(listed.value, sortKey, values["reverse"] === true);
    const { stdout, env } = terminal;
    const table = { width: widthOf(terminal), paint: paintFor(stdout, env), now };
    stdout.write(
      isJson ? modelsJson(models) : isCsv ? modelsCsv(models) : modelsTable(models, table),
    );
    return 0;
  },
};

function readLifecycles(given: OptionValues[string]): Result<readonly Lifecycle[], string> {
  if (!Array.isArray(given)) return accepted(DEFAULT_LIFECYCLES);
  const names = given
    .flatMap((part) => String(part).split(","))
    .map((name) => name.trim().toLowerCase());
  if (names.includes("all")) return accepted(LIFECYCLES);
  const lifecycles = names.filter(isLifecycle);
  return lifecycles.length === names.length
    ? accepted([...new Set(lifecycles)])
    : refused(`--lifecycle takes ${LIFECYCLES.join(", ")} or all`);
}

/** Infinite where nobody looks, so that nothing is cut for a program. */
function widthOf({ stdout, env }: Terminal): number {
  if (stdout.isTTY !== true) return Number.POSITIVE_INFINITY;
  return stdout.columns ?? (Number(env["COLUMNS"]) || 80);
}
