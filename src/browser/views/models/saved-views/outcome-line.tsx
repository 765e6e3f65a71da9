import { useEffect, useRef } from "react";
import { forDisplay } from "#shared/format/for-display.ts";
import type { SavedView } from "../../../data/storage/saved-views.ts";

/** What was just done, to be said below the views. */
export type Outcome =
  | { readonly kind: "deleted"; readonly view: SavedView; readonly at: number }
  | { readonly kind: "done" | "refused"; readonly sentence: string };

interface OutcomeLineProps {
  readonly outcome: Outcome;
  readonly onUndo: (view: SavedView, at: number) => void;
}

/** What was just done; a deleted view can be brought back. */
export function OutcomeLine({ outcome, onUndo }: OutcomeLineProps) {
  if (outcome.kind === "deleted") {
    const { view, at } = outcome;
    return (
      <p role="status" className="flex items-center gap-2 px-2 py-1 text-[13px]">
        <span className="min-w-0 flex-1 truncate">“{forDisplay(view.name)}” deleted.</span>
        <UndoButton key={view.name} onUndo={() => onUndo(view, at)} />
      </p>
    );
  }
  const isRefused = outcome.kind === "refused";
  return (
    <p
      role={isRefused ? "alert" : "status"}
      className={`px-2 py-1 text-[13px] ${isRefused ? "text-warn" : "text-ink-2"}`}
    >
      {outcome.sentence}
    </p>
  );
}

/** Takes the focus, because the button that was pressed is gone. */
function UndoButton({ onUndo }: { readonly onUndo: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <button ref={button} type="button" className="link-button" onClick={onUndo}>
      Undo
    </button>
  );
}
