import { RequestFailure } from "../../data/api/request-failure.tsx";
import { ApiError } from "../../data/api/failure.ts";
import { useNearestIds } from "../../data/list/use-nearest-ids.ts";
import { isRequestable } from "#shared/contract/model-id.ts";
import { formatMoment } from "#shared/format/dates.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { isOwnId } from "#shared/model-info/own-id.ts";
import { spellingPhrase } from "#shared/model-names/names-to-ask.ts";
import { BreakableId } from "../../model-ui/breakable-id.tsx";
import { isUnknown, type ComparedColumn } from "./use-compared-columns.ts";
import { CodeText } from "../../model-ui/code-text.tsx";
import { useAddressOf } from "../../data/url/address.ts";

interface ColumnAnswerProps {
  readonly column: ComparedColumn;
  /** Another name that resolves to the same model; null when none does. */
  readonly sameAs: string | null;
  readonly onReplace: (name: string) => void;
}

/** The outcome of the request: which model the name resolves to, or why there is no answer. */
export function ColumnAnswer({ column, sameAs, onReplace }: ColumnAnswerProps) {
  const { requestedName, model, isListed, error, isNoName, staleSince, retry } = column;
  if (isNoName || (error && isUnknown(error) && !isListed)) {
    return <UnknownName column={column} onReplace={onReplace} />;
  }
  if (error && isUnknown(error)) {
    return (
      <>
        As listed: this server answers a request for it with “<bdi>{forDisplay(error.message)}</bdi>
        ” (HTTP 404)
      </>
    );
  }
  if (error) {
    return (
      <>
        <RequestFailure error={error} onRetry={retry} shape="cell" />
        {model && (
          <p className="mt-2 text-ink-2">
            Showing {isListed ? "what the list says" : "the previous answer"} below.
          </p>
        )}
      </>
    );
  }
  if (!model) return <span className="text-ink-3">Loading…</span>;
  return (
    <>
      <Spelling column={column} />
      {isListed ? (
        isRequestable(model.id) ? (
          `As listed: this server cannot retrieve a single model${model.id.includes("/") ? ", or none whose ID holds a slash" : ""}`
        ) : (
          "As listed: this ID cannot be requested"
        )
      ) : model.id === requestedName ? (
        isOwnId(model) ? (
          "This server’s own ID"
        ) : (
          "Pinned ID"
        )
      ) : (
        <span className="relative">
          <code className="font-mono text-[12px]">
            <BreakableId id={requestedName} />
          </code>{" "}
          is an alias
          {/* The ID stands above, and would make the row as tall as the longest. */}
          <span className="sr-only"> of {forDisplay(model.id)}</span>
        </span>
      )}
      {sameAs !== null && (
        <p className="mt-1 text-warn">
          Same model as <code className="font-mono text-[12px]">{forDisplay(sameAs)}</code>
        </p>
      )}
      {staleSince !== null && (
        <p className="mt-1 text-warn">As of {formatMoment(Date.parse(staleSince))}</p>
      )}
    </>
  );
}

/** Whose spelling of the name the address has; nothing for the API's own. */
function Spelling({ column: { parsed, requestedName } }: { readonly column: ComparedColumn }) {
  const phrase = parsed && spellingPhrase(parsed, requestedName);
  if (phrase === null) return null;
  return (
    <p className="mb-1 text-ink-2">
      {phrase} <CodeText className="text-[12px]">{requestedName}</CodeText>
    </p>
  );
}

/** A name that the API does not know, with its message and the known IDs that may be meant. */
function UnknownName({ column, onReplace }: Omit<ColumnAnswerProps, "sameAs">) {
  const [{ betas, workspace }] = useAddressOf("betas", "workspace");
  const { requestedName, error, isNoName } = column;
  const { ids, lifecycleOf, isPending } = useNearestIds(requestedName, { betas, workspace });
  return (
    <div role="alert">
      <Spelling column={column} />
      <p className="font-[550]">
        {isNoName ? "Not the name of a single model" : "The API knows no such model"}
      </p>
      {error && (
        <p className="mt-0.5 text-ink-2">
          <bdi>{forDisplay(error.message)}</bdi>
        </p>
      )}
      {error instanceof ApiError && (
        <p className="mt-1 font-mono text-[11px] text-ink-2">
          HTTP {error.status} {error.requestId}
        </p>
      )}
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
                  aria-label={`Replace ${forDisplay(requestedName)} with ${forDisplay(id)}`}
                  className="min-h-6 py-0.5 text-start font-mono text-[12px] text-accent hover:underline"
                  onClick={() => onReplace(id)}
                >
                  <BreakableId id={id} />
                </button>{" "}
                {lifecycleOf(id) === "retired" && <span className="text-ink-3">retired</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** How many IDs fit into a column. */
const OFFERED = 3;
