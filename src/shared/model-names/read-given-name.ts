import { isRequestable } from "../contract/model-id.ts";
import { isDisguised } from "../model-info/is-disguised.ts";
import { createIdTable } from "./id-table.ts";
import type { ParsedName } from "./parsed-name.ts";
import { readModelName } from "./read-model-name.ts";
import { nameOf } from "./spelling.ts";

/**
 * What one given name means where these IDs are listed. What a list holds is that ID, to the last
 * character; what is no spelling of a model's name is to be asked for as it is written, by no rule.
 */
export function readGivenName(given: string, listedIds: readonly string[]): ParsedName {
  const text = given.trim();
  const listed = [given, text].find((name) => listedIds.includes(name));
  if (listed !== undefined) return asWritten(listed);
  const table = createIdTable(new Set(listedIds.filter(isRequestable)));
  return (isDisguised(text) ? null : readModelName(text, table)) ?? asWritten(text);
}

function asWritten(written: string): ParsedName {
  return { written, hasOtherHyphens: false, ...nameOf("api", [], [written], []) };
}
