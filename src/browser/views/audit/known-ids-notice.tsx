import type { Walk } from "../../data/list/use-walk.ts";

interface KnownIdsNoticeProps {
  readonly walk: Walk;
  /** Whether no model is listed. */
  readonly isEmpty: boolean;
}

/** Says what may be missing when the list of known IDs is incomplete or empty; else nothing. */
export function KnownIdsNotice({ walk, isEmpty }: KnownIdsNoticeProps) {
  const { state } = walk;
  const isNone = isEmpty && state === "complete";
  if (state !== "failed" && state !== "broken" && !isNone) return null;
  return (
    <p
      role="alert"
      className="flex flex-wrap items-center gap-x-3 border-t border-line bg-warn-soft px-view py-2 text-[13px]"
    >
      {isNone
        ? "This server lists no models, so only names with “claude” are found, and few if any are known to it. Check the server’s ANTHROPIC_BASE_URL and what its key may use."
        : "The list of known IDs is incomplete: names without “claude”, and IDs similar to an unknown one, may be missing."}
      {state === "failed" && (
        <button type="button" className="link-button" onClick={walk.retry}>
          Load the list
        </button>
      )}
    </p>
  );
}
