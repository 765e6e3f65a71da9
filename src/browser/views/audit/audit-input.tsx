import type { ClipboardEvent, RefObject } from "react";
import { forDisplay } from "#shared/format/for-display.ts";
import { Icon } from "../../ui/icon.tsx";
import type { Source } from "#shared/model-names/match-names.ts";
import { SpellingTable } from "./spelling-table.tsx";
import { addFiles, addPasted, clearInput, removeFile, setPasted, type Input } from "./input.ts";

interface AuditInputProps {
  readonly input: Input;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly isOver: boolean;
}

/** Where the text comes from: a field to paste into, and files to choose or drop. */
export function AuditInput({ input, field, isOver }: AuditInputProps) {
  const { pasted, files, refusals } = input;
  const isEmpty = pasted.text === "" && files.length === 0 && refusals.length === 0;
  const clear = () => {
    clearInput();
    field.current?.focus();
  };
  return (
    <section className="px-view pt-4 pb-5">
      <p className="max-w-[1100px] text-[13px] text-ink-2">
        Finds model names in code, configuration or logs and checks each with the API. The text
        stays in this page and is not uploaded: only the distinct names are sent.
      </p>
      <div className="mt-3 grid gap-4 @min-[820px]:grid-cols-[minmax(0,1fr)_minmax(260px,340px)]">
        <div>
          <label className="flex flex-col gap-1.5">
            <span className="text-[12px] font-semibold text-ink-2">Text to audit</span>
            <textarea
              ref={field}
              rows={8}
              spellCheck={false}
              autoComplete="off"
              autoCapitalize="off"
              placeholder="Paste code, a configuration or a log"
              className="min-h-[120px] w-full resize-y rounded-lg border border-control bg-canvas px-3 py-2.5 font-mono text-[12.5px] leading-[1.5]"
              value={pasted.text}
              onChange={(event) => setPasted(event.target.value)}
              onPaste={takePasted}
            />
          </label>
          <div className="mt-3 flex items-start gap-4">
            {!isEmpty && (
              <button type="button" className="control" onClick={clear}>
                Clear
              </button>
            )}
            <Rules />
          </div>
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          <div
            data-over={isOver ? "" : undefined}
            className="mt-[23px] flex min-h-[173px] flex-col items-center justify-center gap-2.5 rounded-lg border border-dashed border-control px-4 py-5 text-center text-[13px] text-ink-2 data-over:border-accent data-over:bg-accent-soft @max-[820px]:mt-0 @max-[820px]:min-h-0 max-md:py-4"
          >
            <span>{isOver ? "Drop to add" : "Drop files here"}</span>
            <label className="control cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent">
              <input
                type="file"
                multiple
                className="sr-only"
                onChange={(event) => {
                  void addFiles([...(event.target.files ?? [])]);
                  // The same file can be chosen again.
                  event.target.value = "";
                }}
              />
              Choose files
            </label>
            <span className="text-[12px] text-ink-3">Text files of up to 5 MiB each</span>
          </div>
          <FileList files={files} />
          {refusals.length > 0 && (
            <ul role="alert" className="flex flex-col gap-1 text-[12.5px] text-warn">
              {refusals.map((refusal) => (
                <li key={refusal} className="flex gap-2 wrap-anywhere">
                  <Icon name="warning" size={14} />
                  <span className="min-w-0">{forDisplay(refusal)}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </section>
  );
}

/** A longer text is taken beside the field, in UTF-16 code units: a browser lays it out for seconds. */
const FIELD_MAX = 500_000;

/**
 * Takes what the field should not: files on the clipboard, and a text too long for it. A text beside
 * files, as a spreadsheet copies, is pasted as text.
 */
function takePasted(event: ClipboardEvent): void {
  const { files, types } = event.clipboardData;
  const hasText = types.includes("text/plain");
  const text = hasText ? event.clipboardData.getData("text/plain") : "";
  if (text.length > FIELD_MAX) addPasted(text);
  else if (files.length > 0 && !hasText) void addFiles([...files]);
  else return;
  event.preventDefault();
}

/** The files that are looked through, each with a way to leave it out. */
function FileList({ files }: { files: readonly Source[] }) {
  if (files.length === 0) return null;
  return (
    <ul aria-label="Files" className="flex max-h-[132px] flex-wrap gap-1.5 overflow-y-auto">
      {files.map((file) => (
        <li key={file.name} className="chip">
          <bdi className="truncate" title={forDisplay(file.name)}>
            {forDisplay(file.name)}
          </bdi>
          <button
            type="button"
            aria-label={`Remove ${forDisplay(file.name)}`}
            className="grid size-6 flex-none place-items-center rounded-md hover:text-ink"
            onClick={() => removeFile(file)}
          >
            <Icon name="close" size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Rules() {
  return (
    <details className="min-w-0 flex-1 py-1 text-[12.5px] text-ink-2">
      <summary className="min-h-6 w-fit rounded-sm py-0.5">What counts as a name</summary>
      <p className="mt-1 max-w-[640px]">
        Every ID that the API lists, and names as the platforms, gateways and tools below spell
        them; each is looked up under the ID it stands for. Patterns, short names and ARNs without a
        model are listed and not looked up. File names, packages, containers and versions of tools
        are not names.
      </p>
      <SpellingTable />
    </details>
  );
}
