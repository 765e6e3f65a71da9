import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import type { DaysBetween } from "../../../data/url/parse-filters.ts";
import type { ModelIndex } from "../../../data/list/index/model-index.ts";
import { formatDay } from "#shared/format/dates.ts";
import { LocalText } from "../../../model-ui/local-text.tsx";
import { dayAt, dragRange, grabRange, keyedDay, type Grip } from "./brush.ts";
import {
  filteredDays,
  readRange,
  releaseDays,
  timeOfDay,
  writeRange,
  type DayRange,
} from "../axis/day-range.ts";
import { fitDomain } from "../axis/domain.ts";
import { datesOf, releasesOf, StripMarks } from "./strip-marks.tsx";

interface ReleaseStripProps {
  readonly index: ModelIndex;
  readonly now: number;
  /** The filter of release dates, as in the address; null for none. */
  readonly released: string | null;
  readonly onReleased: (range: DaysBetween | null) => void;
}

/** A drag shorter than this chooses nothing. */
const DRAG_MIN_PX = 4;

/**
 * All releases on one strip, with a brush that filters to days: drawn, moved, or resized at either end,
 * by pointer or with two sliders. The list follows when the pointer is released.
 */
export function ReleaseStrip({ index, now, released, onReleased }: ReleaseStripProps) {
  "use memo";
  const track = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<DayRange | null>(null);
  const drag = useRef<{ readonly grip: Grip; readonly fromX: number } | null>(null);
  const all = releaseDays(releasesOf(index), now);
  const filtered = filteredDays(released, all, now);
  const range = draft ?? readRange(filtered, all);
  // The chosen range may lie outside of the strip; it is described as chosen.
  const chosen: DayRange = draft ?? filtered ?? all;
  const isAll = draft ? writeRange(draft, all) === null : filtered === null;
  // The axis of the chart below, as long as that shows everything.
  const domain = fitDomain(datesOf(index), now);
  const partOf = (day: number) => (timeOfDay(day) - domain[0]) / (domain[1] - domain[0]);
  const [fromPart, toPart] = [partOf(range[0]), partOf(range[1] + 1)];

  const partAt = (clientX: number) => {
    const box = track.current?.getBoundingClientRect();
    return box ? (clientX - box.left) / box.width : 0;
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const handle = (event.target as Element).closest<HTMLElement>("[role=slider]")?.dataset["end"];
    const day = dayAt(partAt(event.clientX), domain, all);
    drag.current = {
      grip: grabRange(range, day, { handle, isAll }),
      fromX: event.clientX,
    };
    track.current?.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!drag.current) return;
    const isBegun = draft !== null || Math.abs(event.clientX - drag.current.fromX) >= DRAG_MIN_PX;
    if (isBegun)
      setDraft(dragRange(drag.current.grip, dayAt(partAt(event.clientX), domain, all), all));
  };
  const onPointerUp = () => {
    drag.current = null;
    if (draft) onReleased(writeRange(draft, all));
    setDraft(null);
  };
  const onKeyDown = (end: "from" | "to") => (event: KeyboardEvent) => {
    const [first, last] = range;
    const limits: DayRange = end === "from" ? [all[0], last] : [first, all[1]];
    const day = keyedDay(event, end === "from" ? first : last, limits);
    if (day === null) return;
    event.preventDefault();
    event.stopPropagation();
    onReleased(writeRange(end === "from" ? [day, last] : [first, day], all));
  };

  return (
    <div role="group" aria-label="Release range" className="strip">
      <StripWords
        range={isAll ? null : chosen}
        isClearable={released !== null}
        onClear={() => {
          onReleased(null);
          // The button disappears; the focus must not.
          track.current?.querySelector<HTMLElement>("[role=slider]")?.focus();
        }}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the two sliders do the same by keyboard */}
      <div
        ref={track}
        className="relative h-[46px] cursor-crosshair touch-pan-y select-none"
        data-chosen={isAll ? undefined : ""}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          drag.current = null;
          setDraft(null);
        }}
      >
        <StripMarks index={index} domain={domain} />
        <i
          className="absolute top-0 h-[31px] bg-canvas opacity-75"
          style={{ left: 0, width: `${fromPart * 100}%` }}
        />
        <i
          className="absolute top-0 h-[31px] bg-canvas opacity-75"
          style={{ right: 0, width: `${(1 - toPart) * 100}%` }}
        />
        <i
          className="strip-kept"
          style={{ left: `${fromPart * 100}%`, width: `${(toPart - fromPart) * 100}%` }}
        />
        <StripHandle
          name="from"
          days={[all[0], range[0], range[1]]}
          text={formatDay(timeOfDay(chosen[0]))}
          part={fromPart}
          onKeyDown={onKeyDown("from")}
        />
        <StripHandle
          name="to"
          days={[range[0], range[1], all[1]]}
          text={formatDay(timeOfDay(chosen[1]))}
          part={toPart}
          onKeyDown={onKeyDown("to")}
        />
      </div>
    </div>
  );
}

interface StripHandleProps {
  /** Which end of the range it moves. */
  readonly name: "from" | "to";
  /** The first day it reaches, its own, and the last. */
  readonly days: readonly [min: number, now: number, max: number];
  readonly text: string;
  /** Where it stands, from 0 to 1. */
  readonly part: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function StripHandle({ name, days: [min, now, max], text, part, onKeyDown }: StripHandleProps) {
  return (
    <div
      role="slider"
      tabIndex={0}
      data-end={name}
      aria-label={`Released ${name}`}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={now}
      aria-valuetext={text}
      className="strip-handle"
      style={{ left: `${part * 100}%` }}
      onKeyDown={onKeyDown}
    />
  );
}

interface StripWordsProps {
  /** The chosen days; null for all. */
  readonly range: DayRange | null;
  readonly isClearable: boolean;
  readonly onClear: () => void;
}

function StripWords({ range, isClearable, onClear }: StripWordsProps) {
  const [first, last] = range ?? [];
  return (
    <div className="flex min-h-6 items-center gap-[7px] text-[12.5px]">
      <span className="text-ink-3">Released</span>
      <span className="font-[550] whitespace-nowrap">
        {first === undefined ? (
          isClearable ? (
            "unknown date"
          ) : (
            "any day"
          )
        ) : (
          <LocalText>{formatDay(timeOfDay(first))}</LocalText>
        )}
        {last !== undefined && last !== first && (
          <>
            {" – "}
            <LocalText>{formatDay(timeOfDay(last))}</LocalText>
          </>
        )}
      </span>
      {isClearable && (
        <button type="button" className="link-button" onClick={onClear}>
          Clear
        </button>
      )}
    </div>
  );
}
