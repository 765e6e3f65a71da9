import { useEffect, useId, useMemo, useRef, useState, type SubmitEvent } from "react";
import { formatCount } from "#shared/format/count.ts";
import { releaseCounts } from "../../../data/list/index/filter-counts.ts";
import type { ModelIndex } from "../../../data/list/index/model-index.ts";
import {
  EARLIEST,
  LATEST,
  readReleased,
  UNKNOWN_DATE,
  writeDays,
} from "../../../data/url/parse-filters.ts";
import { CheckboxList } from "../../../ui/checkbox-list.tsx";
import { useToday } from "../../../ui/use-now.ts";

interface ReleasedChoicesProps {
  /** The filter as in the address; null for none. */
  readonly released: string | null;
  readonly index: ModelIndex;
  readonly onChange: (released: string | null) => void;
}

const PERIODS = [
  { value: "last-30-days", label: "Last 30 days" },
  { value: "last-90-days", label: "Last 90 days" },
  { value: "this-year", label: "This year" },
] as const;

/** The release dates to choose from: periods that move with the calendar, years, and any days. */
export function ReleasedChoices({ released, index, onChange }: ReleasedChoicesProps) {
  const today = useToday();
  const { years, inRange, unknown } = useMemo(() => {
    const ranges = PERIODS.map(({ value }) => readReleased(value, today));
    return releaseCounts(
      index,
      ranges.filter((range) => typeof range === "object" && range !== null),
    );
  }, [index, today]);
  const choices = [
    { value: "", label: "Any time", count: formatCount(index.size) },
    ...PERIODS.map((period, at) => ({ ...period, count: formatCount(inRange[at] ?? 0) })),
    ...years.map(({ value, count }) => ({
      value: yearValue(value),
      label: String(value),
      count: formatCount(count),
    })),
    ...(unknown > 0 || released === UNKNOWN_DATE
      ? [{ value: UNKNOWN_DATE, label: "Unknown date", count: formatCount(unknown) }]
      : []),
  ];
  return (
    <>
      <CheckboxList
        name="Released"
        isSingle
        choices={choices}
        chosen={[released ?? ""]}
        onChange={([value = ""]) => onChange(value === "" ? null : value)}
      />
      <DaysForm released={released} today={today} onChange={onChange} />
    </>
  );
}

function yearValue(year: number): string {
  return writeDays({ from: `${year}-01-01`, to: `${year}-12-31` });
}

interface DaysFormProps extends Pick<ReleasedChoicesProps, "released" | "onChange"> {
  /** In milliseconds of the Unix epoch. */
  readonly today: number;
}

/** Any first and last day; the fields keep what is typed, and a sentence says what is wrong with it. */
function DaysForm({ released, today, onChange }: DaysFormProps) {
  const [wrong, setWrong] = useState<{ readonly at: string | null; readonly why: string } | null>(
    null,
  );
  const problem = wrong?.at === released ? wrong.why : null;
  const problemId = useId();
  const form = useRef<HTMLFormElement>(null);
  const times = released === null ? null : readReleased(released, today);
  const [from, to] = typeof times === "object" && times !== null ? times.map(isoDay) : [];
  useEffect(() => {
    // Another filter has other days; what is typed stays until then.
    const [first, last] = form.current?.querySelectorAll("input") ?? [];
    if (first) first.value = from === EARLIEST ? "" : (from ?? "");
    if (last) last.value = to === LATEST ? "" : (to ?? "");
  }, [from, to]);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = [...event.currentTarget.querySelectorAll("input")];
    const why = problemWith(fields);
    setWrong(why === null ? null : { at: released, why });
    if (why !== null) return;
    const [first = "", last = ""] = fields.map(({ value }) => value);
    onChange(writeDays({ from: first || EARLIEST, to: last || LATEST }));
  };
  const field = (name: string) => (
    <label className="flex min-w-0 flex-col gap-1 text-[12px] text-ink-2">
      {name}
      <input
        type="date"
        className="control w-full min-w-0 text-ink"
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
      />
    </label>
  );
  return (
    <form ref={form} noValidate className="mt-2 border-t border-line px-2 pt-3" onSubmit={onSubmit}>
      <div className="grid grid-cols-2 gap-2">
        {field("From")}
        {field("To")}
        <button type="submit" className="control col-span-2 justify-center">
          Apply
        </button>
      </div>
      {problem !== null && (
        <p id={problemId} role="alert" className="max-w-[320px] pt-2 text-[12.5px] text-warn">
          {problem}
        </p>
      )}
    </form>
  );
}

/** Why two days cannot be filtered by; null where they can. */
function problemWith(fields: readonly HTMLInputElement[]): string | null {
  const [from, to] = fields;
  if (!from || !to) return null;
  const bad = fields.find(({ validity }) => validity.badInput);
  if (bad) return `${bad === from ? "From" : "To"} is not a complete date.`;
  if (from.value === "" && to.value === "") return "Enter the first day, the last day or both.";
  if (fields.some(({ value }) => value !== "" && !/^\d{4}-/.test(value))) {
    return "A year has four digits.";
  }
  return to.value !== "" && from.value > to.value ? "From is later than To." : null;
}

/** The day of a time, as `YYYY-MM-DD`. */
function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
