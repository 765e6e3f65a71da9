import type { ResponseMeta } from "../data/api/response-meta.ts";
import { openOverlay } from "../dialogs/overlay.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { formatMoment } from "#shared/format/dates.ts";

interface AnswerLineProps {
  readonly answer: { readonly meta: ResponseMeta; readonly betas: readonly string[] } | null;
}

/** How the answer was obtained: with which betas, how fast, how old, and its request ID. */
export function AnswerLine({ answer }: AnswerLineProps) {
  // Its room is reserved while the answer is on its way.
  if (!answer) return <p className="mt-2 h-[48px]" />;
  const { meta, betas } = answer;
  const { durationMs, requestId, staleSince } = meta;
  return (
    <p className="mt-2 flex min-h-[48px] flex-wrap content-start items-center gap-x-3 text-[12.5px] text-ink-2">
      <span>
        Requested {["without betas", "with 1 beta"][betas.length] ?? `with ${betas.length} betas`}
      </span>
      <span>{Math.max(1, Math.round(durationMs))} ms</span>
      {staleSince !== null && <span>as of {formatMoment(Date.parse(staleSince))}</span>}
      <button
        type="button"
        className="link-button ms-auto"
        onClick={() => openOverlay({ name: "requests", meta })}
      >
        Raw JSON
      </button>
      {requestId !== null && (
        <span className="flex min-w-0 basis-full items-center gap-0.5">
          <code className="truncate font-mono text-[11.5px]">{requestId}</code>
          <CopyButton text={requestId} name="Copy request ID" />
        </span>
      )}
    </p>
  );
}
