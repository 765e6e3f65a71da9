import { LIFECYCLES, type Lifecycle } from "#contract/lifecycle.ts";
import { legible } from "../reading/legible.ts";
import { formatCount } from "../reading/count.ts";
import { CheckboxList } from "../ui/checkbox-list.tsx";
import { Flyout } from "../ui/flyout.tsx";
import { Icon } from "../ui/icon.tsx";

interface Count {
  readonly value: string | null;
  readonly count: number;
}

const STAGE_NAMES: Readonly<Record<Lifecycle, string>> = {
  active: "Active",
  deprecated: "Deprecated",
  retired: "Retired",
};

interface LifecycleFilterProps {
  readonly chosen: readonly Lifecycle[];
  /** How many of the loaded models are in each stage. */
  readonly counts: readonly Count[];
  readonly onChange: (chosen: Lifecycle[]) => void;
}

/** Which stages the API is asked for; at least one. */
export function LifecycleFilter({ chosen, counts, onChange }: LifecycleFilterProps) {
  const summary =
    chosen.length === LIFECYCLES.length
      ? "All"
      : chosen.map((stage) => STAGE_NAMES[stage]).join(", ");
  return (
    <Flyout className="control" label={<FilterLabel name="Lifecycle" summary={summary} />}>
      <CheckboxList
        name="Lifecycle"
        choices={LIFECYCLES.map((value) => ({
          value,
          label: STAGE_NAMES[value],
          count: chosen.includes(value) ? countOf(counts, value) : null,
          isFixed: chosen.length === 1 && chosen.includes(value),
        }))}
        chosen={chosen}
        onChange={(values) => onChange(LIFECYCLES.filter((stage) => values.includes(stage)))}
      />
      <p className="max-w-[230px] px-2 pt-2 text-[12px] text-ink-3">
        Asked of the API; retired models come only when asked for.
      </p>
    </Flyout>
  );
}

interface LineFilterProps {
  /** Lines to keep; none keeps all. */
  readonly chosen: readonly string[];
  /** How many of the loaded models each line has. */
  readonly counts: readonly Count[];
  readonly onChange: (chosen: string[]) => void;
}

/** Which lines of models are kept in the list. */
export function LineFilter({ chosen, counts, onChange }: LineFilterProps) {
  const present = counts.flatMap(({ value }) => (value === null ? [] : [value]));
  const lines = [...new Set([...present, ...chosen])].toSorted();
  const summary =
    chosen.length === 0
      ? "Any"
      : chosen.length <= 2
        ? chosen.map(legible).join(", ")
        : `${chosen.length} of ${lines.length}`;
  return (
    <Flyout className="control" label={<FilterLabel name="Line" summary={summary} />}>
      {lines.length === 0 ? (
        <p className="px-2 py-1 text-[13px] text-ink-2">No model here reports a line.</p>
      ) : (
        <CheckboxList
          name="Line"
          choices={lines.map((value) => ({
            value,
            label: legible(value),
            count: countOf(counts, value),
            isFixed: false,
          }))}
          chosen={chosen}
          onChange={onChange}
        />
      )}
      {chosen.length > 0 && (
        <button
          type="button"
          className="mt-1 min-h-8 w-full rounded-md px-2 text-start text-[13px] text-accent hover:bg-raised"
          onClick={() => onChange([])}
        >
          Any line
        </button>
      )}
    </Flyout>
  );
}

function countOf(counts: readonly Count[], value: string): string {
  return formatCount(counts.find((known) => known.value === value)?.count ?? 0);
}

function FilterLabel({ name, summary }: { name: string; summary: string }) {
  return (
    <>
      {name}{" "}
      <strong className="max-w-[150px] truncate font-[550] text-ink max-md:hidden">
        {summary}
      </strong>
      <Icon name="chevron" size={14} />
    </>
  );
}
