import { useId } from "react";

/** One of the choices of a list. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** How many there are; null when that is not known. */
  readonly count: string | null;
  /** Whether it cannot be changed now. */
  readonly isFixed?: boolean;
}

interface CheckboxListProps {
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** Whether only one can be chosen at a time, by radio buttons. */
  readonly isSingle?: boolean;
  readonly onChange: (chosen: string[]) => void;
}

/** A named group of checkboxes, or radio buttons, with their counts. */
export function CheckboxList(props: CheckboxListProps) {
  const { name, choices, chosen, isSingle = false, onChange } = props;
  const group = useId();
  return (
    <fieldset className="min-w-0 max-h-[min(50vh,420px)] overflow-y-auto">
      <legend className="px-2 pb-1 text-[12px] font-semibold text-ink-3">{name}</legend>
      {choices.map(({ value, label, count, isFixed = false }) => (
        <label
          key={value}
          className="flex min-h-8 cursor-pointer items-center gap-2.5 rounded-md px-2 text-[13.5px] hover:bg-raised has-disabled:cursor-default"
        >
          <input
            type={isSingle ? "radio" : "checkbox"}
            name={isSingle ? group : undefined}
            className="size-4 flex-none accent-accent"
            checked={chosen.includes(value)}
            disabled={isFixed}
            onChange={(event) => {
              const others = isSingle ? [] : chosen.filter((other) => other !== value);
              onChange(event.target.checked ? [...others, value] : others);
            }}
          />
          <bdi className="line-clamp-3 min-w-0 flex-1 py-1 leading-snug wrap-anywhere">{label}</bdi>
          {count !== null && <span className="text-[12px] text-ink-3">{count}</span>}
        </label>
      ))}
    </fieldset>
  );
}
