import { formatAge, formatDay, formatClock } from "#shared/format/dates.ts";
import type { WalkFault } from "#shared/model-info/walk-pages.ts";
import { FAULT_SENTENCES } from "../../data/list/fault-sentences.ts";
import { LocalText } from "../../model-ui/local-text.tsx";
import { useNow } from "../../ui/use-now.ts";

interface ListNoticesProps {
  /** When the API last gave this list, in RFC 3339, where it does not respond now. */
  readonly staleSince: string | null | undefined;
  /** Why the list ends before the API said that it does. */
  readonly fault: WalkFault | null | undefined;
  readonly onRefresh: () => void;
}

/** Says below the list what keeps it from being the whole and present one. */
export function ListNotices({ staleSince, fault, onRefresh }: ListNoticesProps) {
  return (
    <>
      {staleSince && <StaleNotice since={staleSince} onRefresh={onRefresh} />}
      {fault && (
        <p role="alert" className="border-t border-line bg-warn-soft px-view py-2.5 text-[13px]">
          {FAULT_SENTENCES[fault]}
        </p>
      )}
    </>
  );
}

interface StaleNoticeProps {
  /** When the API last gave this list, in RFC 3339. */
  readonly since: string;
  readonly onRefresh: () => void;
}

/** Says that the API does not respond, and when the list dates from. */
function StaleNotice({ since, onRefresh }: StaleNoticeProps) {
  const time = Date.parse(since);
  const now = useNow();
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-warn-soft px-view py-2 text-[13px]"
    >
      <p className="flex-1 basis-[260px]">
        The API is not responding. This is the list as of <LocalText>{formatClock(time)}</LocalText>
        , <LocalText>{formatDay(time)}</LocalText> ({formatAge(time, now)}).
      </p>
      <button type="button" className="control" onClick={onRefresh}>
        Try again
      </button>
    </div>
  );
}
