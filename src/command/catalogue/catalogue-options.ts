import type { Command } from "../command.ts";

/** The options that say whom to ask, of every command that asks. */
export const CATALOGUE_OPTIONS = {
  server: { type: "string" },
  offline: { type: "boolean" },
} as const satisfies Command["options"];

/** The same for `--help`. */
export const CATALOGUE_HELP = `Who answers (by default the API, with the key in ANTHROPIC_API_KEY):
      --server URL  a running Model Catalogue; ACCESS_TOKEN is its token
      --offline     the catalogue embedded in this program, with its age`;
