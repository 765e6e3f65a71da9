import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import { Modal } from "../modal.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { Entry, EntryGroup } from "./entries.ts";
import { useEntries } from "./use-entries.ts";
import { ModelLink } from "../../data/url/model-link.tsx";
import { closeOverlayFirst } from "../overlay.ts";
import { comingDialog } from "../coming.ts";

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

interface PaletteGroupProps {
  readonly group: EntryGroup;
  readonly onChoose: (entry: Entry) => void;
}

function PaletteGroup({ group, onChoose }: PaletteGroupProps) {
  return (
    <Autocomplete.Group items={group.items}>
      <Autocomplete.GroupLabel className="sticky top-0 z-1 bg-surface px-4 pt-2.5 pb-1 text-[11.5px] font-semibold text-ink-3">
        {group.name}
      </Autocomplete.GroupLabel>
      <Autocomplete.Collection>
        {(entry: Entry) => (
          <Autocomplete.Item
            key={entry.key}
            value={entry}
            // A link handles its own clicks.
            {...(entry.model === undefined
              ? { onClick: () => onChoose(entry) }
              : {
                  render: <ModelLink model={entry.model} onUnmodifiedClick={closeOverlayFirst} />,
                })}
            className="mx-2 flex min-h-9 cursor-default flex-wrap content-center items-baseline gap-x-3 rounded-md px-2 py-1 text-[13.5px] data-highlighted:bg-accent-soft"
          >
            <bdi className="max-w-full grow truncate">{entry.name}</bdi>
            {entry.hint !== null && (
              <bdi
                className={`max-w-full truncate text-ink-2 ${entry.isHintCode ? "font-mono text-[12px]" : "text-[12.5px]"}`}
              >
                {entry.hint}
              </bdi>
            )}
          </Autocomplete.Item>
        )}
      </Autocomplete.Collection>
    </Autocomplete.Group>
  );
}

interface Typed {
  readonly value: string;
  readonly selection: readonly [start: number, end: number];
}

/** What was typed while the palette was loading. */
function typedMeanwhile(): Typed {
  const field = comingDialog()?.querySelector("input");
  return {
    value: field?.value ?? "",
    selection: [field?.selectionStart ?? 0, field?.selectionEnd ?? 0],
  };
}
