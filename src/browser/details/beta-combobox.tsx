import { Combobox } from "@base-ui/react/combobox";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import { CURRENT_BETAS, DEPRECATED_BETAS } from "#shared/contract/betas.ts";
import { Icon } from "../ui/icon.tsx";
import type { BetaFieldProps } from "./beta-field.tsx";
import type { FieldUse } from "./use-field-upgrade.ts";

interface BetaGroup {
  readonly label: string;
  readonly items: readonly string[];
}

const OFFERED: readonly BetaGroup[] = [
  { label: "Current", items: CURRENT_BETAS },
  { label: "Deprecated", items: DEPRECATED_BETAS },
];
const KNOWN: readonly string[] = [...CURRENT_BETAS, ...DEPRECATED_BETAS];

interface BetaComboboxProps extends BetaFieldProps {
  readonly ref: RefObject<HTMLInputElement | null>;
  /** What was done in the plain field that this one takes the place of. */
  readonly begun: FieldUse;
}

/** The field for betas with those on offer in a list. */
export function BetaCombobox(props: BetaComboboxProps) {
  const { chosen, typed, isInvalid, onType, onChoose, ref, begun } = props;
  const frame = useRef<HTMLDivElement>(null);
  const name = typed.trim();
  const own = name !== "" && !KNOWN.includes(name) ? [{ label: "As typed", items: [name] }] : [];
  const [isTyped, setTyped] = useState(!begun.isTyped);
  useLayoutEffect(() => {
    if (!begun.isEntered) return;
    const best = KNOWN.find((beta) => beta.includes(name.toLowerCase())) ?? name;
    onChoose([...new Set([...chosen, best])]);
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the field is taken over
  }, []);
  return (
    <CSPProvider disableStyleElements>
      <Combobox.Root
        multiple
        defaultOpen={begun.isOpen}
        items={[...OFFERED, ...own]}
        value={[...chosen]}
        onValueChange={(betas, details) => {
          // Escape closes the list and then the panel; by default it would remove every beta.
          if (details.reason === "escape-key") {
            details.cancel();
            details.allowPropagation();
          } else onChoose(betas);
        }}
        inputValue={isTyped ? typed : ""}
        onInputValueChange={(value, { reason }) => {
          // Choosing an item clears the field by default, even one that is then rejected.
          if (reason !== "input-change") return;
          setTyped(true);
          onType(value);
        }}
        autoHighlight
      >
        <Combobox.Chips ref={frame} className="beta-field">
          {chosen.map((beta) => (
            <Combobox.Chip key={beta} className="chip" aria-label={beta}>
              <span className="truncate">{beta}</span>
              <Combobox.ChipRemove aria-label={`Remove ${beta}`}>
                <Icon name="close" size={12} />
              </Combobox.ChipRemove>
            </Combobox.Chip>
          ))}
          <Combobox.Input
            ref={ref}
            aria-label="Beta headers"
            aria-invalid={isInvalid}
            placeholder={chosen.length === 0 ? "Add a beta…" : "Add another…"}
            spellCheck={false}
          />
        </Combobox.Chips>
        <BetaOptions anchor={frame} />
      </Combobox.Root>
    </CSPProvider>
  );
}

function BetaOptions({ anchor }: { anchor: RefObject<HTMLElement | null> }) {
  return (
    <Combobox.Portal>
      <Combobox.Positioner anchor={anchor} sideOffset={5} className="z-30">
        <Combobox.Popup className="max-h-[min(380px,var(--available-height))] w-[var(--anchor-width)] overflow-y-auto overscroll-contain rounded-lg border border-line bg-surface py-1 text-[13px] text-ink shadow-xl">
          <Combobox.Empty>
            <p className="px-3 py-2 text-ink-2 empty:hidden">No known beta has this name.</p>
          </Combobox.Empty>
          <Combobox.List>
            {(group: BetaGroup) => (
              <Combobox.Group key={group.label} items={group.items}>
                <Combobox.GroupLabel className="px-3 pt-2 pb-1 text-[11.5px] font-semibold text-ink-3">
                  {group.label}
                </Combobox.GroupLabel>
                <Combobox.Collection>
                  {(beta: string) => (
                    <Combobox.Item
                      key={beta}
                      value={beta}
                      className="flex min-h-7 cursor-default items-center gap-2 px-3 font-mono text-[12px] data-highlighted:bg-raised"
                    >
                      <span className="w-3.5 text-accent">
                        <Combobox.ItemIndicator>
                          <Icon name="check" size={13} />
                        </Combobox.ItemIndicator>
                      </span>
                      <span className="truncate">{beta}</span>
                    </Combobox.Item>
                  )}
                </Combobox.Collection>
              </Combobox.Group>
            )}
          </Combobox.List>
        </Combobox.Popup>
      </Combobox.Positioner>
    </Combobox.Portal>
  );
}
