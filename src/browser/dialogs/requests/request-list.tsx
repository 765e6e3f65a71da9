import { useEffect, useRef } from "react";
import type { LoggedRequest } from "../../data/api/request-log.ts";
import { RequestRow } from "./request-row.tsx";

interface RequestListProps {
  /** The newest first. */
  readonly requests: readonly LoggedRequest[];
  /** Whether the requested entry is no longer in the list. */
  readonly isForgotten: boolean;
  /** The request to return the focus to; null at first. */
  readonly focused: number | null;
  readonly onOpen: (number: number) => void;
}

/** All known requests, in one or two lines each. */
export function RequestList({ requests, isForgotten, focused, onOpen }: RequestListProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (focused !== null) {
      list.current?.querySelector<HTMLElement>(`[data-number="${focused}"]`)?.focus();
    }
  }, [focused]);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
      <p className="px-5 pt-3 pb-2.5 text-[12.5px] text-ink-2">
        Requests from this page to its server, newest first. The last 200 are kept until you leave
        the page.
      </p>
      {isForgotten && (
        <p role="status" className="mx-5 mb-2 rounded-lg bg-warn-soft px-3 py-2 text-[13px]">
          The request for that answer is no longer in the list.
        </p>
      )}
      {requests.length === 0 ? (
        <div className="px-5 py-10 text-center text-[13px]">
          <p className="font-[550]">No requests</p>
          <p className="mt-1 text-ink-2">New requests will appear here.</p>
        </div>
      ) : (
        <ol ref={list} aria-label="Requests" className="border-t border-line">
          {requests.map((request) => (
            <li key={request.number} className="border-b border-line-soft">
              <RequestRow request={request} onOpen={() => onOpen(request.number)} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
