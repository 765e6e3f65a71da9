import { useEffect, useRef, type ReactNode } from "react";
import type { LoggedRequest } from "../../data/api/request-log.ts";
import { SERVER_KEY_NAME } from "../../snippets/call.ts";
import { curlCommand } from "../../snippets/curl.ts";
import { openOverlay } from "../overlay.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { LocalText } from "../../model-ui/local-text.tsx";
import { formatSecond } from "#shared/format/reader-dates.ts";
import { CopyButton, CopyControl } from "../../ui/copy-button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { callOf } from "./call-of.ts";
import { OutcomeBadge } from "./request-list.tsx";
import { RequestBody } from "./request-body.tsx";
import { cacheSentence, durationOf, retriesSentence, sizeOf } from "./request-words.ts";
import { requestHeaders, responseHeaders, type Header } from "./safe-headers.ts";

interface RequestDetailsProps {
  readonly request: LoggedRequest;
  readonly onBack: () => void;
  readonly onAskAgain: () => void;
}

/** Everything known about one request: its facts, its headers and the response body. */
export function RequestDetails({ request, onBack, onAskAgain }: RequestDetailsProps) {
  const { path, requestOptions, headers } = request;
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto px-5 pt-2 pb-4">
      <div className="flex flex-none flex-wrap items-center gap-2">
        <button ref={back} type="button" className="link-button text-[13px]" onClick={onBack}>
          <span className="inline-flex items-center gap-1.5">
            <span className="rotate-180">
              <Icon name="arrow" size={14} />
            </span>
            All requests
          </span>
        </button>
        <span className="ms-auto flex items-center gap-2.5">
          <button
            type="button"
            className="link-button text-[13px]"
            onClick={() => openOverlay({ name: "code", call: callOf(request) })}
          >
            Copy as code
          </button>
          <CopyControl name="Copy as curl" text={curlOf(request)} />
        </span>
      </div>
      <h3 className="mt-2 font-mono text-[13px] wrap-anywhere">GET {forDisplay(path)}</h3>
      <Facts request={request} />
      <HeaderList title="Request headers" headers={requestHeaders(requestOptions)} />
      {headers && <HeaderList title="Response headers" headers={responseHeaders(headers)} />}
      <RequestBody request={request} onAskAgain={onAskAgain} />
    </div>
  );
}

/** The same request to this server; the access token is only named. */
function curlOf({ path, requestOptions }: LoggedRequest): string {
  return curlCommand(location.origin + path, requestOptions, SERVER_KEY_NAME);
}

function Facts({ request }: { request: LoggedRequest }) {
  const { requestOptions, meta, startedAt } = request;
  const { betas, workspace } = requestOptions;
  const requestId = meta?.requestId ?? null;
  return (
    <dl className="facts mt-2! flex-none *:py-0! [&_dd]:py-1! [&_dt]:py-1!">
      <Fact name="Status">
        <OutcomeBadge request={request} />
      </Fact>
      <Fact name="Betas">{betas.length === 0 ? "None" : forDisplay(betas.join(", "))}</Fact>
      <Fact name="Workspace">{workspace === "" ? "The key’s own" : forDisplay(workspace)}</Fact>
      <Fact name="Sent">
        <LocalText>{formatSecond(startedAt)}</LocalText>
      </Fact>
      <Fact name="Duration">{durationOf(request) ?? "In progress"}</Fact>
      {meta && (
        <>
          <Fact name="Size">{sizeOf(request)}, decoded</Fact>
          <Fact name="Request ID">
            {requestId === null ? (
              "Not reported"
            ) : (
              <span className="flex min-w-0 items-center gap-0.5">
                <code className="truncate font-mono text-[12px]">{forDisplay(requestId)}</code>
                <CopyButton text={requestId} name="Copy request ID" />
              </span>
            )}
          </Fact>
          <Fact name="Cache">{cacheSentence(request)}</Fact>
          <Fact name="Retries">{retriesSentence(request)}</Fact>
        </>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}

interface HeaderListProps {
  readonly title: string;
  readonly headers: readonly Header[];
}

function HeaderList({ title, headers }: HeaderListProps) {
  return (
    <details className="group flex-none border-b border-line-soft text-[13px]">
      <summary className="flex min-h-8 list-none items-center gap-1.5 text-ink-2">
        <span className="-rotate-90 group-open:rotate-0">
          <Icon name="chevron" size={14} />
        </span>
        {title} <span className="text-ink-3">{headers.length}</span>
      </summary>
      <dl className="pb-2 ps-5 text-[12px]">
        {headers.map(([name, value]) => (
          <div key={name} className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-3">
            <dt className="py-0.5 font-mono text-ink-3 wrap-anywhere">{name}</dt>
            <dd className="py-0.5 font-mono wrap-anywhere">{forDisplay(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
