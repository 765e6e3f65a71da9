import { anything, list, object, recurring } from "./canonical-json-scanner.ts";
import {
  boolean,
  isSpelled,
  NOT_CANONICAL,
  nullable,
  type Scanner,
  string,
} from "./canonical-scalars.ts";
import {
  type Cursor,
  type Envelope,
  type EnvelopeField,
  isUsableCursor,
  writtenCursor,
} from "./locate-envelope.ts";
import type { Span } from "./walk-json.ts";

const required = (scan: Scanner) => ({ scan, isRequired: true });
const optional = (scan: Scanner) => ({ scan: nullable(scan), isRequired: false });

/** Of the page that is being scanned. */
let members = new Map<EnvelopeField, Span>();
let firstId: Span | null = null;
let lastFrom = 0;
let lastTo = 0;
/** The cursor that it was requested with, as JSON. */
let cursor: Uint8Array | null = null;
let holdsCursor = false;

/** The ID of an entry; the first and the last one are noted. */
const id: Scanner = (json, at, depth) => {
  const end = string(json, at, depth);
  firstId ??= { from: at, to: end };
  lastFrom = at;
  lastTo = end;
  if (end - at === cursor?.length && isSpelled(json, at, cursor)) holdsCursor = true;
  return end;
};

/** Whatever a vendor says about a model, as long as it has an ID. */
const model = object({
  id: required(id),
  // Models of one generation have the same ones.
  capabilities: optional(recurring(anything)),
});

const noting =
  (name: EnvelopeField, scan: Scanner): Scanner =>
  (json, at, depth) => {
    const end = scan(json, at, depth);
    members.set(name, { from: at, to: end });
    return end;
  };

const page = object({
  data: required(list(model)),
  has_more: { scan: noting("has_more", nullable(boolean)), isRequired: false },
  first_id: { scan: noting("first_id", nullable(string)), isRequired: false },
  last_id: { scan: noting("last_id", nullable(string)), isRequired: false },
});

/**
 * The envelope of a page of models that this server would write with the very same bytes, whatever
 * format its entries have; null when the text is not one, or only perhaps.
 */
export function scanCanonicalPage(utf8: Uint8Array, requested: Cursor): Envelope | null {
  members = new Map();
  firstId = null;
  const written = writtenCursor(requested);
  cursor = written === null ? null : Buffer.from(written);
  holdsCursor = false;
  const end = page(utf8, 0, 0);
  if (end === NOT_CANONICAL || end !== utf8.length) return null;
  if (firstId === null) return { members, firstId, lastId: null, holdsCursor };
  const lastId = { from: lastFrom, to: lastTo };
  // Others are looked for elsewhere.
  const areUsable = [firstId, lastId].every(({ from, to }) =>
    isUsableCursor(Buffer.from(utf8.buffer, utf8.byteOffset + from, to - from).toString()),
  );
  return areUsable ? { members, firstId, lastId, holdsCursor } : null;
}

/** Whether a text is a model that this server would write with the very same bytes. */
export function isCanonicalModel(utf8: Uint8Array): boolean {
  return model(utf8, 0, 0) === utf8.length;
}
