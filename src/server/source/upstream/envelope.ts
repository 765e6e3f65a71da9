import { leadsInCircles } from "./circles.ts";
import {
  type Cursor,
  type Envelope,
  type EnvelopeField,
  isUsableCursor,
} from "./locate-envelope.ts";
import { replaceEnd } from "./roomy-body.ts";
import type { Span } from "./walk-json.ts";

/** What puts a value into a page. */
interface Edit extends Span {
  readonly json: string;
}

/** A value of `has_more` in the ways in which servers write it. */
const YES = /^(?:true|1|"(?:true|yes|1)")$/i;
const BOOLEANS = new Set(["true", "false"]);
/** What `true` and `false` begin with, and no other value does. */
const [LETTER_T, LETTER_F] = [0x74, 0x66];

/**
 * Adds to a page what official clients need to walk on, where it is missing or unusable; everything
 * else, and each entry, stays byte for byte as it came.
 *
 * - `has_more` is false when it is missing.
 * - `first_id` and `last_id` are the IDs of the first and last entry; null on an empty page.
 * - A `last_id` that leads back, to the first entry or to the cursor that was sent, is no cursor: it
 *   becomes the ID of the last entry, which is what a cursor is. On the way back that is `first_id`.
 * - `has_more` becomes false where the next page would be this one again, and the cursor the one that
 *   was sent, which says why.
 *
 * @param json a page, minified
 * @param cursor what the page was requested with
 * @returns the same buffer when nothing is to be added; `json` is no longer valid otherwise
 */
export function completeEnvelope(
  json: Buffer<ArrayBuffer>,
  envelope: Envelope,
  cursor: Cursor,
): Buffer<ArrayBuffer> {
  if (isComplete(json, envelope)) return json;
  const { members, firstId, lastId, holdsCursor } = envelope;
  const textOf = (span: Span | null | undefined) =>
    span ? json.toString("utf8", span.from, span.to) : null;
  const written = (name: EnvelopeField) => textOf(members.get(name));
  const [first, last] = [textOf(firstId) ?? "null", textOf(lastId) ?? "null"];
  const hasMore = written("has_more");
  const isMore = YES.test(hasMore ?? "");

  const completed = new Map<EnvelopeField, string>();
  const isCircle = isMore && holdsCursor && leadsInCircles(json, cursor);
  if (isCircle) completed.set("has_more", "false");
  else if (!BOOLEANS.has(hasMore ?? "")) completed.set("has_more", String(isMore));
  const complete = (name: "first_id" | "last_id", own: string, other: string, sent?: string) => {
    const given = written(name);
    const back = sent === undefined ? null : JSON.stringify(sent);
    const leadsBack = given !== own && (given === back || (isMore && given === other));
    if (isCircle && back !== null) completed.set(name, back);
    else if (!isCursor(given, own, isMore) || leadsBack) completed.set(name, own);
  };
  const { after_id, before_id } = cursor;
  complete("first_id", first, before_id === undefined ? "" : last, before_id);
  complete("last_id", last, first, after_id);
  return write(json, members, completed);
}

/** Whether nothing can be missing, as on nearly every page of the API itself. */
function isComplete(json: Buffer, { members, firstId, lastId, holdsCursor }: Envelope): boolean {
  const hasMore = json[members.get("has_more")?.from ?? json.length];
  return (
    !holdsCursor &&
    (hasMore === LETTER_T || hasMore === LETTER_F) &&
    isSame(json, members.get("first_id"), firstId) &&
    isSame(json, members.get("last_id"), lastId)
  );
}

function isSame(json: Buffer, a: Span | undefined, b: Span | null): boolean {
  return a !== undefined && b !== null && json.compare(json, a.from, a.to, b.from, b.to) === 0;
}

/**
 * Whether a value, as JSON, can be a cursor; on a page without entries null is right. Where
 * nobody sends it, or there is no other, it need not be one that this server takes.
 */
function isCursor(given: string | null, entry: string, isMore: boolean): boolean {
  if (given === null || given === '""') return false;
  if (given === "null") return entry === "null";
  return isMore && entry !== "null" ? isUsableCursor(given) : given.startsWith('"');
}

function write(
  json: Buffer<ArrayBuffer>,
  members: Envelope["members"],
  completed: ReadonlyMap<EnvelopeField, string>,
): Buffer<ArrayBuffer> {
  if (completed.size === 0) return json;
  const edits: Edit[] = [];
  let added = "";
  for (const [name, value] of completed) {
    const span = members.get(name);
    if (span === undefined) added += `,"${name}":${value}`;
    else edits.push({ ...span, json: value });
  }
  // Before the last brace.
  const end = json.length - 1;
  edits.push({ from: end, to: end, json: added });
  // Nearly always after the entries, which then need not be copied.
  const from = Math.min(...edits.map((edit) => edit.from));
  return replaceEnd(json, from, splice(json, edits, from));
}

/** A copy of a text, from an index on, with other values at some places. */
export function splice(
  json: Buffer<ArrayBuffer>,
  edits: readonly Edit[],
  start = 0,
): Buffer<ArrayBuffer> {
  const parts: Buffer[] = [];
  let from = start;
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    parts.push(json.subarray(from, edit.from), Buffer.from(edit.json));
    from = edit.to;
  }
  parts.push(json.subarray(from));
  return Buffer.concat(parts);
}
