import { useMemo, useRef } from "react";
import { AuditInput } from "./audit-input.tsx";
import { AuditResults } from "./audit-results.tsx";
import type { FoundPlace } from "./find-names.ts";
import { addFiles, useInput } from "./input.ts";
import { useFileDrop } from "./use-file-drop.ts";

const add = (files: File[]) => void addFiles(files);

/** Finds the model names in a text or in files, and says what the API knows about each. */
export function AuditView() {
  const input = useInput();
  const isOver = useFileDrop(add);
  const field = useRef<HTMLTextAreaElement>(null);
  const sources = useMemo(
    () => [input.pasted, ...input.files].filter(({ text }) => text !== ""),
    [input.pasted, input.files],
  );

  /** Shows where a name stands in the field; the place of a file can only be told. */
  const show = ({ source, start }: FoundPlace, length: number) => {
    if (source !== input.pasted) return;
    // Only taking the focus scrolls to what is selected.
    field.current?.blur();
    field.current?.setSelectionRange(start, start + length);
    field.current?.focus();
  };

  return (
    <div className="@container min-h-0 overflow-auto bg-surface">
      <AuditInput input={input} field={field} isOver={isOver} />
      {sources.length > 0 && <AuditResults sources={sources} pasted={input.pasted} onShow={show} />}
    </div>
  );
}
