import { useEffect, useMemo, useRef } from "react";
import { AuditInput } from "./audit-input.tsx";
import { AuditResults } from "./audit-results.tsx";
import { EXAMPLE } from "./example.ts";
import type { MatchPlace } from "#shared/model-names/match-names.ts";
import { addFiles, setPasted, useInput } from "./input.ts";
import { endLookups } from "./use-lookup-queue.ts";
import { useTitle } from "../../ui/use-title.ts";
import { useFileDrop } from "./use-file-drop.ts";

const add = (files: File[]) => void addFiles(files);

/** Finds the model names in a text or in files, and says what the API knows about each. */
export function AuditView() {
  useTitle("Audit");
  const input = useInput();
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
        <AuditResults sources={sources} pasted={input.pasted} onShow={show} />
      ) : (
        <NothingYet hasFiles={input.files.length > 0} />
      )}
    </div>
  );
}

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
