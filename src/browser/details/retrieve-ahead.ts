import type { QueryClient } from "@tanstack/react-query";
import { isRequestable } from "#shared/contract/model-id.ts";
import { endingStore } from "../data/api/connection.ts";
import { modelQueries } from "../data/api/model-queries.ts";
import type { RequestOptions } from "../data/api/request-options.ts";
import { namesQuery } from "../data/storage/names-query.ts";
import { loadStoredDetails } from "../data/storage/use-stored-detail.ts";
import { parseListQuery } from "../data/url/parse-list-query.ts";
import { savesData } from "../ui/saves-data.ts";

/** A pointer that rests on a row for this long has not just come across it. */
const DWELL_MS = 100;

let hasBegun = false;

/**
 * Has models retrieved a moment before their rows are pressed: once a pointer rests on the row, or goes down
 * on it. One after the other, not for a reader who saves data, and only from a server that answers.
 */
export function retrieveAhead(queryClient: QueryClient): void {
  if (hasBegun) return;
  hasBegun = true;
  // What the details show besides, so that it is there in their first frame, and without a server.
  void queryClient.prefetchQuery(namesQuery(optionsNow().workspace));
  loadStoredDetails().catch(() => null);
  let restsOn: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wait = () => {
    timer = setTimeout(() => {
      const name = restsOn?.matches(":hover") ? nameIn(restsOn) : null;
      if (name === null) return;
      // Whatever is on its way comes first.
      if (isRetrieving(queryClient)) wait();
      else void retrieve(queryClient, name);
    }, DWELL_MS);
  };
  // Not when a row comes under a pointer that does not move, as when the list scrolls.
  const onPointerMove = ({ target, pointerType, buttons }: PointerEvent) => {
    const isFree = pointerType === "mouse" && buttons === 0;
    const row = isFree && target instanceof Element ? target.closest(".row") : null;
    if (row === restsOn) return;
    clearTimeout(timer);
    restsOn = row;
    if (row) wait();
  };
  const onPointerDown = ({ target, pointerType, button }: PointerEvent) => {
    // A finger may be about to scroll, and a control in the row opens nothing.
    if (pointerType !== "mouse" || button !== 0 || !(target instanceof Element)) return;
    const name = target.closest("button, input") ? null : nameIn(target.closest(".row"));
    if (name === null) return;
    clearTimeout(timer);
    if (!isRetrieving(queryClient)) void retrieve(queryClient, name);
  };
  addEventListener("pointermove", onPointerMove);
  addEventListener("pointerdown", onPointerDown);
}

function isRetrieving(queryClient: QueryClient): boolean {
  return queryClient.isFetching({ queryKey: ["models", "detail"] }) > 0;
}

/** The model that a row shows by now; null for none that can be retrieved. */
function nameIn(row: Element | null): string | null {
  const link = row?.querySelector<HTMLAnchorElement>("a[href]");
  const name = link ? new URL(link.href).searchParams.get("model") : null;
  return name !== null && isRequestable(name) ? name : null;
}

/** The request options of the address as it is now. */
function optionsNow(): RequestOptions {
  return parseListQuery(new URLSearchParams(location.search));
}

async function retrieve(queryClient: QueryClient, name: string): Promise<void> {
  const ending = endingStore.get();
  const isAnswering = typeof ending === "object" && ending?.status === 200;
  if (!isAnswering || savesData()) return;
  const query = modelQueries.detail(name, optionsNow());
  await queryClient.prefetchQuery(query);
  // Nobody has asked, so nobody is told of a failure; who does ask, asks again.
  const cache = queryClient.getQueryCache();
  const tried = cache.find({ queryKey: query.queryKey, exact: true });
  if (tried?.state.status === "error" && tried.getObserversCount() === 0) cache.remove(tried);
}
