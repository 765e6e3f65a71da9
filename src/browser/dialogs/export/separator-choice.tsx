import { CSV_SEPARATORS, type CsvSeparator } from "#shared/format/csv.ts";

const NAMES: Readonly<Record<CsvSeparator, string>> = {
  ",": "Comma",
  ";": "Semicolon",
  "\t": "Tab",
};

interface SeparatorChoiceProps {
  readonly chosen: CsvSeparator;
  readonly onChange: (chosen: CsvSeparator) => void;
}

/** What separates the cells of a CSV file. */
export function SeparatorChoice({ chosen, onChange }: SeparatorChoiceProps) {
  return (
    <label className="flex items-center justify-between gap-3 text-[13px]">
      <span className="text-[12px] font-semibold text-ink-3">Separator</span>
      <select
        className="control"
        value={chosen}
        onChange={({ target }) => {
          onChange(CSV_SEPARATORS.find((one) => one === target.value) ?? ",");
        }}
      >
        {CSV_SEPARATORS.map((one) => (
          <option key={one} value={one}>
            {NAMES[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
