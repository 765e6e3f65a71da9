/** A key's name and the arguments of a script. */
type Script = (keys: readonly string[], values: readonly (string | number)[]) => Promise<unknown>;

/**
 * The commands that this server sends. What comes back is unknown: whatever listens at that address
 * wrote it. Each rejects when the connection is lost.
 */
export interface ValkeyClient {
  /** The first so many bytes of a value, as a `Buffer`; an empty one when there is none. */
  readonly getBytes: (key: string, mostBytes: number) => Promise<unknown>;
  readonly setBytes: (key: string, bytes: Buffer, ttlMs: number) => Promise<unknown>;
  readonly takeToken: Script;
  readonly failLogin: Script;
  readonly succeedLogin: Script;
  /** Rejects everything that is still waiting for its reply. */
  readonly close: () => void;
}
