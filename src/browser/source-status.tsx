import { lazy, useSyncExternalStore } from "react";
import { currentConnection, isServerSilent, onConnection } from "./api/connection.ts";
import { Flyout } from "./ui/flyout.tsx";

const SourceDetails = lazy(async () => ({
  default: (await import("./source-details.tsx")).SourceDetails,
}));

interface SourceStatusProps {
  /** The chosen workspace; empty for the key's own. */
  readonly workspace: string;
  readonly onWorkspace: (workspace: string) => void;
}

/** Whether this is the live truth or the embedded catalogue, and how to change that. */
export function SourceStatus({ workspace, onWorkspace }: SourceStatusProps) {
  const connection = useSyncExternalStore(onConnection, currentConnection);
  const isSilent = useSyncExternalStore(onConnection, isServerSilent);
  const source = connection?.source;
  const isLive = source?.kind === "live";
  const name = !source
    ? isSilent
      ? "Not connected"
      : "Connecting…"
    : isLive
      ? `Live${workspace === "" ? "" : ` · ${workspace}`}`
      : `Sample catalogue of ${source.takenOn}`;
  return (
    <Flyout
      role="status"
      className="control h-8! min-w-0 max-w-full rounded-full! border-line! text-[12.5px]!"
      label={
        <>
          <i
            className={`size-[7px] flex-none rounded-full ${isLive ? "bg-ok" : source ? "bg-warn" : "bg-line"}`}
          />
          <span className="truncate">
            {source && !isLive ? (
              <>
                Sample<span className="max-md:sr-only"> catalogue of {source.takenOn}</span>
              </>
            ) : (
              name
            )}
          </span>
        </>
      }
    >
      <SourceDetails connection={connection} workspace={workspace} onWorkspace={onWorkspace} />
    </Flyout>
  );
}
