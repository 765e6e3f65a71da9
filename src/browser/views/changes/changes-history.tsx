import type { CatalogueSource } from "#shared/contract/headers.ts";
import { LocalText } from "../../model-ui/local-text.tsx";
import { formatReadersMoment } from "#shared/format/reader-dates.ts";
import { saveCancellation } from "../../model-ui/save-calendar.ts";
import { useToday } from "../../ui/use-now.ts";
import { ChangeEntry } from "./change-entry.tsx";
import type { Entry, History } from "./history.ts";
import { LOOKS_MAX } from "./history.ts";
import { withdrawnRetirements } from "./withdrawn-retirements.ts";

interface ChangesHistoryProps {
  readonly history: History;
  /** Whose history it is, for what is saved of it; null when nobody has answered. */
  readonly source: CatalogueSource | null;
  /** The ID of the model whose details are open; null when none is. */
  readonly openId: string | null;
}

/** Every look that found something, newest first: those not seen yet, and the earlier ones. */
export function ChangesHistory({ history, source, openId }: ChangesHistoryProps) {
  const { entries, looks } = history;
  const today = useToday();
  const unseen = entries.filter(({ isSeen }) => !isSeen);
  const earlier = entries.filter(({ isSeen }) => isSeen);
  const withdrawn = withdrawnRetirements(history);
  const drawn = (entry: Entry) => (
    <ChangeEntry
      key={entry.at}
      entry={entry}
      withdrawn={withdrawn.filter(({ foundAt }) => foundAt === entry.at)}
      openId={openId}
      now={today}
      onCancel={(one) => saveCancellation([one], source)}
    />
  );
  return (
    <>
      {unseen.map(drawn)}
      {earlier.length > 0 && looks.length > 1 && <h2 className="changes-heading">Earlier</h2>}
      {earlier.map(drawn)}
      <div className="changes-foot">
        <p>
          Compared are all models the key can see, of every lifecycle and without betas, whatever is
          chosen for the list. Stored in this browser only: the last {LOOKS_MAX} looks that found
          something, until you sign out or clear its data.
        </p>
        <details>
          <summary>
            {looks.length === 1
              ? "1 look"
              : `${looks.length}${looks.length === LOOKS_MAX ? " last" : ""} looks`}
          </summary>
          <ul>
            {looks.map((at) => (
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
