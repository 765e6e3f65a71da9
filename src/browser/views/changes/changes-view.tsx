import { parseSource } from "#shared/contract/headers.ts";
import { useAddress } from "../../data/url/address.ts";
import { OpenIdContext } from "../../data/url/open-id.ts";
import { useOpenId } from "../../data/list/use-open-id.ts";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { ScrollRegion } from "../../ui/scroll/scroll-region.tsx";
import { useIsOnline } from "../../ui/use-is-online.ts";
import { ChangesHead } from "./changes-head.tsx";
import { DatedHistory } from "./dated-history.tsx";
import { type History, SNAPSHOTS_MAX, type Entry } from "./history/history.ts";
import { describeSnapshotFailure } from "./history/snapshot-failure.ts";
import { useTitle } from "../../ui/use-title.ts";
import { useChanges } from "./use-changes.ts";
import { LocalText } from "../../model-ui/local-text.tsx";
import { formatReadersMoment } from "#shared/format/reader-dates.ts";
import { ChangeEntry } from "./change-entry.tsx";
import { withdrawnRetirements } from "./history/withdrawn-retirements.ts";
import "./changes.css";

/**
 * What the API dates in the last year, then what was added, removed and changed in the catalogue since the
 * reader last saw it.
 */
export function ChangesView() {
  useTitle("Changes");
  const [address] = useAddress();
  const changes = useChanges(address.workspace);
  const isOnline = useIsOnline();
  const openId = useOpenId(address);
  const source = parseSource(changes.identity.source);
  const { stored, isChecking, isStopped, error } = changes;
  const failure = error && describeSnapshotFailure(error, isOnline);
  return (
    <div className="relative grid min-h-0 grid-rows-[minmax(0,1fr)] bg-surface">
      {isChecking && (
        <div role="progressbar" aria-label="Checking for changes" className="progress" />
      )}
      <ScrollRegion aria-label="Changes" className="changes dated-view view-scroller">
        <ChangesHead changes={changes} />
        {failure && <FailureNotice failure={failure} onRetry={changes.check} shape="strip" />}
        {isStopped && (
          <Notice>Stopped. An incomplete snapshot cannot be compared, so it was discarded.</Notice>
        )}
        {stored && !stored.isStored && (
          <Notice>
            This browser does not store anything for this page, so the next visit will have nothing
            to compare with. Private windows and full disks can cause this.
          </Notice>
        )}
        {stored && isLifecycleUnreported(stored.history) && (
          <Notice>
            The API behind this server does not report lifecycles, as is common for older gateways.
            Its retired models may be missing, in which case they are not compared.
          </Notice>
        )}
        <OpenIdContext value={openId}>
          <DatedHistory
            events={changes.dated}
            answerer={source?.kind === "sample" ? "the sample" : "the API"}
          />
          {stored && (
            <ChangesHistory history={stored.history} hasDates={changes.dated.length > 0} />
          )}
        </OpenIdContext>
      </ScrollRegion>
    </div>
  );
}

function isLifecycleUnreported({ scope, reportsLifecycle }: History): boolean {
  return scope === "default" || reportsLifecycle === false;
}

function Notice({ children }: { children: string }) {
  return (
    <p role="status" className="border-t border-line bg-warn-soft px-5 py-2.5 text-[13px]">
      {children}
    </p>
  );
}

interface ChangesHistoryProps {
  readonly history: History;
  /** Whether what the API dates stands above. */
  readonly hasDates: boolean;
}

/** Every snapshot that found something, newest first: unseen ones, then earlier ones. */
function ChangesHistory({ history, hasDates }: ChangesHistoryProps) {
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
