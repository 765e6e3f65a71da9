import { DEBOUNCED_UPDATE } from "../../data/url/address.ts";
import { useOpenModel } from "../../data/url/use-open-model.ts";
import type { Sort } from "../../data/url/sort.ts";
import { isNewestFirst, NEWEST_FIRST } from "../../data/list/use-listed.ts";
import { hiddenFields } from "../../data/list/hidden-fields.ts";
import type { ListBodyProps } from "../../data/list/list-body.ts";
import { useShownOrder } from "../../data/list/shown-order.ts";
import { useOpenId } from "../../data/list/use-open-id.ts";
import { lazyOrNothing } from "../../ui/lazy-or-nothing.tsx";
import { useIsLasting } from "../../ui/use-is-lasting.ts";
import { ModelsTable } from "./table/models-table.tsx";
import { useTicks } from "./use-ticks.ts";

/** The list itself says what is newest; checking for newer models begins this much later. */
const NEWER_AFTER_MS = 5000;
const NewerModels = lazyOrNothing(async () => (await import("./newer-models.tsx")).NewerModels);

/** The list as a table, with what is newer than it. */
export function TableBody({ listed, address, onAddress, empty }: ListBodyProps) {
  const { query, hasWords, marksOf, walk, index, listing } = listed;
  const openId = useOpenId(address);
  useShownOrder(index, listing);
  const open = useOpenModel();
  const ticks = useTicks(
    address.compare,
    (at) => index.model(listing.rows ? (listing.rows[at] as number) : at).id,
    (compare) => void onAddress({ compare }),
  );
  const sort = address.sort ?? (hasWords ? null : NEWEST_FIRST);
  const setSort = (next: Sort) =>
    void onAddress({ sort: isNewestFirst(next) && !hasWords ? null : next }, DEBOUNCED_UPDATE);
  const newestId = walk.pages[0]?.models[0]?.id;
  const isCurrent = walk.pages.length > 0 && !walk.isOutdated && walk.storedAt === null;
  const isAtRest = useIsLasting(isCurrent, NEWER_AFTER_MS);
  return (
    <>
      {newestId !== undefined && isAtRest && (
        <NewerModels
          query={query}
          newestId={newestId}
          isNewestFirst={sort !== null && isNewestFirst(sort)}
          onLost={walk.refresh}
        />
      )}
      <ModelsTable
        index={index}
        listing={listing}
        marksOf={marksOf}
        sort={sort}
        openId={openId}
        progress={{
          isFirst: walk.pages.length === 0,
          isFetching: walk.state === "first" || walk.state === "fetching",
        }}
        ticks={ticks}
        hidden={hiddenFields(walk.pages)}
        onSort={setSort}
        onOpen={open}
        onNearEnd={walk.onNearEnd}
      />
      {empty}
    </>
  );
}
