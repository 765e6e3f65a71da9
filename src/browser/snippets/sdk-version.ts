import { argumentsOf, type ArgumentName, type Call } from "./call.ts";

/** The oldest version of an official SDK that a call runs with. */
export interface OldestSdk {
  /** Such as `1.12.0`. */
  readonly version: string;
  /** What older versions do not know or do wrong; null when they have another import path. */
  readonly argument: ArgumentName | typeof ID_IN_PATH | null;
}

/** An ID with characters that end a segment of a path, or begin an escape, where they are not encoded. */
export const ID_IN_PATH = "an ID with such characters";
const ENDS_SEGMENT = /[/\\?#%]/;

/**
 * The oldest version for Python that encodes the ID in a path.
 *
 * @see `resources/models.py` of 0.86.0, which puts the ID into the path as it is, and of 0.87.0
 */
const ENCODES_ID = "0.87.0";

/** An argument that an SDK has not always had, and the version that brought it. */
type Addition = readonly [argument: ArgumentName, version: string];

/**
 * The newest addition first. The other arguments are older than anyone's SDK.
 *
 * With an older version Python throws a `TypeError`, and TypeScript finds a type error and, where types
 * are not checked, sends the workspace in the query, where the API does not look for it.
 *
 * @see CHANGELOG.md of the two SDKs: "add lifecycle stage fields and filter to /v1/models" (7 October
 * 2026) and "add support for sending a workspace ID on more endpoints" (4 September 2026); their
 * `resources/models` has each argument in that release and not in the one before it
 */
const ADDITIONS = {
  TypeScript: [
    ["lifecycle", "0.132.0"],
    ["workspace_id", "0.124.0"],
  ],
  Python: [
    ["lifecycle", "1.12.0"],
    ["workspace_id", "1.4.0"],
  ],
} as const satisfies Readonly<Record<string, readonly Addition[]>>;

/** The oldest version that a call runs with; null when any that is in use will do. */
export function oldestSdk(language: keyof typeof ADDITIONS, call: Call): OldestSdk | null {
  const given = new Set(argumentsOf(call).map(([argument]) => argument));
  const newest = ADDITIONS[language].find(([argument]) => given.has(argument));
  if (newest) return { argument: newest[0], version: newest[1] };
  const isInPath = call.kind === "retrieve" && ENDS_SEGMENT.test(call.model);
  return language === "Python" && isInPath ? { argument: ID_IN_PATH, version: ENCODES_ID } : null;
}

/**
 * The code imports the module of version 2, which has had every argument from its first release.
 *
 * @see CHANGELOG.md of the Go SDK: lifecycle since 1.79.0 and the workspace since 1.70.0, under the
 * import path that ended with version 1; `model.go` of 2.0.0 has both
 */
export const OLDEST_GO_SDK: OldestSdk = { version: "2.0.0", argument: null };

/** The same as a comment beside the import, such as `  # 1.12.0 or newer, for lifecycle`; empty for none. */
export function versionComment(language: keyof typeof ADDITIONS, call: Call): string {
  const oldest = oldestSdk(language, call);
  const mark = language === "Python" ? "  #" : " //";
  return oldest === null ? "" : `${mark} ${oldest.version} or newer, for ${oldest.argument}`;
}
