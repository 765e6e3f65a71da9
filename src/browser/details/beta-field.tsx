import type { Ref } from "react";
import { Icon } from "../ui/icon.tsx";
import type { useFieldUpgrade } from "./use-field-upgrade.ts";

/** What the field for betas shows and does, with a list or without. */
export interface BetaFieldProps {
  readonly chosen: readonly string[];
  /** What stands in the field. */
  readonly typed: string;
  readonly isInvalid: boolean;
  readonly onType: (typed: string) => void;
  readonly onChoose: (betas: string[]) => void;
}

interface PlainBetaFieldProps extends BetaFieldProps {
  readonly ref: Ref<HTMLInputElement>;
  /** What is told of its use. */
  readonly use: Omit<ReturnType<typeof useFieldUpgrade>, "upgrade">;
}

/**
 * The field for betas until it is used, which the combobox then takes the place of: the same to look at,
 * and to assistive technology, as that one with its list closed.
 */
export function PlainBetaField(props: PlainBetaFieldProps) {
  const { ref, chosen, typed, isInvalid, onType, onChoose, use } = props;
  const enter = () => {
    const name = typed.trim();
    if (name !== "") use.enter(() => onChoose([...new Set([...chosen, name])]));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a press here is one in the field
    <div
      role={chosen.length > 0 ? "toolbar" : undefined}
      className="beta-field"
      onMouseDown={(event) => {
        const { target, currentTarget } = event;
        if (target instanceof HTMLInputElement) return;
        // The room around the field belongs to it, and a press on a button leaves the focus where it is.
        event.preventDefault();
        if ((target as Element).closest("button") === null)
          currentTarget.querySelector("input")?.focus();
      }}
      // Most pointers that come to it will press it.
      onPointerEnter={use.load}
      onPointerDown={use.press}
    >
      {chosen.map((beta) => (
        <div key={beta} tabIndex={-1} className="chip" aria-label={beta}>
          <span className="truncate">{beta}</span>
          <button
            type="button"
            tabIndex={-1}
            aria-label={`Remove ${beta}`}
            onClick={({ currentTarget }) => {
              currentTarget.closest(".beta-field")?.querySelector("input")?.focus();
              onChoose(chosen.filter((other) => other !== beta));
            }}
          >
            <Icon name="close" size={12} />
          </button>
        </div>
      ))}
      <input
        ref={ref}
        type="text"
        role="combobox"
        aria-label="Beta headers"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={false}
        aria-controls={undefined}
        aria-invalid={isInvalid}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="none"
        spellCheck={false}
        placeholder={chosen.length === 0 ? "Add a beta…" : "Add another…"}
        value={typed}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={(event) => {
          const { key, nativeEvent } = event;
          if (nativeEvent.isComposing) return;
          if (key === "Enter") enter();
          else if (key === "ArrowDown" || key === "ArrowUp") use.open();
          else if (key === "Backspace" && typed === "") onChoose(chosen.slice(0, -1));
          else return;
          event.preventDefault();
        }}
        onFocus={use.begin}
        onCompositionStart={use.compose}
        onCompositionEnd={use.composed}
      />
    </div>
  );
}
