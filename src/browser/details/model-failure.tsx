import { describeFailure } from "../data/api/describe-failure.ts";
import { ApiError } from "../data/api/failure.ts";
import type { RequestOptions } from "../data/api/request-options.ts";
import { ModelLink } from "../data/url/model-link.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { useIsOnline } from "../ui/use-is-online.ts";
import { useNearestIds } from "../data/list/use-nearest-ids.ts";

interface ModelFailureProps {
  readonly requestedName: string;
  readonly requestOptions: RequestOptions;
  readonly error: Error;
  readonly onRetry: () => void;
}

/** Why there is no answer; for an unknown name, the IDs that are most like it. */
export function ModelFailure({ requestedName, requestOptions, error, onRetry }: ModelFailureProps) {
  const isOnline = useIsOnline();
  if (!(error instanceof ApiError && error.status === 404)) {
    return (
      <FailureNotice failure={describeFailure(error, isOnline)} onRetry={onRetry} shape="block" />
    );
  }
  return (
    <div role="alert" className="mt-4 text-[13px]">
      <p className="text-[15px] font-[550]">The API knows no such model</p>
      <p className="mt-1 text-ink-2 wrap-anywhere">
        <bdi>{error.message}</bdi>
      </p>
      {error.requestId !== null && (
        <p className="mt-1 font-mono text-[11.5px] text-ink-2 wrap-anywhere">{error.requestId}</p>
      )}
      <NearestIds requestedName={requestedName} requestOptions={requestOptions} />
    </div>
  );
}

/** The IDs most like what was asked, retired ones too, so the list is asked for them once. */
export function NearestIds({
  requestedName,
  requestOptions,
}: Pick<ModelFailureProps, "requestedName" | "requestOptions">) {
  const { ids, isPending } = useNearestIds(requestedName, requestOptions);
  if (ids.length === 0) {
    return (
      <p className="mt-4 text-ink-2">
        {isPending ? "Looking for IDs like it…" : "No known ID is like it."}
      </p>
    );
  }
  return (
    <>
      <h3 className="panel-heading">Nearest known IDs</h3>
      <ul>
        {ids.map((id) => (
          <li key={id} className="border-b border-line-soft">
            <ModelLink
              model={id}
              className="block py-1.5 font-mono text-[12.5px] text-accent hover:underline wrap-anywhere"
            >
              {id}
            </ModelLink>
          </li>
        ))}
      </ul>
    </>
  );
}
