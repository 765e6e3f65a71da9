import { parseSource } from "#shared/contract/headers.ts";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { likelySource } from "../../data/storage/likely-source.ts";
import { CalendarButton } from "../../model-ui/calendar-button.tsx";
import { SubscribeButton } from "../../dialogs/subscribe/subscribe-button.tsx";
import { formatCount, formatAmount } from "#shared/format/count.ts";
import { saveCalendar } from "../../model-ui/save-calendar.ts";
import { hasCalendarDate } from "#shared/calendar/retirement-calendar.ts";
import type { Deprecated } from "./retirement-groups.ts";

interface RetirementsHeadProps {
  readonly shown: readonly Deprecated[];
  /** All that are loaded. */
  readonly all: readonly Deprecated[];
  readonly isWhole: boolean;
}

/** How many are deprecated, and the calendar of all of them or of those that are shown. */
export function RetirementsHead({ shown, all, isWhole }: RetirementsHeadProps) {
  const isNarrowed = shown.length < all.length;
  const [datedShown, datedAll] = [datedOf(shown), datedOf(all)];
  return (
    <div className="flex flex-wrap items-center gap-2 px-view pt-3.5 pb-3">
      <p className="min-w-0 flex-1 basis-[300px]">
        <span className="font-[650]">
          {isNarrowed
            ? `${formatCount(shown.length)} of ${formatCount(all.length)} deprecated models`
            : formatAmount(all.length, "deprecated model")}
          {!isWhole && " so far"}
        </span>
        <span className="block text-[12.5px] text-ink-2">
          Days are in your time zone. Calendar events are all-day, with reminders 90, 30 and 7 days
          before and on the day, unless already past.
        </span>
      </p>
      {isNarrowed && datedShown.length > 0 && (
        <CalendarButton onSave={() => saveCalendar(datedShown, parseSource(likelySource()))}>
          {datedShown.length === 1 ? "Add this one" : `Add these ${formatCount(datedShown.length)}`}
        </CalendarButton>
      )}
      {datedAll.length > 0 && (
        <CalendarButton onSave={() => saveCalendar(datedAll, parseSource(likelySource()))}>
          {isWhole
            ? "Add all to calendar"
            : `Add the ${formatCount(datedAll.length)} loaded so far`}
        </CalendarButton>
      )}
      <SubscribeButton />
    </div>
  );
}

/** Those that have a date a calendar can hold. */
function datedOf(all: readonly Deprecated[]): ModelInfo[] {
  return all.map(({ model }) => model).filter(hasCalendarDate);
}
