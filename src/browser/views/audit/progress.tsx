import { formatCount, formatAmount } from "#shared/format/count.ts";
import { summaryOf, type AuditRow } from "#shared/model-names/audit-row.ts";
import type { LookupQueue } from "../../data/api/create-lookup-queue.ts";
import { ProgressBar } from "../../ui/progress-bar.tsx";

interface ProgressProps {
  readonly rows: readonly AuditRow[];
  /** How much of the texts has been read, from 0 to 1; null when all of it. */
  readonly readPart: number | null;
  readonly queue: LookupQueue;
}

/** What was found in one line; until everything is answered its progress, and a way to stop. */
export function Progress({ rows, readPart, queue }: ProgressProps) {
  const waiting = rows.filter(({ verdict }) => verdict.kind === "waiting").length;
  const state = queue.state();
  const isRunning = readPart === null && waiting > 0 && (state === "running" || state === "done");
  const isStopped = waiting > 0 && state === "stopped";
  const part = readPart ?? 1 - waiting / rows.length;
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1 text-[13px]">
      <span role="status" className="font-[550]">
        {sentenceFor(rows, readPart, isRunning)}
      </span>
      {(readPart !== null || isRunning) && (
        <ProgressBar
          name={readPart === null ? "Checking with the API" : "Reading"}
          value={part * 100}
        />
      )}
      {isRunning && (
        <button type="button" className="link-button" onClick={queue.stop}>
          Stop
        </button>
      )}
      {isStopped && (
        <button type="button" className="link-button" onClick={queue.resume}>
          {waiting === rows.length ? `Check ${formatCount(waiting)} names` : "Resume"}
        </button>
      )}
      {rows.length > 0 && state === "done" && waiting === 0 && (
        <button type="button" className="link-button" onClick={queue.refetch}>
          Check again
        </button>
      )}
    </div>
  );
}

/** The same sentence while it runs, so that it is announced once. */
function sentenceFor(
  rows: readonly AuditRow[],
  readPart: number | null,
  isRunning: boolean,
): string {
  if (readPart !== null) return "Reading the text…";
  if (isRunning) return `${formatAmount(rows.length, "name")}, checking with the API…`;
  return rows.length === 0 ? "No model names found" : summaryOf(rows);
}
