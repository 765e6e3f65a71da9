import { formatCount } from "#shared/format/count.ts";
import { summaryOf, type Audited } from "./audited.ts";
import type { Asking } from "./create-asking.ts";

interface ProgressProps {
  readonly audited: readonly Audited[];
  /** How much of the texts has been read, from 0 to 1; null when all of it. */
  readonly reading: number | null;
  readonly asking: Asking;
}

/** What was found in one line; until all is answered how far it is, and the way to stop that. */
export function Progress({ audited, reading, asking }: ProgressProps) {
  const waiting = audited.filter(({ verdict }) => verdict.kind === "waiting").length;
  const state = asking.state();
  const isAsking = reading === null && waiting > 0 && (state === "asking" || state === "done");
  const isStopped = waiting > 0 && state === "stopped";
  const part = reading ?? 1 - waiting / audited.length;
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1 text-[13px]">
      <span role="status" className="font-[550]">
        {sentenceFor(audited, reading, isAsking)}
      </span>
      {(reading !== null || isAsking) && (
        <span
          role="progressbar"
          aria-label={reading === null ? "Asking the API" : "Reading"}
          aria-valuenow={Math.floor(part * 100)}
          className="block h-1 w-28 overflow-hidden rounded-full bg-raised"
        >
          <i className="block h-full bg-accent" style={{ width: `${part * 100}%` }} />
        </span>
      )}
      {isAsking && (
        <button type="button" className="link-button" onClick={asking.stop}>
          Stop
        </button>
      )}
      {isStopped && (
        <button type="button" className="link-button" onClick={asking.resume}>
          {waiting === audited.length ? `Ask about ${formatCount(waiting)}` : "Resume"}
        </button>
      )}
      {audited.length > 0 && state === "done" && waiting === 0 && (
        <button type="button" className="link-button" onClick={asking.askAnew}>
          Ask again
        </button>
      )}
    </div>
  );
}

/** While it goes on the same sentence, so that it is read out once. */
function sentenceFor(
  audited: readonly Audited[],
  reading: number | null,
  isAsking: boolean,
): string {
  if (reading !== null) return "Reading the text…";
  if (isAsking)
    return `${formatCount(audited.length)} ${audited.length === 1 ? "name" : "names"}, asking the API…`;
  return audited.length === 0 ? "No model names found" : summaryOf(audited);
}
