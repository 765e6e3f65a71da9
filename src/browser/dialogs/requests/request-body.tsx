import { useMemo } from "react";
import type { LoggedRequest } from "../../data/api/request-log.ts";
import { CopyControl } from "../../ui/copy-button.tsx";
import { JsonView } from "../../ui/json/json-view.tsx";
import { escapeInvisibleJson } from "./escape-invisible-json.ts";
import { outcomeOf } from "./request-words.ts";

interface RequestBodyProps {
  readonly request: LoggedRequest;
  readonly onAskAgain: () => void;
}

/** The body of the response verbatim, or why there is none to show. */
export function RequestBody({ request, onAskAgain }: RequestBodyProps) {
  const { text } = request;
  const shown = useMemo(() => (text === null ? null : escapeInvisibleJson(text)), [text]);
  return (
    <section aria-label="Raw JSON" className="mt-3 flex min-h-[380px] flex-1 flex-col">
      <div className="mb-2 flex items-center gap-2">
        <h3 className="flex-1 text-[12px] font-semibold text-ink-3">Raw JSON</h3>
        {shown && <CopyControl text={shown} name="Copy JSON" />}
      </div>
      {shown ? (
        <JsonView text={shown} />
      ) : (
        <div className="text-[13px] text-ink-2">
          <p>{whyNoBody(request)}</p>
          {request.endedAt !== null && (
            <button type="button" className="control mt-3" onClick={onAskAgain}>
              Send again
            </button>
          )}
        </div>
      )}
    </section>
  );
}

function whyNoBody(request: LoggedRequest): string {
  if (request.length > 0) {
    return "Body no longer available: only the newest are kept, and none of the later pages of a long list.";
  }
  switch (outcomeOf(request)) {
    case "Pending":
      return "Waiting for the response.";
    case "Aborted":
      return "The response was no longer needed, so the page cancelled the request.";
    case "Failed":
      return "The server could not be reached, so there is no response.";
    default:
      return "The response had no body.";
  }
}
