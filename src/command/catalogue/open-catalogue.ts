import type { Result } from "#shared/result.ts";
import { refused } from "#shared/result.ts";
import type { Catalogue } from "../../server/catalogue/catalogue.ts";
import type { Command, Terminal } from "../command.ts";

/** What a command's `run` is given as `values`. */
type Values = Parameters<Command["run"]>[0]["values"];

/**
 * Opens the catalogue that the options of `CATALOGUE_OPTIONS` and the environment name; nothing is sent
 * yet. The refusal is one line for standard error, after which a command ends with 2.
 */
export async function openCatalogue(
  values: Values,
  env: Terminal["env"],
): Promise<Result<Catalogue, string>> {
  return refused(`not yet: ${Object.keys(values).join()} ${env["ANTHROPIC_API_KEY"] ?? ""}`);
}
