import { useLayoutEffect, useRef, type RefObject } from "react";
import { formatCount } from "#shared/format/count.ts";
import { sourceWords } from "#shared/format/source-words.ts";
import { connectionStore } from "../../data/api/connection.ts";
import type { LookupQueue } from "../../data/api/create-lookup-queue.ts";
import type { RequestOptions } from "../../data/api/request-options.ts";
import { ExportButtons } from "../../ui/export-buttons.tsx";
import { Icon } from "../../ui/icon.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import type { AliasRow } from "./alias-rows.ts";
import { aliasesCsv, aliasesJson, aliasesMarkdown } from "./export-aliases.ts";
import type { CheckProgress } from "./use-alias-check.ts";

interface AliasesHeadProps {
  readonly rows: readonly AliasRow[];
  readonly summary: string;
  /** Null before the first check. */
  readonly progress: CheckProgress | null;
  readonly queue: LookupQueue | null;
  readonly requestOptions: RequestOptions;
  readonly onCheck: () => void;
}

const WRITERS = { Markdown: aliasesMarkdown, CSV: aliasesCsv, JSON: aliasesJson } as const;

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
          {isRunning && (
            <>
              <ProgressBar name="Checking aliases" value={progress.done} max={progress.total} />
              <span aria-hidden="true" className="text-ink-2">
                {formatCount(progress.done)} of {formatCount(progress.total)}
              </span>
            </>
          )}
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
        <ExportButtons
          what="model-aliases"
          formats={["Markdown", "CSV", "JSON"]}
          write={(format, now) => {
            const source = sourceWords(connectionStore.get()?.source ?? null);
            return WRITERS[format]({ rows, summary, source, ...requestOptions, now });
          }}
        />
      </div>
    </div>
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
