import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import type { ListQuery } from "../../data/api/list-query.ts";
import { modelQueries } from "../../data/api/model-queries.ts";
import { FIRST_STEP } from "#shared/model-info/walk-pages.ts";
import { formatAmount } from "#shared/format/count.ts";
import { Icon } from "../../ui/icon.tsx";
import { listScrollContainer } from "../../ui/scroll/list-scroll-container.ts";
import { askNewer } from "../../data/list/ask-newer.ts";

/** How often a page that is open and visible checks for newer models. */
const EVERY_MS = 5 * 60_000;
/** A page that becomes visible again sooner than this does not check again. */
const FRESH_MS = 60_000;

interface NewerModelsProps {
  readonly query: ListQuery;
  /** The ID of the first model of the list. */
  readonly newestId: string;
  /** Whether newer models come first in the list as it is sorted. */
  readonly isNewestFirst: boolean;
  /** The list has to be fetched again, because its first model is gone. */
  readonly onLost: () => void;
}

/**
 * Checks now and then what was released since the list was fetched, and offers to add it: never
 * automatically, so that nothing moves while it is being read.
 */
export function NewerModels({ query, newestId, isNewestFirst, onLost }: NewerModelsProps) {
  const queryClient = useQueryClient();
  const {
    data: newer,
    dataUpdatedAt,
    refetch,
  } = useQuery({
    queryKey: ["models", "newer", query, newestId],
    queryFn: async ({ signal }) => askNewer(query, newestId, signal),
    // The list itself has just said what is newest.
    initialData: { models: [], meta: null, isLost: false },
    staleTime: FRESH_MS,
    refetchInterval: EVERY_MS,
    refetchOnWindowFocus: true,
  });
  // A window beside another one comes into focus without having been hidden.
  const askIfStale = useEffectEvent(() => {
    if (Date.now() - dataUpdatedAt >= FRESH_MS) void refetch({ cancelRefetch: false });
  });
  useEffect(() => {
    const onFocus = () => askIfStale();
    addEventListener("focus", onFocus);
    return () => removeEventListener("focus", onFocus);
  }, []);

  const startAgain = useEffectEvent(onLost);
  useEffect(() => {
    if (newer.isLost) startAgain();
  }, [newer.isLost]);

  const before = useRef<{ readonly rows: number; readonly newestId: string } | null>(null);
  useLayoutEffect(() => {
    const list = listScrollContainer();
    if (before.current === null || before.current.newestId === newestId || !list) return;
    // Below the top, what is being read stays where it is.
    if (isNewestFirst && list.scrollTop > 0) {
      const rowHeightPx = list.querySelector<HTMLElement>(".row")?.offsetHeight ?? 0;
      list.scrollTop += (countRows() - before.current.rows) * rowHeightPx;
    }
    before.current = null;
    list.focus({ preventScroll: true });
  }, [newestId, isNewestFirst]);

  const { models, meta } = newer;
  if (models.length === 0 || meta === null) return null;
  const show = () => {
    const { queryKey } = modelQueries.list(query);
    before.current = { rows: countRows(), newestId };
    queryClient.setQueryData(queryKey, (known) =>
      known
        ? {
            pages: [{ models, meta, next: null, fault: null }, ...known.pages],
            pageParams: [FIRST_STEP, ...known.pageParams],
          }
        : known,
    );
  };
  return (
    <div role="status" className="absolute top-[42px] left-1/2 z-5 -translate-x-1/2">
      <button
        type="button"
        className="flex h-8 items-center gap-1.5 rounded-full bg-accent px-3.5 text-[13px] font-[550] whitespace-nowrap text-surface shadow-lg"
        onClick={show}
      >
        <Icon name="up" size={14} />
        {formatAmount(models.length, "newer model")}
      </button>
    </div>
  );
}

function countRows(): number {
  return Number(listScrollContainer()?.querySelector("table")?.getAttribute("aria-rowcount"));
}
