import { useEffect } from "react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { LAST_RETIRING } from "../../data/storage/device-keys.ts";
import { useAddressOf } from "../../data/url/address.ts";
import { modelQueries } from "../../data/api/model-queries.ts";
import { formatCount } from "#shared/format/count.ts";
import { formatCountdown, readersDaysUntil, timeOf } from "#shared/format/dates.ts";
import { remember } from "../../ui/device-storage.ts";
import { useIsLasting } from "../../ui/use-is-lasting.ts";
import { useNow } from "../../ui/use-now.ts";
import { deprecatedQuery } from "./deprecated-query.ts";
import { RetirementRoom } from "./retirement-room.tsx";

/** A retirement within this many days is news. */
const SOON_DAYS = 30;
/** A list that has not loaded all of them by then is taken to leave some out. */
const AT_REST_MS = 8000;

/** Upcoming retirements of some models as times, found once: a list may have a hundred thousand. */
const found = new WeakMap<readonly ModelInfo[], readonly number[]>();

/**
 * How many models of the catalogue retire soon, such as `1 in 9 days`; nothing when none does, or while
 * that is not certain. It counts the list once that is whole, and sends its own request only where the
 * list leaves some out: pages not scrolled to, or deprecated models altogether. Its room is reserved from
 * the start, so that nothing beside it moves.
 */
export function RetirementBadge() {
  const [address] = useAddressOf("limit", "lifecycle", "betas", "workspace");
  const { workspace, lifecycle } = address;
  const { data, hasNextPage } = useInfiniteQuery({ ...modelQueries.list(address), enabled: false });
  const isComplete = data !== undefined && !hasNextPage && lifecycle.includes("deprecated");
  const needsOwnQuery = useIsLasting(!isComplete, AT_REST_MS);
  const { data: all } = useQuery({
    ...deprecatedQuery(workspace),
    enabled: needsOwnQuery && !isComplete,
  });
  const now = useNow();
  const whole = isComplete ? data.pages.map(({ models }) => models) : all && [all];
  const news = whole && newsOf(whole.flatMap(retirementsIn), now);
  useEffect(() => {
    if (news !== undefined) remember(LAST_RETIRING, news);
  }, [news]);
  return news ? <b>{news}</b> : <RetirementRoom />;
}

function newsOf(times: readonly number[], now: number): string {
  const soon = times.filter((time) => time > now && readersDaysUntil(time, now) <= SOON_DAYS);
  if (soon.length === 0) return "";
  const [first, last] = [Math.min(...soon), Math.max(...soon)].map((time) =>
    formatCountdown(time, now),
  );
  return `${formatCount(soon.length)} ${first === last ? last : last?.replace("in", "within")}`;
}

function retirementsIn(models: readonly ModelInfo[]): readonly number[] {
  const known = found.get(models);
  if (known) return known;
  const times = models
    .filter(({ lifecycle }) => lifecycle === "deprecated")
    .map(({ retires_at }) => timeOf(retires_at))
    .filter((time) => !Number.isNaN(time));
  found.set(models, times);
  return times;
}
