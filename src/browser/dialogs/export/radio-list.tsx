import { useId } from "react";

interface RadioChoice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint: string;
}

interface RadioListProps<Value extends string> {
  readonly name: string;
  readonly choices: readonly RadioChoice<Value>[];
  readonly chosen: Value;
  readonly onChange: (chosen: Value) => void;
}

/** A named group of radio buttons. */
export function RadioList<Value extends string>(props: RadioListProps<Value>) {
  const { name, choices, chosen, onChange } = props;
  const group = useId();
  return (
    <fieldset>
      <legend className="mb-1.5 text-[12px] font-semibold text-ink-3">{name}</legend>
      <div className="overflow-hidden rounded-lg border border-control">
        {choices.map(({ value, label, hint }) => (
          <div
            key={value}
            className="relative grid grid-cols-[auto_1fr] items-baseline gap-x-2.5 border-line px-3 py-2 not-first:border-t has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              id={group + value}
              name={group}
              aria-describedby={`${group}${value}-hint`}
              className="relative z-1 size-4 translate-y-0.5 accent-accent"
              checked={chosen === value}
              onChange={() => onChange(value)}
            />
            <label
              htmlFor={group + value}
              className="cursor-pointer text-[13.5px] font-[550] after:absolute after:inset-0"
            >
              {label}
            </label>
            <p id={`${group}${value}-hint`} className="col-start-2 text-[12.5px] text-ink-2">
              {hint}
            </p>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
