import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useAddress } from "../address/address.ts";
import { modelQueries } from "../api/model-queries.ts";
import type { WalkedPage } from "../api/walk.ts";
import { daysUntil, timeOf } from "../reading/dates.ts";
import { useToday } from "../ui/use-now.ts";

/** A retirement within this many days is news. */
const SOON_DAYS = 30;
/** Pages that come one after the other are counted once, when the last of them is here. */
const QUIET_MS = 300;

/**
 * How many of the loaded models retire soon, such as `1 in 9 days`; nothing when none does. Only
 * listens to the list, so that it asks for nothing itself.
 */
export function RetirementBadge() {
  const [address] = useAddress();
  const { data } = useInfiniteQuery({ ...modelQueries.list(address), enabled: false });
  const [pages, setPages] = useState<readonly WalkedPage[]>();
  const today = useToday();
  useEffect(() => {
    const timer = setTimeout(() => setPages(data?.pages), QUIET_MS);
    return () => clearTimeout(timer);
  }, [data]);

  const soon: number[] = [];
  for (const { models } of pages ?? []) {
    for (const { lifecycle, retires_at } of models) {
      const days = daysUntil(timeOf(retires_at), today);
      if (lifecycle === "deprecated" && days >= 0 && days <= SOON_DAYS) soon.push(days);
    }
  }
  if (soon.length === 0) return null;
  const [first, last] = [Math.min(...soon), Math.max(...soon)];
  const days = last === 1 ? "1 day" : `${last} days`;
  return (
    <b>
      {soon.length} {last === 0 ? "today" : `${first === last ? "in" : "within"} ${days}`}
    </b>
  );
}
