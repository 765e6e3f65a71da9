import { useRef } from "react";
import { formatCount } from "#shared/format/count.ts";
import { formatElapsed } from "#shared/format/dates.ts";
import { DatedText } from "../../model-ui/dated-text.tsx";
import { SubscribeButton } from "../../dialogs/subscribe/subscribe-button.tsx";
import { formatReadersMoment } from "#shared/format/reader-dates.ts";
import { announce } from "../../ui/announcer.tsx";
import { Icon } from "../../ui/icon.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { useNow } from "../../ui/use-now.ts";
import { changesSentence } from "./changes-sentence.ts";
import { countUnseen, type History } from "./history/history.ts";
import { identityText } from "./identity-text.ts";
import type { ChangesState } from "./use-changes.ts";
import { writeJson } from "./export/write-json.ts";
import { writeMarkdown } from "./export/write-markdown.ts";

/** What changed since when, whose catalogue it is, and the actions on it. */
export function ChangesHead({ changes }: { changes: ChangesState }) {
  const { stored, identity, isChecking, isSlow, loaded } = changes;
  const history = stored?.history ?? null;
  const heading = useRef<HTMLHeadingElement>(null);
  /** A button that disappears when it is clicked moves the focus here. */
  const keepFocus = () => heading.current?.focus();
  return (
    <div className="changes-head">
      <div className="min-w-0 flex-1 basis-[340px]">
        <div role="status">
          <h2
            ref={heading}
            tabIndex={-1}
            className="max-w-[640px] text-[15px] font-[600] outline-none"
          >
            <DatedText
              text={sentence(changes)}
              time={history?.seenAt ?? null}
              format={formatReadersMoment}
            />
          </h2>
        </div>
        <p className="flex min-h-6 items-center gap-3 text-[12.5px] wrap-anywhere text-ink-2">
          {isChecking ? (
            <>
              Checking…{loaded > 0 && ` ${formatCount(loaded)} models so far`}
              {isSlow && (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => {
                    keepFocus();
                    changes.stop();
                  }}
                >
                  Stop
                </button>
              )}
            </>
          ) : (
            history && <LastChecked history={history} />
          )}
        </p>
        <p className="text-[12.5px] wrap-anywhere text-ink-2">
          <bdi>{identityText(identity)}</bdi>
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {history && countUnseen(history) > 0 && (
          <button
            type="button"
            className="control border-accent! font-[550] text-accent!"
            onClick={() => {
              keepFocus();
              void changes.markSeen();
            }}
          >
            <Icon name="check" size={14} />
            Mark as seen
          </button>
        )}
        <button
          type="button"
          className="control aria-disabled:text-ink-3"
          aria-disabled={isChecking}
          onClick={isChecking ? undefined : changes.check}
        >
          <Icon name="refresh" size={14} />
          Check now
        </button>
        <SubscribeButton />
        <ExportButton ending="md" type="text/markdown" name="Markdown">
          {history && ((now) => writeMarkdown(history, identity, now))}
        </ExportButton>
        <ExportButton ending="json" type="application/json" name="JSON">
          {history && ((now) => writeJson(history, identity, now))}
        </ExportButton>
      </div>
    </div>
  );
}

function sentence({ stored, isReading, isChecking, error }: ChangesState): string {
  if (stored) return changesSentence(stored.history);
  if (isChecking || (isReading && !error)) return "Checking the catalogue…";
  return "This catalogue has not been checked yet";
}

function LastChecked({ history }: { history: History }) {
  const now = useNow();
  const { snapshotTimes, size } = history;
  return (
    <>
      Last checked {formatElapsed(snapshotTimes[0] ?? now, now)}: {formatCount(size)}{" "}
      {size === 1 ? "model" : "models"}
    </>
  );
}

interface ExportButtonProps {
  readonly name: string;
  readonly ending: string;
  readonly type: string;
  /** Renders the file as of a point in time; null while there is nothing to save. */
  readonly children: ((now: number) => string) | null;
}

/** Saves the whole history, seen or not. */
function ExportButton({ name, ending, type, children: write }: ExportButtonProps) {
  return (
    <button
      type="button"
      className="control aria-disabled:text-ink-3"
      aria-disabled={write === null}
      onClick={() => {
        if (write === null) return;
        const now = Date.now();
        const file = `model-changes-${new Date(now).toISOString().slice(0, 10)}.${ending}`;
        saveFile(file, new Blob([write(now)], { type: `${type};charset=utf-8` }));
        announce(`Saved ${file}`);
      }}
    >
      <Icon name="down" size={14} />
      Export {name}
    </button>
  );
}
