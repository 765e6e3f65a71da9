import { useMemo } from "react";
import { parseSource } from "#shared/contract/headers.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { hasCalendarDate } from "#shared/calendar/retirement-calendar.ts";
import { escapeInvisible } from "#shared/format/for-display.ts";
import type { ModelIndex } from "../../data/list/index/model-index.ts";
import { likelySource } from "../../data/storage/likely-source.ts";
import { COMPARED_MAX } from "../../data/url/compared-names.ts";
import { openOverlay } from "../../dialogs/overlay.ts";
import { CalendarButton } from "../../model-ui/calendar-button.tsx";
import { saveCalendar } from "../../model-ui/save-calendar.ts";
import { useStore } from "../../ui/use-store.ts";
import { CopyControl } from "../../ui/copy-button.tsx";
import { refusalStore } from "./tick-row.ts";

interface TickBarProps {
  /** IDs or aliases, as in the address. */
  readonly ids: readonly string[];
  readonly index: ModelIndex;
  readonly onCompare: () => void;
  readonly onClear: () => void;
}

/** What can be done with the ticked models, below the rows that it never covers. */
export function TickBar({ ids, index, onCompare, onClear }: TickBarProps) {
  const refused = useStore(refusalStore);
  const refusal = refused?.ids === ids.join() ? refused.why : null;
  const models = useMemo(() => modelsOf(ids, index), [ids, index]);
  const dated = models.filter(
    (model) => model.lifecycle === "deprecated" && hasCalendarDate(model),
  );
  const note = noteOn(ids.length, { listed: models.length, dated: dated.length });
  return (
    <section
      aria-label="Ticked models"
      className="tick-bar flex flex-wrap items-center gap-2 border-t-2 border-accent bg-accent-soft ps-5 py-2 text-[13px] max-md:gap-1.5 max-md:ps-3.5"
    >
      <div className="flex items-center gap-3 font-[650] whitespace-nowrap max-md:basis-full max-md:justify-between md:me-2">
        <span role="status">
          {ids.length} of {COMPARED_MAX} ticked
        </span>
        <button type="button" className="link-button" aria-label="Clear ticks" onClick={onClear}>
          Clear
        </button>
      </div>
      <button
        type="button"
        className="control border-accent! bg-accent! font-[550] text-surface!"
        onClick={onCompare}
      >
        Compare
      </button>
      <CopyControl text={ids.map(escapeInvisible).join("\n")} name="Copy IDs" />
      {models.length > 0 && (
        <button
          type="button"
          className="control"
          onClick={() => openOverlay({ name: "export", models })}
        >
          Export these
        </button>
      )}
      {dated.length > 0 && (
        <CalendarButton onSave={() => saveCalendar(dated, parseSource(likelySource()))}>
          Calendar for these
        </CalendarButton>
      )}
      {/* The announcer has read the refusal. */}
      <p
        className={`flex-1 basis-[180px] text-[12.5px] max-md:empty:hidden ${refusal === null ? "text-ink-2" : "text-warn"}`}
      >
        {refusal ?? note}
      </p>
    </section>
  );
}

/** The ticked models that are loaded, in the order of their ticks. */
function modelsOf(ids: readonly string[], index: ModelIndex): readonly ModelInfo[] {
  const found = new Map<string, ModelInfo>();
  const wanted = new Set(ids);
  for (let row = 0; row < index.size && found.size < wanted.size; row += 1) {
    const model = index.model(row);
    if (wanted.has(model.id) && !found.has(model.id)) found.set(model.id, model);
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** What is not so of all ticked models, in a sentence or two; empty when all is. */
function noteOn(ticked: number, { listed, dated }: { listed: number; dated: number }): string {
  const missing = ticked - listed;
  const undated = listed - dated;
  return [
    missing > 0 && `${missing} ${missing === 1 ? "is" : "are"} not in the loaded list.`,
    undated > 0 &&
      (dated === 0
        ? "No retirement dates for a calendar."
        : `${undated} of ${listed} ${undated === 1 ? "has" : "have"} no retirement date.`),
  ]
    .filter(Boolean)
    .join(" ");
}
