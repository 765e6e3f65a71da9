import type { ReactNode } from "react";
import { RequestFailure } from "../data/api/request-failure.tsx";
import { ApiError } from "../data/api/failure.ts";
import type { Remedy } from "../ui/failure-notice.tsx";

interface ModelFailureProps {
  readonly error: Error;
  readonly onRetry: () => void;
  /** What helps instead of a retry; false where a retry may. */
  readonly remedy: Remedy | false;
  /** What an unknown name may mean. */
  readonly children: ReactNode;
}

/** Why there is no answer; for an unknown name, the models it may mean. */
export function ModelFailure({ error, onRetry, remedy, children }: ModelFailureProps) {
  if (!(error instanceof ApiError && error.isUnknownModel)) {
    return <RequestFailure error={error} onRetry={onRetry} remedy={remedy} shape="block" />;
  }
  return (
    <div className="mt-4 text-[13px]">
      <div role="alert">
        <p className="text-[15px] font-[550]">No such model</p>
        <p className="mt-1 text-ink-2 wrap-anywhere">
          <bdi>{error.message}</bdi>
        </p>
      </div>
      <p className="mt-1 font-mono text-[11.5px] text-ink-2 wrap-anywhere">
        HTTP {error.status} {error.requestId}
      </p>
      {children}
    </div>
  );
}
