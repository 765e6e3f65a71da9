import type { LoggedRequest } from "../../data/api/request-log.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { LocalText } from "../../model-ui/local-text.tsx";
import { formatSecond } from "#shared/format/reader-dates.ts";
import { OutcomeBadge } from "./outcome-badge.tsx";
import { durationOf, formatRetries, retriesOf, sizeOf } from "./request-words.ts";

interface RequestRowProps {
  readonly request: LoggedRequest;
  readonly onOpen: () => void;
}

/** A request in brief: what was requested, how it ended, and what is known about the response. */
export function RequestRow({ request, onOpen }: RequestRowProps) {
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
