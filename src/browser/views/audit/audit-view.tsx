import { useEffect, useMemo, useRef, useState } from "react";
import { AuditInput } from "./audit-input.tsx";
import { AuditResults } from "./audit-results.tsx";
import type { MatchPlace } from "#shared/model-names/match-names.ts";
import { addFiles, inputStore, setPasted } from "./input.ts";
import { endLookups } from "./use-lookup-queue.ts";
import { useStore } from "../../ui/use-store.ts";
import { useTitle } from "../../ui/use-title.ts";

const add = (files: File[]) => void addFiles(files);

/** Finds the model names in a text or in files, and says what the API knows about each. */
export function AuditView() {
  useTitle("Audit");
  const input = useStore(inputStore);
  const isOver = useFileDrop(add);
  const field = useRef<HTMLTextAreaElement>(null);
  const sources = useMemo(
    () => [input.pasted, ...input.files].filter(({ text }) => text !== ""),
    [input.pasted, input.files],
  );

  useEffect(() => {
    if (sources.length === 0) endLookups();
  }, [sources]);

  /** Shows where a name stands in the field; a place in a file is only named. */
  const show = ({ source, start }: MatchPlace, length: number) => {
    if (source !== input.pasted) return;
    // Only taking the focus scrolls to what is selected.
    field.current?.blur();
    field.current?.setSelectionRange(start, start + length);
    field.current?.focus();
  };

  return (
    <div className="view-scroller @container relative min-h-0 overflow-auto bg-surface">
      <AuditInput input={input} field={field} isOver={isOver} />
      {sources.length > 0 ? (
        <AuditResults sources={sources} onShow={show} />
      ) : (
        <NothingYet hasFiles={input.files.length > 0} />
      )}
    </div>
  );
}

/** Something to try: every class of answer occurs, at least in the embedded catalogue. */
const EXAMPLE = `# settings.py
MODEL = "claude-opus-4-8"
FALLBACK_MODEL = "claude-sonnet-4-5"
SUMMARY_MODEL = "claude-3-5-haiku-latest"
VISION_MODEL = "claude-sonet-4-6"

# deploy.yaml
bedrock:
  model_id: us.anthropic.claude-opus-4-1-20250805-v1:0
  fallback: arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-3-haiku-20240307-v1:0
vertex:
  model: claude-haiku-4-5@20251001
  judge: claude-opus-4-8

# app.log
12:03:14 POST /v1/messages model=claude-opus-4-8 200
12:03:15 POST /v1/messages model=claude-2.1 404
`;

function NothingYet({ hasFiles }: { hasFiles: boolean }) {
  return (
    <div className="flex flex-col items-center gap-3 border-t border-line px-6 py-16 text-center max-md:py-10">
      <p className="text-[15px] font-[550]">
        {hasFiles ? "The files contain no text" : "Nothing to audit yet"}
      </p>
      <p className="max-w-[440px] text-[13px] text-ink-2">
        Each name is listed with its places and what the API says about it: a pinned ID, an alias, a
        deprecated or retired model, or no such model.
      </p>
      <button type="button" className="control" onClick={() => setPasted(EXAMPLE)}>
        Try an example
      </button>
    </div>
  );
}

/**
 * Takes files that are dropped anywhere on the page, where the browser would open them in its place;
 * tells whether some are held over it.
 */
function useFileDrop(onFiles: (files: File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const takeOver = (event: DragEvent, isHeld: boolean) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setIsOver(isHeld);
      if (!isHeld) onFiles([...event.dataTransfer.files]);
    };
    addEventListener("dragover", (event) => takeOver(event, true), { signal });
    addEventListener("drop", (event) => takeOver(event, false), { signal });
    const onLeave = ({ relatedTarget }: DragEvent) => {
      // Leaving one element for another is not leaving the page.
      if (relatedTarget === null) setIsOver(false);
    };
    addEventListener("dragleave", onLeave, { signal });
    return () => listening.abort();
  }, [onFiles]);
  return isOver;
}
