import { lazy, useEffect } from "react";
import { connectionStore, endingStore } from "../data/api/connection.ts";
import { troubleOf } from "../data/api/trouble.ts";
import { useAddressOf } from "../data/url/address.ts";
import { Flyout } from "../ui/flyout.tsx";
import { useIsOnline } from "../ui/use-is-online.ts";
import { useStore } from "../ui/use-store.ts";

const loadDetails = () => import("./source-details.tsx");
const SourceDetails = lazy(async () => ({ default: (await loadDetails()).SourceDetails }));

/** By then the page is at rest; what is wrong has to be explained when nothing can be loaded, too. */
const DETAILS_AFTER_MS = 5000;

/** Whether this is the live truth or the embedded catalogue, what is wrong, and how to change that. */
export function SourceStatus() {
  const [{ workspace }] = useAddressOf("workspace");
  const connection = useStore(connectionStore);
  const trouble = troubleOf(useStore(endingStore));
  const isOnline = useIsOnline();
  useEffect(() => {
    if (isOnline) return undefined;
    const before = endingStore.get();
    endingStore.set("offline");
    return () => {
      // Unless somebody has answered all the same, as a server on this machine does.
      if (endingStore.get() === "offline") endingStore.set(before === "offline" ? null : before);
    };
  }, [isOnline]);
  useEffect(() => {
    const timer = setTimeout(() => loadDetails().catch(() => null), DETAILS_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const source = connection?.source;
  const isSample = source?.kind === "sample";
  return (
    <Flyout
      role="status"
      className="source-status"
      label={
        <>
          <i data-state={trouble ?? source?.kind} />
          <span>
            {isSample && (
              <>
                Sample <span className="max-[1200px]:sr-only">catalogue of {source.takenOn}</span>
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
      <SourceDetails connection={connection} trouble={trouble} />
    </Flyout>
  );
}
