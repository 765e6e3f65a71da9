import { useRef, useState, type ReactNode } from "react";
import { forDisplay } from "#shared/format/for-display.ts";
import { refused } from "#shared/result.ts";
import {
  addViews,
  readViewsFile,
  savedViewsStore,
  updateViews,
  writeViewsFile,
  type SavedView,
} from "../../../data/storage/saved-views.ts";
import { openOverlay } from "../../../dialogs/overlay.ts";
import { copyText } from "../../../ui/copy-text.ts";
import { saveFile } from "../../../ui/save-file.ts";
import { OutcomeLine, type Outcome } from "./outcome-line.tsx";
import { ViewRow } from "./view-row.tsx";
import { useShownView } from "./use-shown-view.ts";
import { useStore } from "../../../ui/use-store.ts";

/** A file of views is a few kilobytes; one larger than this is another file. */
const FILE_MAX_BYTES = 2_000_000;

/** The name of the saved view that is shown. */
export function ShownView() {
  const shown = useShownView();
  if (!shown) return null;
  const name = forDisplay(shown.name);
  return (
    <strong className="truncate font-[550] text-ink" title={name}>
      {name}
    </strong>
  );
}

/** The saved views, each to be shown, renamed and deleted; and what can be done with the current one. */
export function SavedViews() {
  const shown = useShownView();
  const { views, isStored } = useStore(savedViewsStore);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const file = useRef<HTMLInputElement>(null);

  const remove = (view: SavedView) => {
    setOutcome({ kind: "deleted", view, at: views.indexOf(view) });
    updateViews((all) => all.filter(({ name }) => name !== view.name));
  };
  const restore = (view: SavedView, at: number) => {
    setOutcome({ kind: "done", sentence: `“${forDisplay(view.name)}” is back.` });
    updateViews((all) => [
      ...all.slice(0, at),
      ...addViews(all, [view]).views.slice(all.length),
      ...all.slice(at),
    ]);
  };
  const importFrom = async (chosen: File) => {
    const { value: imported, refusal } =
      chosen.size > FILE_MAX_BYTES
        ? refused("This file is too large for saved views.")
        : readViewsFile(await chosen.text().catch(() => ""));
    if (refusal !== null) {
      setOutcome({ kind: "refused", sentence: refusal });
      return;
    }
    const result = addViews(savedViewsStore.get().views, imported);
    updateViews(() => result.views);
    setOutcome({ kind: "done", sentence: importSentence(result) });
  };

  return (
    <div className="flex flex-col gap-1 md:w-[320px]">
      {views.length === 0 ? (
        <p className="px-2 py-1 text-[13px] text-ink-2">No views saved yet.</p>
      ) : (
        <ul aria-label="Saved views" className="max-h-[min(40vh,320px)] overflow-y-auto">
          {views.map((view) => (
            <ViewRow
              key={view.name}
              view={view}
              isShown={view === shown}
              onDelete={() => remove(view)}
            />
          ))}
        </ul>
      )}
      {outcome && <OutcomeLine outcome={outcome} onUndo={(view, at) => restore(view, at)} />}
      {!isStored && (
        <p role="status" className="px-2 py-1 text-[12.5px] text-warn">
          This browser does not allow storage, so the views last until the page is closed.
        </p>
      )}
      <div className="flex flex-col border-t border-line pt-1">
        <MenuButton onPress={() => openOverlay({ name: "save-view" })}>Save this view…</MenuButton>
        <MenuButton
          onPress={() => {
            void copyText(location.href).then((done) =>
              setOutcome(
                done === "copied"
                  ? { kind: "done", sentence: "Link copied." }
                  : { kind: "refused", sentence: "The browser did not allow copying." },
              ),
            );
          }}
        >
          Copy link
        </MenuButton>
        {views.length > 0 && (
          <MenuButton
            onPress={() =>
              saveFile(
                "model-catalogue-views.json",
                new Blob([writeViewsFile(views)], { type: "application/json" }),
              )
            }
          >
            Export views
          </MenuButton>
        )}
        <MenuButton onPress={() => file.current?.click()}>Import views…</MenuButton>
        <input
          ref={file}
          type="file"
          hidden
          aria-label="File of views"
          accept=".json,application/json"
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            if (chosen) void importFrom(chosen);
            // The same file may be chosen again.
            event.target.value = "";
          }}
        />
      </div>
    </div>
  );
}

function MenuButton({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      className="min-h-8 rounded-md px-2 text-start text-[13.5px] hover:bg-raised"
      onClick={onPress}
    >
      {children}
    </button>
  );
}

function importSentence({ added, renamed }: ReturnType<typeof addViews>): string {
  if (added === 0) return "All views of this file are there already.";
  const views = `${added} ${added === 1 ? "view" : "views"} imported`;
  return renamed === 0
    ? `${views}.`
    : `${views}, ${renamed} under a new name because theirs was taken.`;
}
