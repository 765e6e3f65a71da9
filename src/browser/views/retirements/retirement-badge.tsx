import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { useAddressOf } from "../../data/url/address.ts";
import { modelQueries } from "../../data/api/model-queries.ts";
import { daysUntil, timeOf } from "#shared/format/dates.ts";
import { useIsLasting } from "../../ui/use-is-lasting.ts";
import { useToday } from "../../ui/use-now.ts";
import { deprecatedQuery } from "./deprecated-query.ts";

/** A retirement within this many days is news. */
const SOON_DAYS = 30;
/** A list that has not loaded all of them by then is taken to leave some out. */
const AT_REST_MS = 8000;

/** Days until the upcoming retirements of some models, computed once per day. */
const counted = new WeakMap<
  readonly ModelInfo[],
  { readonly today: number; readonly soon: number[] }
>();

/**
 * How many models of the catalogue retire soon, such as `1 in 9 days`; nothing when none does. It
 * counts what the list has loaded, and sends its own request only where that leaves some out: pages
 * not scrolled to, or deprecated models altogether.
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
  const today = useToday();
  const pages = data?.pages.map(({ models }) => models) ?? [];
  const soon = (isComplete || !all ? pages : [all]).flatMap((models) => soonIn(models, today));
  if (soon.length === 0) return null;
  const [first, last] = [Math.min(...soon), Math.max(...soon)];
  const days = last === 1 ? "1 day" : `${last} days`;
  return (
    <b>
      {soon.length} {last === 0 ? "today" : `${first === last ? "in" : "within"} ${days}`}
    </b>
  );
}

function soonIn(models: readonly ModelInfo[], today: number): number[] {
  const known = counted.get(models);
  if (known?.today === today) return known.soon;
  const soon = models
    .filter(({ lifecycle }) => lifecycle === "deprecated")
    .map(({ retires_at }) => daysUntil(timeOf(retires_at), today))
    .filter((days) => days >= 0 && days <= SOON_DAYS);
  counted.set(models, { today, soon });
  return soon;
}
