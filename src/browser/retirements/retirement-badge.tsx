import { useInfiniteQuery } from "@tanstack/react-query";
import { useAddressOf } from "../address/address.ts";
import { modelQueries } from "../api/model-queries.ts";
import type { WalkedPage } from "../api/walk.ts";
import { daysUntil, timeOf } from "../reading/dates.ts";
import { useToday } from "../ui/use-now.ts";

/** A retirement within this many days is news. */
const SOON_DAYS = 30;

/** The days until the retirements of a page that are news, counted once for a page and a day. */
const counted = new WeakMap<WalkedPage, { readonly today: number; readonly soon: number[] }>();

/**
 * How many of the loaded models retire soon, such as `1 in 9 days`; nothing when none does. Only
 * listens to the list, so that it asks for nothing itself.
 */
export function RetirementBadge() {
  const [address] = useAddressOf("limit", "lifecycle", "betas", "workspace");
  const { data } = useInfiniteQuery({ ...modelQueries.list(address), enabled: false });
  const today = useToday();
  const soon = (data?.pages ?? []).flatMap((page) => soonIn(page, today));
  if (soon.length === 0) return null;
  const [first, last] = [Math.min(...soon), Math.max(...soon)];
  const days = last === 1 ? "1 day" : `${last} days`;
  return (
    <b>
      {soon.length} {last === 0 ? "today" : `${first === last ? "in" : "within"} ${days}`}
    </b>
  );
}

function soonIn(page: WalkedPage, today: number): number[] {
  const known = counted.get(page);
  if (known?.today === today) return known.soon;
  const soon = page.models
    .filter(({ lifecycle }) => lifecycle === "deprecated")
    .map(({ retires_at }) => daysUntil(timeOf(retires_at), today))
    .filter((days) => days >= 0 && days <= SOON_DAYS);
  counted.set(page, { today, soon });
  return soon;
}
