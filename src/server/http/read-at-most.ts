/** All bytes of a stream; null for more than so many, of which the rest is not read. */
export async function readAtMost(
  chunks: AsyncIterable<Uint8Array>,
  mostBytes: number,
): Promise<Buffer | null> {
  const read: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.byteLength;
    if (length > mostBytes) return null;
    read.push(chunk);
  }
  return Buffer.concat(read);
}
