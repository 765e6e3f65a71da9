import { GROUPINGS, type Grouping } from "../../../data/url/parse.ts";

const LABELS: Readonly<Record<Grouping, string>> = { line: "Line", year: "Year" };

interface GroupChoiceProps {
  readonly chosen: Grouping | null;
  readonly onChange: (grouping: Grouping | null) => void;
}

/** What the rows are grouped by. */
export function GroupChoice({ chosen, onChange }: GroupChoiceProps) {
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4 border-t border-line px-2 pt-2 text-[13.5px]">
      <legend className="float-start me-auto py-1.5 text-[12px] font-semibold text-ink-3">
        Group by
      </legend>
      {[null, ...GROUPINGS].map((grouping) => (
        <label key={grouping} className="flex min-h-8 cursor-pointer items-center gap-1.5">
          <input
            type="radio"
            name="group"
            className="size-4 accent-accent"
            checked={chosen === grouping}
            onChange={() => onChange(grouping)}
          />
          {grouping === null ? "None" : LABELS[grouping]}
        </label>
      ))}
    </fieldset>
  );
}
