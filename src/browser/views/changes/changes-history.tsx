import { LocalText } from "../../model-ui/local-text.tsx";
import { formatReadersMoment } from "#shared/format/reader-dates.ts";
import { ChangeEntry } from "./change-entry.tsx";
import { SNAPSHOTS_MAX, type Entry, type History } from "./history/history.ts";
import { withdrawnRetirements } from "./history/withdrawn-retirements.ts";

interface ChangesHistoryProps {
  readonly history: History;
  /** Whether what the API dates stands above. */
  readonly hasDates: boolean;
}

/** Every snapshot that found something, newest first: unseen ones, then earlier ones. */
export function ChangesHistory({ history, hasDates }: ChangesHistoryProps) {
  const { entries, snapshotTimes } = history;
  const unseen = entries.filter(({ isSeen }) => !isSeen);
  const earlier = entries.filter(({ isSeen }) => isSeen);
  const withdrawn = withdrawnRetirements(history);
  const render = (entry: Entry) => (
    <ChangeEntry
      key={entry.at}
      entry={entry}
      withdrawn={withdrawn.filter(({ foundAt }) => foundAt === entry.at)}
    />
  );
  return (
    <>
      {hasDates && <h2 className="dated-heading px-(--margin)">Seen by this browser</h2>}
      {unseen.map(render)}
      {earlier.length > 0 && snapshotTimes.length > 1 && (
        <h2 className="dated-heading px-(--margin)">Earlier</h2>
      )}
      {earlier.map(render)}
      <div className="grid max-w-[760px] gap-1.5 px-(--margin) pt-4 pb-7 text-[12.5px] text-ink-2">
        <p>
          All models the key can see are compared, whatever their lifecycle, without betas and
          regardless of the list’s filters. Stored in this browser only: the last {SNAPSHOTS_MAX}{" "}
          snapshots that found something, until you sign out or clear its data.
        </p>
        <details>
          <summary className="min-h-6 w-fit leading-6">
            {snapshotTimes.length === 1
              ? "1 snapshot"
              : `${snapshotTimes.length === SNAPSHOTS_MAX ? "Last " : ""}${snapshotTimes.length} snapshots`}
          </summary>
          <ul className="ps-4">
            {snapshotTimes.map((at) => (
              <li key={at}>
                <LocalText>{formatReadersMoment(at)}</LocalText>
              </li>
            ))}
          </ul>
        </details>
      </div>
    </>
  );
}
