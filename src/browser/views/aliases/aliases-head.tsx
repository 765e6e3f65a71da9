import { useLayoutEffect, useRef, type RefObject } from "react";
import { formatCount } from "#shared/format/count.ts";
import { sourceWords } from "#shared/format/source-words.ts";
import { connectionStore } from "../../data/api/connection.ts";
import type { LookupQueue } from "../../data/api/create-lookup-queue.ts";
import type { RequestOptions } from "../../data/api/request-options.ts";
import { announce } from "../../ui/announcer.tsx";
import { Icon } from "../../ui/icon.tsx";
import { saveFile } from "../../ui/save-file.ts";
import type { AliasRow } from "./alias-rows.ts";
import type { CheckProgress } from "./check-progress.ts";
import { aliasesCsv, aliasesJson, aliasesMarkdown, type AliasReport } from "./export-aliases.ts";

interface AliasesHeadProps {
  readonly rows: readonly AliasRow[];
  readonly summary: string;
  /** Null before the first check. */
  readonly progress: CheckProgress | null;
  readonly queue: LookupQueue | null;
  readonly requestOptions: RequestOptions;
  readonly onCheck: () => void;
}

/** What is known in one line, the check of it, and its exports. */
export function AliasesHead(props: AliasesHeadProps) {
  const { rows, summary, progress, queue, requestOptions, onCheck } = props;
  const check = useRef<HTMLButtonElement>(null);
  const isRunning = progress?.state === "running";
  const isStopped = progress?.state === "stopped";
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-3 px-view py-4">
      <div className="min-w-0 flex-1 basis-[340px]">
        <h2 className="text-[15px] font-[600]">Aliases</h2>
        <p className="max-w-[640px] text-[13px] text-pretty text-ink-2">
          Names that stand for a model ID. Only a check can tell where one leads today; short names
          of tools are not checked.
        </p>
        <div className="mt-1 flex min-h-6 flex-wrap items-center gap-x-4 text-[13px]">
          <span role="status" className="font-[550]">
            {summary}
          </span>
          {progress && isRunning && <Bar progress={progress} />}
          {queue && (isRunning || isStopped) && (
            <StopButton queue={queue} isRunning={isRunning} focusAfterwards={check} />
          )}
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        <button
          ref={check}
          type="button"
          className="control aria-disabled:text-ink-3"
          aria-disabled={isRunning}
          onClick={isRunning ? undefined : onCheck}
        >
          <Icon name="refresh" size={14} />
          Check all
        </button>
        <Exports rows={rows} summary={summary} requestOptions={requestOptions} />
      </div>
    </div>
  );
}

function Bar({ progress: { done, total } }: { progress: CheckProgress }) {
  return (
    <>
      <span
        role="progressbar"
        aria-label="Checking aliases"
        aria-valuenow={done}
        aria-valuemax={total}
        className="block h-1 w-28 overflow-hidden rounded-full bg-raised"
      >
        <i className="block h-full bg-accent" style={{ width: `${(done / total) * 100}%` }} />
      </span>
      <span aria-hidden="true" className="text-ink-2">
        {formatCount(done)} of {formatCount(total)}
      </span>
    </>
  );
}

interface StopButtonProps {
  readonly queue: LookupQueue;
  readonly isRunning: boolean;
  readonly focusAfterwards: RefObject<HTMLElement | null>;
}

/** Stops the check and goes on with it; hands the focus on when there is nothing left to stop. */
function StopButton({ queue, isRunning, focusAfterwards }: StopButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const [element, next] = [button.current, focusAfterwards.current];
    return () => {
      if (document.activeElement === element) next?.focus();
    };
  }, [focusAfterwards]);
  return (
    <button
      ref={button}
      type="button"
      className="link-button"
      onClick={isRunning ? queue.stop : queue.resume}
    >
      {isRunning ? "Stop" : "Resume"}
    </button>
  );
}

const FORMATS = [
  { name: "Markdown", ending: "md", type: "text/markdown", write: aliasesMarkdown },
  { name: "CSV", ending: "csv", type: "text/csv", write: aliasesCsv },
  { name: "JSON", ending: "json", type: "application/json", write: aliasesJson },
] as const;

type ExportsProps = Pick<AliasesHeadProps, "rows" | "summary" | "requestOptions">;

/** Saves the whole table, as it is known now. */
function Exports({ rows, summary, requestOptions }: ExportsProps) {
  const save = ({ ending, type, write }: (typeof FORMATS)[number]) => {
    const now = Date.now();
    const source = sourceWords(connectionStore.get()?.source ?? null);
    const report: AliasReport = { rows, summary, source, ...requestOptions, now };
    const file = `model-aliases-${new Date(now).toISOString().slice(0, 10)}.${ending}`;
    saveFile(file, new Blob([write(report)], { type: `${type};charset=utf-8` }));
    announce(`Saved ${file}`);
  };
  return FORMATS.map((format) => (
    <button key={format.ending} type="button" className="control" onClick={() => save(format)}>
      <Icon name="down" size={14} />
      Export {format.name}
    </button>
  ));
}
