import { useMemo } from "react";
import { LIFECYCLES, type Lifecycle } from "#shared/contract/lifecycle.ts";
import { formatCount } from "#shared/format/count.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { LIFECYCLE_NAMES } from "#shared/format/lifecycle-names.ts";
import { formatTokensCompact } from "#shared/format/tokens.ts";
import { tokenSteps } from "../../../data/list/index/filter-counts.ts";
import type { ModelIndex } from "../../../data/list/index/model-index.ts";
import { parseTokens, UNREPORTED, type TokensFilter } from "../../../data/url/parse-filters.ts";
import { unheardSentence } from "../odd-list-filters.tsx";
import { CheckboxList, type Choice } from "../../../ui/checkbox-list.tsx";

interface Count {
  readonly value: string | null;
  readonly count: number;
}

interface LifecycleChoicesProps {
  readonly chosen: readonly Lifecycle[];
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

interface LineChoicesProps {
  /** Lines to keep; none keeps all. */
  readonly chosen: readonly string[];
  readonly counts: readonly Count[];
  readonly onChange: (chosen: string[]) => void;
}

/** The lines that the loaded models report, and those chosen before. */
export function LineChoices({ chosen, counts, onChange }: LineChoicesProps) {
  const present = counts.flatMap(({ value }) => (value === null ? [] : [value]));
  const lines = [...new Set([...present, ...chosen])].filter((line) => line !== UNREPORTED);
  const unreported = counts.find(({ value }) => value === null)?.count ?? 0;
  if (lines.length === 0 && chosen.length === 0) {
    return <p className="px-2 py-1 text-[13px] text-ink-2">None of these models reports a line.</p>;
  }
  return (
    <>
      <CheckboxList
        name="Line"
        choices={[
          ...lines.toSorted().map((value) => ({
            value,
            label: forDisplay(value),
            count: countOf(counts, value),
          })),
          ...notReported(unreported, chosen.includes(UNREPORTED)),
        ]}
        chosen={chosen}
        onChange={onChange}
      />
      <AnyButton name="Any line" isShown={chosen.length > 0} onPress={() => onChange([])} />
    </>
  );
}

interface TokensChoicesProps {
  readonly name: string;
  readonly field: "max_input_tokens" | "max_tokens";
  /** The least that is kept; null keeps all. */
  readonly chosen: TokensFilter | null;
  readonly index: ModelIndex;
  readonly onChange: (least: TokensFilter | null) => void;
}

/** The least numbers of tokens to choose from; another one in the address is among them. */
export function TokensChoices({ name, field, chosen, index, onChange }: TokensChoicesProps) {
  const { steps, unreported } = useMemo(() => tokenSteps(index, field), [index, field]);
  const isOther = typeof chosen === "number" && !steps.some(({ value }) => value === chosen);
  const least = isOther ? [...steps, { value: chosen, count: null }] : steps;
  return (
    <CheckboxList
      name={name}
      isSingle
      choices={[
        { value: "", label: "Any", count: formatCount(index.size) },
        ...least
          .toSorted((a, b) => a.value - b.value)
          .map(({ value, count }) => ({
            value: String(value),
            label: `At least ${formatTokensCompact(value)}`,
            count: count === null ? null : formatCount(count),
          })),
        ...notReported(unreported, chosen === UNREPORTED),
      ]}
      chosen={[String(chosen ?? "")]}
      onChange={([value = ""]) => onChange(parseTokens(value))}
    />
  );
}

/** The choice of the models that do not report a value, where there are any or it is chosen. */
export function notReported(count: number, isChosen: boolean): Choice[] {
  if (count === 0 && !isChosen) return [];
  return [{ value: UNREPORTED, label: "Not reported", count: formatCount(count) }];
}

interface AnyButtonProps {
  readonly name: string;
  readonly isShown: boolean;
  readonly onPress: () => void;
}

/** Takes back all choices of a filter. */
export function AnyButton({ name, isShown, onPress }: AnyButtonProps) {
  if (!isShown) return null;
  return (
    <button
      type="button"
      className="mt-1 min-h-8 w-full rounded-md px-2 text-start text-[13px] text-accent hover:bg-raised"
      onClick={onPress}
    >
      {name}
    </button>
  );
}

function countOf(counts: readonly Count[], value: string): string {
  return formatCount(counts.find((known) => known.value === value)?.count ?? 0);
}
