/** The version of the official SDK for Go that the replacements are taken from. */
export const REPLACEMENTS_SDK_VERSION = "2.15.0";

/**
 * The model to migrate to, as the official SDK for Go names it for each model that it marks as
 * deprecated: [id, replacement]. The API itself has no such field.
 *
 * @see message.go of github.com/anthropics/anthropic-sdk-go, the comments of the constants
 */
export const PUBLISHED_REPLACEMENTS: ReadonlyMap<string, string> = new Map([
  ["claude-mythos-preview", "claude-mythos-5"],
  ["claude-opus-4-5-20251101", "claude-opus-5-5"],
  ["claude-sonnet-4-5-20250929", "claude-sonnet-5-5"],
]);
