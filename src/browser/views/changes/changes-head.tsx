import { useRef } from "react";
import { formatCount, formatAmount } from "#shared/format/count.ts";
import { formatElapsed } from "#shared/format/dates.ts";
import { DatedText } from "../../model-ui/dated-text.tsx";
import { SubscribeButton } from "../../dialogs/subscribe/subscribe-button.tsx";
import { formatReadersMoment } from "#shared/format/reader-dates.ts";
import { ExportButtons } from "../../ui/export-buttons.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useNow } from "../../ui/use-now.ts";
import { countUnseen, type History } from "./history/history.ts";
import { identityFacts } from "./identity-facts.ts";
import type { ChangesState } from "./use-changes.ts";
import { writeJson } from "./export/write-json.ts";
import { writeMarkdown } from "./export/write-markdown.ts";

const WRITERS = { Markdown: writeMarkdown, JSON: writeJson } as const;

/** What changed since when, whose catalogue it is, and the actions on it. */
export function ChangesHead({ changes }: { changes: ChangesState }) {
  const { stored, identity, isChecking, isSlow, loaded } = changes;
  const history = stored?.history ?? null;
  const now = useNow();
  const heading = useRef<HTMLHeadingElement>(null);
  /** A button that disappears when it is clicked moves the focus here. */
  const keepFocus = () => heading.current?.focus();
  return (
    <div className="changes-head flex flex-wrap items-start gap-2.5 px-(--margin) py-3.5">
      <div className="min-w-0 flex-1 basis-[340px]">
        <div role="status">
          <h2
            ref={heading}
            tabIndex={-1}
            // As high as most of what it says, so that nothing moves when it says so.
            className="max-w-[640px] text-[15px] font-[600] outline-none @max-[720px]:min-h-[2lh]"
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
            history && (
              <>
                Last checked {formatElapsed(history.snapshotTimes[0] ?? now, now)}:{" "}
                {formatAmount(history.size, "model")}
              </>
            )
          )}
        </p>
        <p className="text-[12.5px] wrap-anywhere text-ink-2">
          <bdi>{identityFacts(identity).join(", ")}</bdi>
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
        <ExportButtons
          what="model-changes"
          formats={["Markdown", "JSON"]}
          write={
            history &&
            ((format: keyof typeof WRITERS, now: number) => WRITERS[format](history, identity, now))
          }
        />
      </div>
    </div>
  );
}

function sentence({ stored, isReading, isChecking, error }: ChangesState): string {
  if (stored) return changesSentence(stored.history);
  if (isChecking || (isReading && !error)) return "Checking the catalogue…";
  return "This catalogue has not been checked yet";
}

/** What has happened to the catalogue since the reader last saw it, in a sentence. */
function changesSentence(history: History): string {
  const { snapshotTimes, seenAt, entries } = history;
  const unseen = countUnseen(history);
  const since = formatReadersMoment(seenAt);
  if (unseen > 0) {
    return `${formatAmount(unseen, "change")} since ${since}`;
  }
  if (snapshotTimes.length === 1 && entries.length === 1) {
    return `First snapshot taken on ${since}`;
  }
  return `Nothing has changed since ${since}`;
}
