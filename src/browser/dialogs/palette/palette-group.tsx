import { Autocomplete } from "@base-ui/react/autocomplete";
import { ModelLink } from "../../data/url/model-link.tsx";
import { closeOverlayFirst } from "../overlay.ts";
import type { Entry, EntryGroup } from "./entries.ts";

interface PaletteGroupProps {
  readonly group: EntryGroup;
  readonly onChoose: (entry: Entry) => void;
}

/** Entries of a kind, under its name. */
export function PaletteGroup({ group, onChoose }: PaletteGroupProps) {
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
