import { lazy, useEffect, useSyncExternalStore } from "react";
import {
  currentConnection,
  currentTrouble,
  noteNetwork,
  onConnection,
  type Trouble,
} from "./api/connection.ts";
import { Flyout } from "./ui/flyout.tsx";
import { useIsOnline } from "./ui/use-is-online.ts";

const loadDetails = () => import("./source-details.tsx");
const SourceDetails = lazy(async () => ({ default: (await loadDetails()).SourceDetails }));

/** By then the page is at rest; what is wrong has to be explained when nothing can be loaded, too. */
const DETAILS_AFTER_MS = 5000;

/** What passes by itself; the rest needs somebody to do something. */
const PASSING: readonly Trouble[] = ["API overloaded", "Rate limited", "Stale"];

interface SourceStatusProps {
  /** The chosen workspace; empty for the key's own. */
  readonly workspace: string;
  readonly onWorkspace: (workspace: string) => void;
}

/** Whether this is the live truth or the embedded catalogue, what is wrong, and how to change that. */
export function SourceStatus({ workspace, onWorkspace }: SourceStatusProps) {
  const connection = useSyncExternalStore(onConnection, currentConnection);
  const trouble = useSyncExternalStore(onConnection, currentTrouble);
  const isOnline = useIsOnline();
  useEffect(() => noteNetwork(isOnline), [isOnline]);
  useEffect(() => {
    const timer = setTimeout(() => loadDetails().catch(() => null), DETAILS_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const source = connection?.source;
  const isSample = source?.kind === "sample";
  return (
    <Flyout
      role="status"
      className="control source-status h-8! min-w-0 max-w-full rounded-full! border-line! text-[12.5px]!"
      label={
        <>
          <i data-tone={toneOf(source?.kind, trouble)} />
          <span className="truncate">
            {isSample && (
              <>
                Sample<span className="max-md:sr-only"> catalogue of {source.takenOn}</span>
                {trouble && " · "}
              </>
            )}
            {!source && trouble === "Server down"
              ? "Not connected"
              : (trouble ?? (source ? !isSample && "Live" : "Connecting…"))}
            {!isSample && workspace !== "" && ` · ${workspace}`}
          </span>
        </>
      }
    >
      <SourceDetails
        connection={connection}
        trouble={trouble}
        workspace={workspace}
        onWorkspace={onWorkspace}
      />
    </Flyout>
  );
}

function toneOf(kind: "live" | "sample" | undefined, trouble: Trouble | null) {
  if (trouble === "Offline") return "off";
  if (trouble) return PASSING.includes(trouble) ? "waiting" : "bad";
  return kind;
}
