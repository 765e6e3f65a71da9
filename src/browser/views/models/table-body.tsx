import { useCallback, useMemo } from "react";
import { DEBOUNCED_UPDATE } from "../../data/url/address.ts";
import type { ColumnChoice } from "../../data/url/column-choice.ts";
import { useOpenModel } from "../../data/url/use-open-model.ts";
import { isNewestFirst, NEWEST_FIRST, type Sorting } from "../../data/url/sort.ts";
import { hiddenFields } from "../../data/list/hidden-fields.ts";
import type { ListBodyProps } from "../../data/list/list-body.ts";
import { useShownOrder } from "../../data/list/shown-order.ts";
import { useKnownAliases } from "../../data/storage/names-query.ts";
import { useOpenId } from "../../data/list/use-open-id.ts";
import { lazyOrNothing } from "../../ui/lazy-or-nothing.tsx";
import { savesData } from "../../ui/saves-data.ts";
import { useIsLasting } from "../../ui/use-is-lasting.ts";
import { chooseColumns, useColumnChoice } from "./columns/use-column-choice.ts";
import { useLazyColumnTable, type LazyColumnTable } from "./columns/use-lazy-column-table.tsx";
import { ModelsTable, type ModelsTableProps } from "./table/models-table.tsx";
import { useDisplayRows } from "./table/display-rows.ts";

/** The list itself says what is newest; checking for newer models begins this much later. */
const NEWER_AFTER_MS = 5000;
const loadTicks = () => import("./tick-row.ts");
const TickBar = lazyOrNothing(async () => (await import("./tick-bar.tsx")).TickBar);
const NewerModels = lazyOrNothing(async () => (await import("./newer-models.tsx")).NewerModels);
const DEFAULT_SORTING: Sorting = [NEWEST_FIRST];

/** The list as a table, with what is newer than it. */
export function TableBody({ listed, address, onAddress, empty }: ListBodyProps) {
  const { query, hasWords, mark, walk, index, listing } = listed;
  const { compare } = address;
  const openId = useOpenId(address);
  const open = useOpenModel();
  const { rows, order, toggleGroup } = useDisplayRows(index, listing, address.group);
  useShownOrder(index, order);
  const onTick = (checkbox: HTMLInputElement, row: number, isRange: boolean) => {
    const idAt = (at: number) => rows.at(at).model?.id;
    // Until then the box may be drawn again, as it was.
    const isTicked = checkbox.checked;
    loadTicks().then(
      // By the ticks of then: another row may have been ticked meanwhile.
      ({ tickRow }) =>
        void onAddress(({ compare: ids }) => ({
          compare: tickRow({ checkbox, isTicked, index: row, isRange }, { ids, idAt }),
        })),
      () => (checkbox.checked = compare.includes(idAt(row) ?? "")),
    );
  };
  const sorting = address.sort ?? (hasWords ? null : DEFAULT_SORTING);
  const choice = useColumnChoice(address);
  const onChoice = useCallback((next: ColumnChoice) => chooseColumns(next, onAddress), [onAddress]);
  const onSorting = useCallback(
    (next: Sorting) => {
      const isDefault = next.length === 0 || (isNewestFirst(next) && !hasWords);
      void onAddress({ sort: isDefault ? null : next }, DEBOUNCED_UPDATE);
    },
    [onAddress, hasWords],
  );
  const columnTable = useLazyColumnTable({ choice, sorting, onChoice, onSorting });
  const { act } = columnTable;
  const head = useMemo(() => headActions(act, onSorting), [act, onSorting]);
  const hidden = useMemo(() => hiddenFields(walk.pages), [walk.pages]);
  const newestId = walk.pages[0]?.models[0]?.id;
  const isCurrent = walk.pages.length > 0 && !walk.isOutdated && walk.storedAt === null;
  const isAtRest = useIsLasting(isCurrent, NEWER_AFTER_MS);
  return (
    <>
      {newestId !== undefined && isAtRest && (
        <NewerModels
          query={query}
          newestId={newestId}
          isNewestFirst={sorting !== null && isNewestFirst(sorting) && address.group === null}
          onLost={walk.refresh}
        />
      )}
      {columnTable.host(isAtRest && !savesData())}
      <ModelsTable
        rows={rows}
        mark={mark}
        aliasesOf={useAliasesOf(
          address.workspace,
          walk.pages.length > 0 && choice.columns?.includes("aliases") === true,
        )}
        sorting={sorting}
        choice={choice}
        openId={openId}
        progress={{
          isFirst: walk.pages.length === 0,
          isFetching: walk.state === "first" || walk.state === "fetching",
        }}
        ticks={{ ids: compare, tick: onTick }}
        hidden={hidden}
        head={head}
        onToggleGroup={toggleGroup}
        onOpen={open}
        onNearEnd={walk.onNearEnd}
      />
      {empty}
      {compare.length > 0 && (
        <TickBar
          ids={compare}
          index={index}
          onCompare={() => void onAddress({ view: "compare", model: null }, { history: "push" })}
          onClear={() => void onAddress({ compare: null })}
        />
      )}
    </>
  );
}

function headActions(
  act: LazyColumnTable["act"],
  onSorting: (sorting: Sorting) => void,
): ModelsTableProps["head"] {
  return {
    onSort(sort, isAdded) {
      // Alone it only turns round, which waits for no table; after others it also leaves again.
      if (isAdded) act((table) => table.getColumn(sort.key)?.toggleSorting(undefined, true));
      else onSorting([sort]);
    },
    onResize: (key, widthPx) =>
      act((table) => {
        if (widthPx === null) table.getColumn(key)?.resetSize();
        else table.setColumnSizing((sizes) => ({ ...sizes, [key]: widthPx }));
      }),
  };
}

/** The known aliases of an ID, once they are needed and have been read. */
function useAliasesOf(workspace: string, isNeeded: boolean) {
  const byId = useKnownAliases(workspace, isNeeded)?.byId;
  return useMemo(() => (byId ? (id: string) => byId.get(id) ?? [] : undefined), [byId]);
}
