import type { Walk } from "../../data/list/use-walk.ts";

/** Says what may be missing when the list of known IDs is incomplete; nothing when it is complete. */
export function KnownIdsNotice({ walk }: { walk: Walk }) {
  const { state } = walk;
  if (state !== "failed" && state !== "broken") return null;
  return (
    <p
      role="alert"
      className="flex flex-wrap items-center gap-x-3 border-t border-line bg-warn-soft px-view py-2 text-[13px]"
    >
      The list of known IDs is incomplete: names without “claude”, and IDs similar to an unknown
      one, may be missing.
      {state === "failed" && (
        <button type="button" className="link-button" onClick={walk.retry}>
          Load the list
        </button>
      )}
    </p>
  );
}
