import { Combobox } from "@base-ui/react/combobox";
import { useRef, useState, type RefObject } from "react";
import { CURRENT_BETAS, DEPRECATED_BETAS } from "#shared/contract/betas.ts";
import { BETAS_MAX, isBetaName } from "#shared/contract/request-grammar.ts";
import { Icon } from "../ui/icon.tsx";

interface BetaGroup {
  readonly label: string;
  readonly items: readonly string[];
}

const OFFERED: readonly BetaGroup[] = [
  { label: "Current", items: CURRENT_BETAS },
  { label: "Deprecated", items: DEPRECATED_BETAS },
];
const KNOWN = new Set<string>([...CURRENT_BETAS, ...DEPRECATED_BETAS]);

interface BetaSelectorProps {
  readonly chosen: readonly string[];
  readonly onChange: (betas: string[]) => void;
}

/** Chooses the betas that every request is sent with: known ones, or any other by name. */
export function BetaSelector({ chosen, onChange }: BetaSelectorProps) {
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const name = typed.trim();
  const own = name !== "" && !KNOWN.has(name) ? [{ label: "As typed", items: [name] }] : [];

  const choose = (betas: string[]) => {
    const wrong = betas.find((beta) => !isBetaName(beta));
    if (wrong !== undefined) {
      setProblem("Beta names use letters, digits, dots, - and _ only, up to 64 characters.");
      return;
    }
    if (betas.length > BETAS_MAX) {
      setProblem(`A request takes at most ${BETAS_MAX} betas.`);
      return;
    }
    setProblem(null);
    setTyped("");
    onChange(betas);
  };

  return (
    <section aria-labelledby="betas">
      <h3 id="betas" className="panel-heading">
        Beta headers
      </h3>
      <Combobox.Root
        multiple
        items={[...OFFERED, ...own]}
        value={[...chosen]}
        onValueChange={(betas, details) => {
          // Escape closes the list and then the panel; by default it would remove every beta.
          if (details.reason === "escape-key") {
            details.cancel();
            details.allowPropagation();
          } else choose(betas);
        }}
        inputValue={typed}
        onInputValueChange={(value, { reason }) => {
          // Choosing an item clears the field by default, even one that is then rejected.
          if (reason !== "input-change") return;
          setTyped(value);
          setProblem(null);
        }}
        autoHighlight
      >
        <Combobox.Chips
          ref={frame}
          className="flex min-h-9 flex-wrap items-center gap-1.5 rounded-lg border border-control bg-surface p-1.5 focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-accent"
        >
          {chosen.map((beta) => (
            <Combobox.Chip key={beta} className="chip" aria-label={beta}>
              <span className="truncate">{beta}</span>
              <Combobox.ChipRemove
                className="grid size-6 place-items-center rounded hover:text-ink"
                aria-label={`Remove ${beta}`}
              >
                <Icon name="close" size={12} />
              </Combobox.ChipRemove>
            </Combobox.Chip>
          ))}
          <Combobox.Input
            aria-label="Beta headers"
            aria-invalid={problem !== null}
            placeholder={chosen.length === 0 ? "Add a beta…" : "Add another…"}
            className="min-w-[120px] flex-1 bg-transparent px-1 py-0.5 text-[13px] outline-none"
            spellCheck={false}
          />
        </Combobox.Chips>
        <BetaOptions anchor={frame} />
      </Combobox.Root>
      {problem !== null && (
        <p role="alert" className="mt-1.5 text-[12.5px] text-warn">
          {problem}
        </p>
      )}
    </section>
  );
}

/** The betas on offer, in their groups. */
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
