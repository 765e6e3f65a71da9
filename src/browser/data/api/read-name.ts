import { isDisguised } from "#shared/model-info/is-disguised.ts";
import type { ParsedName } from "#shared/model-names/parsed-name.ts";

/**
 * Reads a text as a model's name, with the reader that is loaded for it; null where it is none, or only
 * looks like one.
 */
export async function readName(
  text: string,
  listed: ReadonlySet<string>,
): Promise<ParsedName | null> {
  if (isDisguised(text)) return null;
  const [{ readModelName }, { createIdTable }] = await Promise.all([
    import("#shared/model-names/read-model-name.ts"),
    import("#shared/model-names/id-table.ts"),
  ]);
  return readModelName(text, createIdTable(listed));
}
