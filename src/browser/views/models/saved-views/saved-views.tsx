import { useEffect, useRef, useState, type ReactNode } from "react";
import { forDisplay } from "#shared/format/for-display.ts";
import {
  addViews,
  readViewsFile,
  savedViewsStore,
  updateViews,
  writeViewsFile,
  type SavedView,
} from "../../../data/storage/saved-views.ts";
import { isUnmodifiedClick } from "../../../data/url/is-unmodified-click.ts";
import { savedViewLink, showView } from "../../../data/url/view-query.ts";
import { openOverlay } from "../../../dialogs/overlay.ts";
import { closeFlyout } from "../../../ui/close-flyout.ts";
import { copyText } from "../../../ui/copy-text.ts";
import { Icon } from "../../../ui/icon.tsx";
import { saveFile } from "../../../ui/save-file.ts";
import { useShownView } from "./use-shown-view.ts";
import { useStore } from "../../../ui/use-store.ts";

/** A file of views is a few kilobytes; one larger than this is another file. */
const FILE_MAX_BYTES = 2_000_000;

/** What was just done, to be said below the views. */
type Outcome =
  | { readonly kind: "deleted"; readonly view: SavedView; readonly at: number }
  | { readonly kind: "done" | "refused"; readonly sentence: string };

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
    const read =
      chosen.size > FILE_MAX_BYTES
        ? { refusal: "This file is too large for saved views." }
        : readViewsFile(await chosen.text().catch(() => ""));
    if ("refusal" in read) {
      setOutcome({ kind: "refused", sentence: read.refusal });
      return;
    }
    const result = addViews(savedViewsStore.get().views, read.views);
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
          This browser does not allow storing, so the views last until the page is closed.
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

interface ViewRowProps {
  readonly view: SavedView;
  readonly isShown: boolean;
  readonly onDelete: () => void;
}

function ViewRow({ view: { name, query }, isShown, onDelete }: ViewRowProps) {
  const title = forDisplay(name);
  return (
    <li className="flex items-center gap-0.5 rounded-md hover:bg-raised has-aria-[current]:bg-accent-soft">
      <a
        href={savedViewLink(query)}
        aria-current={isShown ? "true" : undefined}
        title={title}
        className="min-w-0 flex-1 truncate px-2 py-1.5 text-[13.5px]"
        onClick={(event) => {
          if (!isUnmodifiedClick(event)) return;
          event.preventDefault();
          closeFlyout();
          showView(query);
        }}
      >
        <bdi>{title}</bdi>
      </a>
      <button
        type="button"
        className="link-button px-1.5 text-[12.5px] font-normal! text-ink-2!"
        aria-label={`Rename ${title}`}
        onClick={() => openOverlay({ name: "save-view", renamed: name })}
      >
        Rename
      </button>
      <button
        type="button"
        className="grid size-7 flex-none place-items-center rounded-md text-ink-2 hover:text-ink"
        aria-label={`Delete ${title}`}
        title="Delete"
        onClick={onDelete}
      >
        <Icon name="close" size={14} />
      </button>
    </li>
  );
}

interface OutcomeLineProps {
  readonly outcome: Outcome;
  readonly onUndo: (view: SavedView, at: number) => void;
}

function OutcomeLine({ outcome, onUndo }: OutcomeLineProps) {
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

interface MenuButtonProps {
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function MenuButton({ onPress, children }: MenuButtonProps) {
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
