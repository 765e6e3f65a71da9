import { forDisplay } from "#shared/format/for-display.ts";
import type { SavedView } from "../../../data/storage/saved-views.ts";
import { onUnmodifiedClick } from "../../../data/url/on-unmodified-click.ts";
import { savedViewLink, showView } from "../../../data/url/view-query.ts";
import { openOverlay } from "../../../dialogs/overlay.ts";
import { closeFlyout } from "../../../ui/flyout.tsx";
import { Icon } from "../../../ui/icon.tsx";

interface ViewRowProps {
  readonly view: SavedView;
  readonly isShown: boolean;
  readonly onDelete: () => void;
}

/** A saved view: its link, and the buttons that rename and delete it. */
export function ViewRow({ view: { name, query }, isShown, onDelete }: ViewRowProps) {
  const title = forDisplay(name);
  return (
    <li className="flex items-center gap-0.5 rounded-md hover:bg-raised has-aria-[current]:bg-accent-soft">
      <a
        href={savedViewLink(query)}
        aria-current={isShown ? "true" : undefined}
        title={title}
        className="min-w-0 flex-1 truncate px-2 py-1.5 text-[13.5px]"
        onClick={onUnmodifiedClick(() => {
          closeFlyout();
          showView(query);
        })}
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
