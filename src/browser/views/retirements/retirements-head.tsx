import { parseSource } from "#shared/contract/headers.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { likelySource } from "../../data/storage/likely-source.ts";
import { CalendarButton } from "../../model-ui/calendar-button.tsx";
import { SubscribeButton } from "../../dialogs/subscribe/subscribe-button.tsx";
import { formatCount } from "#shared/format/count.ts";
import { saveCalendar } from "../../model-ui/save-calendar.ts";

interface RetirementsHeadProps {
  /** How many deprecated models are shown, and how many are loaded at all. */
  readonly counts: { readonly shown: number; readonly all: number };
  /** Those shown that have a date a calendar can hold. */
  readonly shown: readonly ModelInfo[];
  /** The same of all that are loaded. */
  readonly all: readonly ModelInfo[];
  readonly isWhole: boolean;
}

/** How many are deprecated, and the calendar of all of them or of those that are shown. */
export function RetirementsHead({ counts, shown, all, isWhole }: RetirementsHeadProps) {
  const isNarrowed = counts.shown < counts.all;
  return (
    <div className="flex flex-wrap items-center gap-2 px-view pt-3.5 pb-3">
      <p className="min-w-0 flex-1 basis-[300px]">
        <span className="font-[650]">
          {isNarrowed
            ? `${formatCount(counts.shown)} of ${formatCount(counts.all)} deprecated models`
            : `${formatCount(counts.all)} deprecated ${counts.all === 1 ? "model" : "models"}`}
          {!isWhole && " so far"}
        </span>
        <span className="block text-[12.5px] text-ink-2">
          Days are in your time zone. Calendar events are all-day, with reminders 90, 30 and 7 days
          before and on the day, unless already past.
        </span>
      </p>
      {isNarrowed && shown.length > 0 && (
        <CalendarButton onSave={() => saveCalendar(shown, parseSource(likelySource()))}>
          {shown.length === 1 ? "Add this one" : `Add these ${formatCount(shown.length)}`}
        </CalendarButton>
      )}
      {all.length > 0 && (
        <CalendarButton onSave={() => saveCalendar(all, parseSource(likelySource()))}>
          {isWhole ? "Add all to calendar" : `Add the ${formatCount(all.length)} loaded so far`}
        </CalendarButton>
      )}
      <SubscribeButton />
    </div>
  );
}
