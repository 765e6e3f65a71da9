import { LIFECYCLES, type Lifecycle } from "#shared/contract/lifecycle.ts";
import { formatCount } from "#shared/format/count.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { LIFECYCLE_NAMES } from "#shared/format/lifecycle-names.ts";
import { unheardSentence } from "./unheard-filter.tsx";
import { CheckboxList } from "../../ui/checkbox-list.tsx";

interface Count {
  readonly value: string | null;
  readonly count: number;
}

/** Which lifecycles the API is asked for, and how to choose others. */
export interface LifecycleChoicesProps {
  readonly chosen: readonly Lifecycle[];
  /** How many of the loaded models are in each lifecycle. */
  readonly counts: readonly Count[];
  readonly onChange: (chosen: Lifecycle[]) => void;
}

/** The lifecycles to choose from; the last one chosen stays. */
export function LifecycleChoices({ chosen, counts, onChange }: LifecycleChoicesProps) {
  const unheard = unheardSentence(chosen, counts);
  const isReported = counts.some(({ value }) => value !== null);
  return (
    <>
      <CheckboxList
        name="Lifecycle"
        choices={LIFECYCLES.map((value) => ({
          value,
          label: LIFECYCLE_NAMES[value],
          count: isReported && chosen.includes(value) ? countOf(counts, value) : null,
          isFixed: chosen.length === 1 && chosen.includes(value),
        }))}
        chosen={chosen}
        onChange={(values) =>
          onChange(LIFECYCLES.filter((lifecycle) => values.includes(lifecycle)))
        }
      />
      <p className="max-w-[230px] px-2 pt-2 text-[12px] text-ink-3">
        {unheard ??
          "The API applies this filter and leaves out retired models unless Retired is checked."}
      </p>
    </>
  );
}

/** Which lines are kept, and how to choose others. */
export interface LineChoicesProps {
  /** Lines to keep; none keeps all. */
  readonly chosen: readonly string[];
  /** How many of the loaded models each line has. */
  readonly counts: readonly Count[];
  readonly onChange: (chosen: string[]) => void;
}

/** The lines that the loaded models report, and those chosen before. */
export function LineChoices({ chosen, counts, onChange }: LineChoicesProps) {
  const present = counts.flatMap(({ value }) => (value === null ? [] : [value]));
  const lines = [...new Set([...present, ...chosen])].toSorted();
  return (
    <>
      {lines.length === 0 ? (
        <p className="px-2 py-1 text-[13px] text-ink-2">None of these models reports a line.</p>
      ) : (
        <CheckboxList
          name="Line"
          choices={lines.map((value) => ({
            value,
            label: forDisplay(value),
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
    </>
  );
}

function countOf(counts: readonly Count[], value: string): string {
  return formatCount(counts.find((known) => known.value === value)?.count ?? 0);
}
