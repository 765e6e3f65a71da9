/** Whom to notify of what is new, and where it is remembered what was notified. */
export interface Notify {
  /** The address of a webhook: a secret as a whole. */
  readonly url: URL;
  /** A folder that outlives the process. */
  readonly stateDir: string;
}
