import type { ComponentType } from "react";
import type { ViewName } from "../data/url/parse.ts";
import { delay } from "../ui/delay.ts";
import { lazyOrNothing } from "../ui/lazy-or-nothing.tsx";
import { RetirementBadge } from "../views/retirements/retirement-badge.tsx";

/** The first rows are there by then, and the list is complete and kept. */
const AT_REST_MS = 8000;

/** Views that have news, in a few characters. */
const NEWS: Readonly<Partial<Record<ViewName, ComponentType>>> = {
  retirements: RetirementBadge,
  // It asks the API itself, so it waits until the page is at rest.
  changes: lazyOrNothing(async () => {
    await delay(AT_REST_MS);
    return (await import("../views/changes/changes-badge.tsx")).ChangesBadge;
  }),
};

/** What is new in a view, beside its name; nothing for a view without news. */
export function ViewNews({ view }: { view: ViewName }) {
  const News = NEWS[view];
  return News ? <News /> : null;
}
