import { useEffect, useRef } from "react";
import type { LoggedRequest } from "../../data/api/request-log.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { LocalText } from "../../model-ui/local-text.tsx";
import { formatSecond } from "#shared/format/reader-dates.ts";
import {
  durationOf,
  formatRetries,
  retriesOf,
  sizeOf,
  isTrouble,
  outcomeOf,
} from "./request-words.ts";
import { Icon } from "../../ui/icon.tsx";

interface RequestListProps {
  readonly requests: readonly LoggedRequest[];
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

interface RequestRowProps {
  readonly request: LoggedRequest;
  readonly onOpen: () => void;
}

function RequestRow({ request, onOpen }: RequestRowProps) {
  const { number, path, requestOptions, startedAt, meta } = request;
  const retries = retriesOf(request) ?? 0;
  const facts = [
    durationOf(request),
    sizeOf(request),
    meta?.cache,
    retries > 0 ? formatRetries(retries) : null,
  ].filter((fact) => fact != null);
  return (
    <button
      type="button"
      data-number={number}
      className="grid w-full grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-0.5 px-5 py-2 text-start -outline-offset-2! hover:bg-raised"
      onClick={onOpen}
    >
      <code className="font-mono text-[12.5px] wrap-anywhere">
        GET {forDisplay(path.replaceAll("%5B%5D", "[]"))}
      </code>
      <OutcomeBadge request={request} />
      <span className="col-span-2 flex min-w-0 flex-wrap gap-x-2 text-[12px] text-ink-2">
        <span>
          <LocalText>{formatSecond(startedAt)}</LocalText>
          {facts.map((fact) => ` · ${fact}`)}
        </span>
        {meta?.requestId != null && (
          <code className="min-w-0 truncate font-mono text-[11.5px] text-ink-3">
            {forDisplay(meta.requestId)}
          </code>
        )}
      </span>
      {requestOptions.betas.length > 0 && (
        <span className="col-span-2 text-[12px] text-ink-2 wrap-anywhere">
          Betas {forDisplay(requestOptions.betas.join(", "))}
        </span>
      )}
      {requestOptions.workspace !== "" && (
        <span className="col-span-2 truncate text-[12px] text-ink-2">
          Workspace {forDisplay(requestOptions.workspace)}
        </span>
      )}
    </button>
  );
}

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
