/** A line for each ID, with the aliases behind it. As a text, because it comes with the first view. */
const TABLE = `claude-opus-4-5-20251101 claude-opus-4-5
claude-haiku-4-5-20251001 claude-haiku-4-5
claude-sonnet-4-5-20250929 claude-sonnet-4-5
claude-opus-4-1-20250805 claude-opus-4-1
claude-opus-4-20250514 claude-opus-4-0 claude-4-opus-20250514
claude-sonnet-4-20250514 claude-sonnet-4-0 claude-4-sonnet-20250514
claude-3-7-sonnet-20250219 claude-3-7-sonnet-latest
claude-3-5-sonnet-20241022 claude-3-5-sonnet-latest
claude-3-5-haiku-20241022 claude-3-5-haiku-latest
claude-3-opus-20240229 claude-3-opus-latest`;

/**
 * The aliases that the documentation has published, by the ID they led to: [id, aliases].
 *
 * They help a search find a model under a name that the list does not carry. What an alias leads to
 * today only a retrieve can say. The sources stand in the embedded catalogue beside each model.
 */
export const PUBLISHED_ALIASES: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.split("\n").map((line) => {
    const [id = "", ...aliases] = line.split(" ");
    return [id, aliases];
  }),
);
