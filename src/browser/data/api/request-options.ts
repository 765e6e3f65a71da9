/** The headers that a reader can choose for a request; empty means the API's default. */
export interface RequestOptions {
  /** Beta names, in the order chosen. */
  readonly betas: readonly string[];
  /** A workspace ID, or the empty string for the key's own. */
  readonly workspace: string;
}
