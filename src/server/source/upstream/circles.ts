import { type Cursor, idOf, isUsableCursor, writtenCursor } from "./locate-envelope.ts";
import { entriesOf, membersOf } from "./walk-json.ts";

/**
 * Whether a page leads whoever follows it in circles: it holds the entry that it was to begin after,
 * or to end before, as the page of a server does that ignores the cursor.
 *
 * A page that only begins with that entry (or on the way back ends with it) has others which are new,
 * unless it is the only one.
 *
 * @param json a page under `data`, minified
 */
export function leadsInCircles(json: Buffer, cursor: Cursor): boolean {
  const written = writtenCursor(cursor);
  if (written === null) return false;
  const ids = idsOf(json);
  const others = cursor.after_id === undefined ? ids.slice(0, -1) : ids.slice(1);
  return others.includes(written) || (ids.length === 1 && ids[0] === written);
}

/** The IDs of the entries that can be a cursor, as JSON. */
function idsOf(json: Buffer): readonly string[] {
  for (const { name, value } of membersOf(json, 0)) {
    if (json.toString("latin1", name.from, name.to) !== '"data"') continue;
    return [...entriesOf(json, value.from)].flatMap((entry) => {
      const id = idOf(json, entry.from);
      const written = id === null ? "" : json.toString("utf8", id.from, id.to);
      return isUsableCursor(written) ? [written] : [];
    });
  }
  return [];
}
