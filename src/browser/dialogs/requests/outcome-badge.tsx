import type { LoggedRequest } from "../../data/api/request-log.ts";
import { Icon } from "../../ui/icon.tsx";
import { isTrouble, outcomeOf } from "./request-words.ts";

/** The status of a request; failures have an icon beside it. */
export function OutcomeBadge({ request }: { request: LoggedRequest }) {
  const isBad = isTrouble(request);
  return (
    <span
      data-bad={isBad}
      className="inline-flex items-center gap-1 text-[12.5px] font-[550] text-ink-2 data-[bad=true]:text-warn"
    >
      {isBad && <Icon name="warning" size={14} />}
      {outcomeOf(request)}
    </span>
  );
}
