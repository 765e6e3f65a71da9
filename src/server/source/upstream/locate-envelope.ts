import { isCursor } from "#shared/contract/model-id.ts";
import type { ListParameters } from "#shared/contract/request-grammar.ts";
import { entriesOf, membersOf, type Span } from "./walk-json.ts";

/** What official clients read of a page besides its entries. */
export type EnvelopeField = "has_more" | "first_id" | "last_id";

/** Where in a page the parts are that lead from one page to the next. */
export interface Envelope {
  /** The values of its members; one that is missing is not in it. */
  readonly members: ReadonlyMap<EnvelopeField, Span>;
  /** The IDs of the first and the last entry with one that can be a cursor; null when none has. */
  readonly firstId: Span | null;
  readonly lastId: Span | null;
  /** Whether one of those entries has the ID that the page was requested with. */
  readonly holdsCursor: boolean;
}

/** The cursor that a page was requested with; neither for a first page. */
export type Cursor = Pick<ListParameters, "after_id" | "before_id">;

/** A cursor as JSON; null for a first page. */
export function writtenCursor({ after_id, before_id }: Cursor): string | null {
  const id = after_id ?? before_id;
  return id === undefined ? null : JSON.stringify(id);
}

/** The name of a field that a page's entries may stand under. */
export type DataField = "data" | "models";

/** An envelope, and the field that holds the entries. */
export interface LocatedPage {
  readonly envelope: Envelope;
  /** The name of the field, with its quotation marks. */
  readonly name: Span;
  readonly value: Span;
}

const FIELDS = new Set<string>(["has_more", "first_id", "last_id"] satisfies EnvelopeField[]);
const QUOTE = 0x22;

/**
 * Finds the envelope of a page, in whatever way its text is written; null when it has no such field.
 *
 * @param json minified, valid JSON
 */
export function locateEnvelope(
  json: Buffer,
  field: DataField,
  requested: Cursor = {},
): LocatedPage | null {
  const members = new Map<EnvelopeField, Span>();
  let data: { readonly name: Span; readonly value: Span } | null = null;
  for (const { name, value } of membersOf(json, 0)) {
    const text = json.toString("latin1", name.from + 1, name.to - 1);
    if (text === field) data = { name, value };
    else if (isField(text)) members.set(text, value);
  }
  if (data === null) return null;
  let firstId: Span | null = null;
  let lastId: Span | null = null;
  const cursor = writtenCursor(requested);
  let holdsCursor = false;
  for (const { from } of entriesOf(json, data.value.from)) {
    const id = idOf(json, from);
    const written = id === null ? "" : json.toString("utf8", id.from, id.to);
    if (!isUsableCursor(written)) continue;
    if (written === cursor) holdsCursor = true;
    lastId = id;
    firstId ??= id;
  }
  return { envelope: { members, firstId, lastId, holdsCursor }, ...data };
}

/** The `id` of an entry; null when it has none, or one that is no text. */
export function idOf(json: Buffer, at: number): Span | null {
  for (const { name, value } of membersOf(json, at)) {
    if (json.toString("latin1", name.from, name.to) === '"id"') {
      return json[value.from] === QUOTE ? value : null;
    }
  }
  return null;
}

/** Whether a value, as JSON, is a text that this server takes as a cursor. */
export function isUsableCursor(json: string): boolean {
  return json.startsWith('"') && isCursor(JSON.parse(json) as string);
}

function isField(name: string): name is EnvelopeField {
  return FIELDS.has(name);
}
