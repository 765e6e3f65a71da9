import type { RequestOptions } from "../../data/api/request-options.ts";
import { describeFailure } from "../../data/api/describe-failure.ts";
import { ApiError } from "../../data/api/failure.ts";
import { useNearestIds } from "../../data/list/use-nearest-ids.ts";
import { formatMoment } from "#shared/format/dates.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { useIsOnline } from "../../ui/use-is-online.ts";
import { isUnknown, type ComparedColumn } from "./use-compared-columns.ts";

interface ColumnAnswerProps {
  readonly column: ComparedColumn;
  /** Another name that led to the same model; null when none did. */
  readonly sameAs: string | null;
  readonly requestOptions: RequestOptions;
  /** Puts another name in the place of this one. */
  readonly onReplace: (name: string) => void;
}

/** What became of the question: which model the name leads to, or why there is no answer. */
export function ColumnAnswer({ column, sameAs, requestOptions, onReplace }: ColumnAnswerProps) {
  const { asked, model, error, staleSince, retry } = column;
  const isOnline = useIsOnline();
  if (error && isUnknown(error)) {
    return (
      <UnknownName
        asked={asked}
        error={error}
        requestOptions={requestOptions}
        onReplace={onReplace}
      />
    );
  }
  if (error) {
    return (
      <>
        <FailureNotice failure={describeFailure(error, isOnline)} onRetry={retry} shape="cell" />
        {model && <p className="mt-2 text-ink-2">Below is the answer from before.</p>}
      </>
    );
  }
  if (!model) return <span className="text-ink-3">Asking…</span>;
  return (
    <>
      {model.id === asked ? (
        "Pinned ID"
      ) : (
        <>
          <code className="font-mono text-[12px]">{asked}</code> is an alias of{" "}
          <code className="font-mono text-[12px]">
            <bdi>{forDisplay(model.id)}</bdi>
          </code>
        </>
      )}
      {sameAs !== null && (
        <p className="mt-1 text-warn">
          Same model as <code className="font-mono text-[12px]">{sameAs}</code>
        </p>
      )}
      {staleSince !== null && (
        <p className="mt-1 text-warn">As of {formatMoment(Date.parse(staleSince))}</p>
      )}
    </>
  );
}

interface UnknownNameProps {
  readonly asked: string;
  readonly error: Error;
  readonly requestOptions: RequestOptions;
  readonly onReplace: (name: string) => void;
}

/** A name that the API does not know, in its words, with the known IDs that could be meant. */
function UnknownName({ asked, error, requestOptions, onReplace }: UnknownNameProps) {
  const { ids, isPending } = useNearestIds(asked, requestOptions);
  const requestId = error instanceof ApiError ? error.requestId : null;
  return (
    <div role="alert">
      <p className="font-[550]">The API knows no such model</p>
      <p className="mt-0.5 text-ink-2">
        <bdi>{forDisplay(error.message)}</bdi>
      </p>
      {requestId !== null && <p className="mt-1 font-mono text-[11px] text-ink-2">{requestId}</p>}
      {ids.length === 0 ? (
        <p className="mt-2 text-ink-2">
          {isPending ? "Looking for similar IDs…" : "No similar IDs. Remove it above."}
        </p>
      ) : (
        <>
          <p className="mt-2 text-ink-2">Replace it with</p>
          <ul>
            {ids.slice(0, OFFERED).map((id) => (
              <li key={id}>
                <button
                  type="button"
                  aria-label={`Replace ${asked} with ${forDisplay(id)}`}
                  className="min-h-6 py-0.5 text-start font-mono text-[12px] text-accent hover:underline"
                  onClick={() => onReplace(id)}
                >
                  <bdi>{forDisplay(id)}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** A column has no room for more. */
const OFFERED = 3;
