import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import { Modal } from "../modal.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { Entry, EntryGroup } from "./entries.ts";
import { PaletteGroup } from "./palette-group.tsx";
import { typedMeanwhile, type Typed } from "./typed-meanwhile.ts";
import { useEntries } from "./use-entries.ts";

interface PaletteProps {
  /** The titles of the views, by their names in the address. */
  readonly views: Readonly<Record<string, string>>;
}

/** One search field for models, aliases, views and actions, all by keyboard. */
export function Palette({ views }: PaletteProps) {
  const field = useRef<HTMLInputElement>(null);
  const [begun] = useState(typedMeanwhile);
  const { typed, onType, groups, progress, choose } = useEntries(views, begun.value);
  return (
    <Modal name="Commands" initialFocus={field} className="palette">
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
        <div className="palette-head">
          <Icon name="search" />
          <Autocomplete.Input
            ref={field}
            aria-label="Search models and commands"
            placeholder="Search models and commands"
            maxLength={200}
            spellCheck={false}
            autoCapitalize="none"
          />
          <GoOn field={field} from={begun} />
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

/** Restores the selection from before the palette had loaded. */
function GoOn({ field, from }: { field: RefObject<HTMLInputElement | null>; from: Typed }) {
  useLayoutEffect(() => field.current?.setSelectionRange(...from.selection), [field, from]);
  return null;
}
