import { parseSource } from "#shared/contract/headers.ts";
import { useAddress } from "../../data/url/address.ts";
import { useOpenId } from "../../data/list/use-open-id.ts";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { useIsOnline } from "../../ui/use-is-online.ts";
import { ChangesHead } from "./changes-head.tsx";
import { ChangesHistory } from "./changes-history.tsx";
import { describeLookFailure } from "./look-failure.ts";
import { useChanges } from "./use-changes.ts";

/** What came, went and changed in the catalogue since the reader last saw it. */
export function ChangesView() {
  const [address] = useAddress();
  const changes = useChanges(address.workspace);
  const isOnline = useIsOnline();
  const openId = useOpenId(address);
  const { kept, isLooking, isStopped, error } = changes;
  const failure = error && describeLookFailure(error, isOnline);
  return (
    <div className="relative grid min-h-0 grid-rows-[minmax(0,1fr)] bg-surface">
      {isLooking && (
        <div role="progressbar" aria-label="Looking for changes" className="progress" />
      )}
      <div
        role="region"
        aria-label="Changes"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="changes"
      >
        <ChangesHead changes={changes} />
        {failure && <FailureNotice failure={failure} onRetry={changes.look} shape="strip" />}
        {isStopped && (
          <Notice>Stopped. A look that is not whole is not compared, so it was not kept.</Notice>
        )}
        {kept && !kept.isStored && (
          <Notice>
            This browser keeps nothing for this page, so the next visit will have nothing to compare
            with. Private windows and full disks do that.
          </Notice>
        )}
        {kept && isPartlyAsked(kept.history) && (
          <Notice>
            The API behind this server does not tell the lifecycle of models, as older gateways. Its
            retired models may be missing, and are then not compared.
          </Notice>
        )}
        {kept && (
          <ChangesHistory
            history={kept.history}
            source={parseSource(changes.identity.source)}
            openId={openId}
          />
        )}
      </div>
    </div>
  );
}

function isPartlyAsked({
  scope,
  tellsLifecycle,
}: {
  scope: string;
  tellsLifecycle: boolean | null;
}) {
  return scope === "unnamed" || tellsLifecycle === false;
}

function Notice({ children }: { children: string }) {
  return (
    <p role="status" className="border-t border-line bg-warn-soft px-5 py-2.5 text-[13px]">
      {children}
    </p>
  );
}
