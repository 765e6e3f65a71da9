import * as v from "valibot";

const Path = v.pipe(v.string(), v.regex(/^\/[\w./-]+$/));

/** The answer of `/feeds/addresses`: paths on this server, with a secret in each where one is needed. */
export const FeedAddresses = v.looseObject({
  retirements: Path,
  changes_atom: Path,
  changes_json: Path,
  badge: Path,
  /** Whether whoever knows an address may read without signing in, because it contains a secret. */
  is_secret: v.boolean(),
});
/** The addresses of the feeds, parsed. */
export type FeedAddresses = Readonly<v.InferOutput<typeof FeedAddresses>>;
