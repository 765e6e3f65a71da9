import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { Modal } from "../overlay/modal.tsx";
import { Icon } from "../ui/icon.tsx";
import type { Entry, EntryGroup } from "./entries.ts";
import { PaletteGroup } from "./palette-group.tsx";
import { useEntries } from "./use-entries.ts";

interface PaletteProps {
  /** What the views are called, by the names they have in the address. */
  readonly views: Readonly<Record<string, string>>;
}

/** One field for everything: models, aliases, views and actions, all by keyboard. */
export function Palette({ views }: PaletteProps) {
  const { typed, onType, groups, progress, choose } = useEntries(views);
  return (
    <Modal
      name="Commands"
      className="top-[min(12dvh,110px)] left-1/2 max-h-[min(560px,calc(100dvh-24px))] w-[600px] max-w-[calc(100vw-16px)] -translate-x-1/2 overflow-hidden rounded-xl border border-line bg-surface max-md:top-2"
    >
      <Autocomplete.Root
        open
        inline
        items={groups}
        filter={null}
        mode="none"
        value={typed}
        onValueChange={onType}
        itemToStringValue={(entry: Entry) => entry.name}
        autoHighlight="always"
        keepHighlight
      >
        <div className="flex items-center gap-2.5 border-b border-line pr-2 pl-4 text-ink-3">
          <Icon name="search" />
          <Autocomplete.Input
            aria-label="Search models and commands"
            placeholder="Search models and commands"
            maxLength={200}
            spellCheck={false}
            autoCapitalize="none"
            className="h-12 min-w-0 flex-1 bg-transparent text-[15px] text-ink outline-none"
          />
          <Dialog.Close aria-label="Close" className="panel-close">
            <Icon name="close" />
          </Dialog.Close>
        </div>
        <Autocomplete.List className="min-h-0 flex-1 scroll-py-8 overflow-y-auto overscroll-contain pb-2 outline-none">
          {(group: EntryGroup) => <PaletteGroup key={group.name} group={group} onChoose={choose} />}
        </Autocomplete.List>
        <div className="flex items-center gap-4 border-t border-line px-4 text-[12px] text-ink-2">
          <p role="status" className="flex-1 truncate not-empty:py-1.5">
            {progress}
          </p>
          <span className="py-1.5 max-md:hidden">↑↓ to move · Enter to choose · Esc to close</span>
        </div>
      </Autocomplete.Root>
    </Modal>
  );
}
