/**
 * Behind a body: enough for two IDs and what is around them, which other servers leave out. Memory with
 * room is known by this odd number of bytes: a `WeakSet` of it would cost the garbage collector more.
 */
const ROOM_BYTES = 523;

/** Memory for a body, still to be filled, with room behind it for what `replaceEnd` may add. */
export function allocateBody(length: number): Buffer<ArrayBuffer> {
  return Buffer.allocUnsafeSlow(length + ROOM_BYTES).subarray(0, length);
}

/**
 * A text with another end from an index on: in the same memory where there is room, so that the given
 * text is no longer valid; a copy otherwise.
 */
export function replaceEnd(
  json: Buffer<ArrayBuffer>,
  from: number,
  end: Buffer,
): Buffer<ArrayBuffer> {
  const length = from + end.length;
  const isRoomy = json.byteOffset === 0 && json.length + ROOM_BYTES === json.buffer.byteLength;
  if (!isRoomy || length > json.buffer.byteLength)
    return Buffer.concat([json.subarray(0, from), end]);
  const extended = Buffer.from(json.buffer, 0, length);
  end.copy(extended, from);
  return extended;
}
