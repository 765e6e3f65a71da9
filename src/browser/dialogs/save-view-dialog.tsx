import { useId, useRef, useState, type SubmitEvent } from "react";
import { forDisplay } from "#shared/format/for-display.ts";
import {
  saveView,
  savedViewsStore,
  updateViews,
  VIEW_NAME_MAX,
  VIEWS_MAX,
} from "../data/storage/saved-views.ts";
import { viewQuery } from "../data/url/view-query.ts";
import { announce } from "../ui/announcer.tsx";
import { useStore } from "../ui/use-store.ts";
import { DialogButtons, DialogFrame } from "./dialog-frame.tsx";
import { closeOverlay } from "./overlay.ts";

interface SaveViewDialogProps {
  /** The saved view to rename; left out to save the current one. */
  readonly renamed?: string;
}

/** Names the current view, or renames a saved one; a name that is taken is replaced only when asked to. */
export function SaveViewDialog({ renamed }: SaveViewDialogProps) {
  const { views, isStored } = useStore(savedViewsStore);
  const [name, setName] = useState(renamed ?? "");
  const [problem, setProblem] = useState<"empty" | "taken" | "full" | null>(null);
  const problemId = useId();
  const field = useRef<HTMLInputElement>(null);
  const trimmed = name.trim();
  const isTaken = trimmed !== renamed && views.some((view) => view.name === trimmed);

  const finish = () => {
    if (renamed === undefined) saveView({ name: trimmed, query: viewQuery(location.search) });
    else {
      updateViews((all) =>
        all
          .filter((view) => view.name === renamed || view.name !== trimmed)
          .map((view) => (view.name === renamed ? { ...view, name: trimmed } : view)),
      );
    }
    announce(`Saved as ${forDisplay(trimmed)}`);
    closeOverlay();
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const isFull = renamed === undefined && !isTaken && views.length >= VIEWS_MAX;
    if (trimmed === "") setProblem("empty");
    else if (isFull) setProblem("full");
    else if (isTaken && problem !== "taken") setProblem("taken");
    else finish();
  };
  const sentence =
    problem === "empty"
      ? "Enter a name."
      : problem === "full"
        ? `At most ${VIEWS_MAX} views can be saved. Delete one first.`
        : problem === "taken" && isTaken
          ? `There is a view named “${forDisplay(trimmed)}” already. Replace it?`
          : null;
  return (
    <DialogFrame
      title={renamed === undefined ? "Save this view" : "Rename view"}
      widthPx={400}
      initialFocus={field}
    >
      <form className="mt-4 flex flex-col gap-3" noValidate onSubmit={onSubmit}>
        <label className="flex flex-col gap-1 text-[12.5px] text-ink-2">
          Name
          <span className="field">
            <input
              ref={field}
              type="text"
              maxLength={VIEW_NAME_MAX}
              autoComplete="off"
              value={name}
              aria-invalid={sentence !== null}
              aria-describedby={sentence === null ? undefined : problemId}
              onChange={(event) => {
                setName(event.target.value);
                setProblem(null);
              }}
            />
          </span>
        </label>
        {sentence !== null && (
          <p id={problemId} role="alert" className="text-[13px] wrap-anywhere text-warn">
            {sentence}
          </p>
        )}
        <p className="text-[12.5px] text-ink-2">
          {isStored
            ? "A view is the search, the filters, the order and everything else in the address but the open model. It is stored in this browser."
            : "This browser does not allow storage, so the view lasts until the page is closed. Export it to keep it."}
        </p>
        <DialogButtons
          submit={problem === "taken" && isTaken ? "Replace" : "Save"}
          className="mt-2"
        />
      </form>
    </DialogFrame>
  );
}
