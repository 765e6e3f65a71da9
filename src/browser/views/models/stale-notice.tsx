import { formatAge, formatDay, formatClock } from "#shared/format/dates.ts";
import { LocalText } from "../../model-ui/local-text.tsx";
import { useNow } from "../../ui/use-now.ts";

interface StaleNoticeProps {
  /** When the list was the truth, in RFC 3339. */
  readonly since: string;
  readonly onRefresh: () => void;
}

/** Says that the API does not answer and since when the list dates. */
export function StaleNotice({ since, onRefresh }: StaleNoticeProps) {
  const time = Date.parse(since);
  const now = useNow();
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-warn-soft px-view py-2 text-[13px]"
    >
      <p className="flex-1 basis-[260px]">
        The API does not answer at the moment. This is the list as of{" "}
        <LocalText>{formatClock(time)}</LocalText>, <LocalText>{formatDay(time)}</LocalText> (
        {formatAge(time, now)}).
      </p>
      <button type="button" className="control" onClick={onRefresh}>
        Ask again
      </button>
    </div>
  );
}
