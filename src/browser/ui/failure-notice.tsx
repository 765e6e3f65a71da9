import { useEffect, useRef, useState } from "react";
import { Icon } from "./icon.tsx";

/** What helps where the same request would fail again. */
export interface Remedy {
  readonly label: string;
  readonly apply: () => void;
}

/** A failure in words: what happened, what to do, and what the other side said. */
export interface Failure {
  readonly title: string;
  readonly advice: string;
  /** The API's own words or the field that did not match; null when there are none. */
  readonly detail: string | null;
  /** The HTTP status; null when there was no response. */
  readonly status?: number | null;
  readonly requestId: string | null;
  /** Milliseconds after which the request is retried automatically; null leaves that to the reader. */
  readonly retryAfterMs: number | null;
  /** Whether signing in again is what helps, and not a retry. */
  readonly isSignInRequired: boolean;
  /** Whether the request is retried automatically when the network is back. */
  readonly isOffline: boolean;
}

interface FailureNoticeProps {
  readonly failure: Failure;
  /** Requests again what failed; what was loaded stays. */
  readonly onRetry: () => void;
  /** Stands in the place of the retry; false or left out where a retry may help. */
  readonly remedy?: Remedy | false;
  /** `strip` beside what was loaded, `block` where there is nothing else to show, `cell` in a table. */
  readonly shape: "strip" | "block" | "cell";
}

/** What failed, what to do about it, and a way to retry. A wait that the server asked for is counted down. */
export function FailureNotice({ failure, onRetry, remedy, shape }: FailureNoticeProps) {
  const { title, advice, detail, status, requestId, retryAfterMs, isSignInRequired, isOffline } =
    failure;
  const wasOffline = useRef(isOffline);
  useEffect(() => {
    if (wasOffline.current && !isOffline) onRetry();
    wasOffline.current = isOffline;
  }, [isOffline, onRetry]);
  return (
    <div role="alert" data-shape={shape} className="failure">
      <Icon name="warning" />
      <div>
        <div>
          <p>{title}</p>
          <p>{advice}</p>
          {detail !== null && (
            <p>
              <bdi>{detail}</bdi>
            </p>
          )}
          {(status || requestId) && (
            <p>
              <code>
                {status && `HTTP ${status} `}
                {requestId}
              </code>
            </p>
          )}
        </div>
        {/* In a tab of its own: what was typed here, and files that were read, outlive no reload. */}
        {isSignInRequired && (
          <a className="control" href={location.href} target="_blank" rel="noreferrer">
            Sign in
          </a>
        )}
        {remedy ? (
          <button type="button" className="control max-w-full" onClick={remedy.apply}>
            <span className="truncate">{remedy.label}</span>
          </button>
        ) : (
          <Retry key={retryAfterMs} retryAfterMs={retryAfterMs} onRetry={onRetry} />
        )}
      </div>
    </div>
  );
}

const COUNTED_S = 120;

interface RetryProps {
  readonly retryAfterMs: number | null;
  readonly onRetry: () => void;
}

/** Retries when clicked, or automatically when the wait is over. */
function Retry({ retryAfterMs, onRetry }: RetryProps) {
  const [isDueAt] = useState(() => Date.now() + (retryAfterMs ?? 0));
  const [now, setNow] = useState(() => Date.now());
  const isCounting = retryAfterMs !== null;
  const isDue = isCounting && now >= isDueAt;
  useEffect(() => {
    if (!isCounting) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [isCounting]);
  useEffect(() => {
    if (isDue) onRetry();
  }, [isDue, onRetry]);
  const seconds = Math.max(0, Math.ceil((isDueAt - now) / 1000));
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <button type="button" className="control" onClick={onRetry}>
        <Icon name="refresh" size={14} />
        Retry
      </button>
      {isCounting && (
        // Within an alert, every second of it would be read out.
        <span role="timer" className="text-ink-2">
          retrying in {seconds > COUNTED_S ? `${Math.ceil(seconds / 60)} min` : `${seconds} s`}
        </span>
      )}
    </span>
  );
}
