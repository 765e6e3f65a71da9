import type { CatalogueSource } from "#shared/contract/headers.ts";
import { LocalText } from "../../model-ui/local-text.tsx";
import { formatReadersMoment } from "#shared/format/reader-dates.ts";
import { saveCancellation } from "../../model-ui/save-calendar.ts";
import { useNow } from "../../ui/use-now.ts";
import { ChangeEntry } from "./change-entry.tsx";
import { SNAPSHOTS_MAX, type Entry, type History } from "./history/history.ts";
import { withdrawnRetirements } from "./history/withdrawn-retirements.ts";

interface ChangesHistoryProps {
  readonly history: History;
  /** Whose history it is, for calendar files; null when nobody has answered. */
  readonly source: CatalogueSource | null;
  /** The ID of the model whose details are open; null when none is. */
  readonly openId: string | null;
  /** Whether what the API dates stands above. */
  readonly hasDates: boolean;
}

/** Every snapshot that found something, newest first: unseen ones, then earlier ones. */
export function ChangesHistory({ history, source, openId, hasDates }: ChangesHistoryProps) {
  const { entries, snapshotTimes } = history;
  const now = useNow();
  const unseen = entries.filter(({ isSeen }) => !isSeen);
  const earlier = entries.filter(({ isSeen }) => isSeen);
  const withdrawn = withdrawnRetirements(history);
  const render = (entry: Entry) => (
    <ChangeEntry
      key={entry.at}
      entry={entry}
      withdrawn={withdrawn.filter(({ foundAt }) => foundAt === entry.at)}
      openId={openId}
      now={now}
      onCancel={(one) => saveCancellation([one], source)}
    />
  );
  return (
    <>
      {hasDates && <h2 className="changes-heading">Seen by this browser</h2>}
      {unseen.map(render)}
      {earlier.length > 0 && snapshotTimes.length > 1 && (
        <h2 className="changes-heading">Earlier</h2>
      )}
      {earlier.map(render)}
      <div className="changes-foot">
        <p>
          All models the key can see are compared, whatever their lifecycle, without betas and
          regardless of the list’s filters. Stored in this browser only: the last {SNAPSHOTS_MAX}{" "}
          snapshots that found something, until you sign out or clear its data.
        </p>
        <details>
          <summary>
            {snapshotTimes.length === 1
              ? "1 snapshot"
              : `${snapshotTimes.length === SNAPSHOTS_MAX ? "Last " : ""}${snapshotTimes.length} snapshots`}
          </summary>
          <ul>
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
