import { useEffect, useRef, useState } from "react";
import { Icon } from "./icon.tsx";

interface FailureNoticeProps {
  readonly failure: {
    readonly title: string;
    readonly advice: string;
    readonly detail: string | null;
    readonly requestId: string | null;
    /** Milliseconds after which it is asked again by itself; null leaves it to the reader. */
    readonly retryAfterMs: number | null;
    readonly isSignInRequired: boolean;
    /** Whether it is asked again by itself when the network is back. */
    readonly isOffline: boolean;
  };
  /** Asks again for what failed; what was loaded stays. */
  readonly onRetry: () => void;
  /** `strip` beside what was loaded, `block` where there is nothing else to show, `cell` in a table. */
  readonly shape: "strip" | "block" | "cell";
}

/** What failed, what to do about it, and the way out. A wait that the server asked for is counted. */
export function FailureNotice({ failure, onRetry, shape }: FailureNoticeProps) {
  const { title, advice, detail, requestId, retryAfterMs, isSignInRequired, isOffline } = failure;
  const wasOffline = useRef(isOffline);
  useEffect(() => {
    if (wasOffline.current && !isOffline) onRetry();
    wasOffline.current = isOffline;
  }, [isOffline, onRetry]);
  return (
    <div
      role="alert"
      data-shape={shape}
      className="group flex gap-3 text-[13px] data-[shape=block]:mx-auto data-[shape=block]:w-full data-[shape=block]:max-w-[520px] data-[shape=block]:p-8 data-[shape=strip]:border-t data-[shape=strip]:border-line data-[shape=strip]:bg-warn-soft data-[shape=strip]:px-view data-[shape=strip]:py-2.5"
    >
      <span className="pt-px text-warn">
        <Icon name="warning" />
      </span>
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-2 group-data-[shape=block]:flex-col group-data-[shape=block]:items-start">
        <div className="min-w-0 group-data-[shape=strip]:flex-1 group-data-[shape=strip]:basis-[280px]">
          <p className="font-[550] group-data-[shape=block]:text-[15px]">{title}</p>
          <p className="mt-0.5 text-ink-2">{advice}</p>
          {detail !== null && (
            <p className="mt-1 text-ink-2 wrap-anywhere">
              <bdi>{detail}</bdi>
            </p>
          )}
          {requestId !== null && (
            <p className="mt-1 font-mono text-[11.5px] text-ink-2 wrap-anywhere">{requestId}</p>
          )}
        </div>
        {/* In a tab of its own: what was typed here, and files that were read, outlive no reload. */}
        {isSignInRequired && (
          <a className="control" href={location.href} target="_blank" rel="noreferrer">
            Sign in
          </a>
        )}
        <Retry key={retryAfterMs} retryAfterMs={retryAfterMs} onRetry={onRetry} />
      </div>
    </div>
  );
}

/** A longer wait is told in minutes. */
const COUNTED_S = 120;

interface RetryProps {
  readonly retryAfterMs: number | null;
  readonly onRetry: () => void;
}

/** Asks again when pressed, or by itself when the wait is over. */
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
        <span className="text-ink-2">
          again in {seconds > COUNTED_S ? `${Math.ceil(seconds / 60)} min` : `${seconds} s`}
        </span>
      )}
    </span>
  );
}
