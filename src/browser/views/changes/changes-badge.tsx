import { useQuery } from "@tanstack/react-query";
import { useAddressOf } from "../../data/url/address.ts";
import { connectionStore } from "../../data/api/connection.ts";
import { useStore } from "../../ui/use-store.ts";
import { likelySource } from "../../data/storage/likely-source.ts";
import { changesQueries } from "./changes-queries.ts";
import { countUnseen } from "./history/history.ts";

/** More have no room beside the name of the view. */
const SHOWN_MAX = 99;

/**
 * How many changes the reader has not seen yet; nothing when there are none. Takes the one background
 * snapshot of a visit, so it is loaded once the page is idle.
 */
export function ChangesBadge() {
  const [{ workspace, view }] = useAddressOf("workspace", "view");
  const isAnswered = useStore(connectionStore) !== null;
  const identity = { source: likelySource() ?? "", workspace };
  useQuery({
    ...changesQueries.backgroundSnapshot(identity),
    // The view itself takes a snapshot, and reports what failed.
    enabled: isAnswered && view !== "changes",
  });
  const { data: stored } = useQuery(changesQueries.history(identity));
  const unseen = stored ? countUnseen(stored.history) : 0;
  if (unseen === 0) return null;
  return (
    <b className="changes-count">
      {unseen > SHOWN_MAX ? `${SHOWN_MAX}+` : unseen}
      <span className="sr-only"> not seen yet</span>
    </b>
  );
}
