interface Choice {
  readonly value: string;
  readonly label: string;
  /** How many there are; null when that is not known. */
  readonly count: string | null;
  /** Whether it can be changed now. */
  readonly isFixed: boolean;
}

interface CheckboxListProps {
  /** The name of the group. */
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** A named group of checkboxes with their counts. */
export function CheckboxList({ name, choices, chosen, onChange }: CheckboxListProps) {
  return (
    <fieldset className="max-h-[50vh] overflow-y-auto">
      <legend className="px-2 pb-1 text-[12px] font-semibold text-ink-3">{name}</legend>
      {choices.map(({ value, label, count, isFixed }) => (
        <label
          key={value}
          className="flex min-h-8 cursor-pointer items-center gap-2.5 rounded-md px-2 text-[13.5px] hover:bg-raised has-disabled:cursor-default"
        >
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={chosen.includes(value)}
            disabled={isFixed}
            onChange={(event) =>
              onChange(
                event.target.checked
                  ? [...chosen, value]
                  : chosen.filter((other) => other !== value),
              )
            }
          />
          <bdi className="min-w-0 flex-1 truncate">{label}</bdi>
          {count !== null && <span className="text-[12px] text-ink-3">{count}</span>}
        </label>
      ))}
    </fieldset>
  );
}
