import type { ComponentType } from "react";
import type { ListBody } from "../data/list/list-body.ts";
import type { Extent } from "../data/list/use-listed.ts";
import type { ViewName } from "../data/url/view-names.ts";
import { delay } from "../ui/delay.ts";
import { lazyOrNothing } from "../ui/lazy-or-nothing.tsx";
import { lazyPart, type LazyPart } from "../ui/lazy-part.tsx";
import { TableBody } from "../views/models/table-body.tsx";
import { RetirementRoom } from "../views/retirements/retirement-room.tsx";

/** By then the first rows are shown, and the list is complete and stored. */
const AT_REST_MS = 8000;

/** By then the first rows are shown. */
const ROWS_SHOWN_MS = 1500;

type View = {
  readonly name: string;
  /** What is new in it, in a few characters beside its name. */
  readonly News?: ComponentType;
} & (
  | {
      readonly extent: Extent;
      /** Shows the list, between the same toolbar and status bar. */
      readonly Body: ListBody;
    }
  | {
      /** Shows all but the header of the page. */
      readonly Page: ComponentType;
    }
);

const lazyViews: Pick<LazyPart<never>, "preload">[] = [];

/** The views that can be loaded before they are shown, in the order of the navigation. */
export const LAZY_VIEWS: readonly Pick<LazyPart<never>, "preload">[] = lazyViews;

/** The views by their names in the address, in the order of the navigation. */
export const VIEWS_BY_NAME: Readonly<Record<ViewName, View>> = {
  models: { name: "Models", extent: "scrolled", Body: TableBody },
  timeline: {
    name: "Timeline",
    extent: "whole",
    Body: lazyView(async () => (await import("../views/timeline/timeline-view.tsx")).TimelineView),
  },
  retirements: {
    name: "Retirements",
    extent: "whole",
    Body: lazyView(
      async () => (await import("../views/retirements/retirements-view.tsx")).RetirementsView,
    ),
    News: lazyOrNothing(
      async () => {
        await delay(ROWS_SHOWN_MS);
        return (await import("../views/retirements/retirement-badge.tsx")).RetirementBadge;
      },
      <RetirementRoom />,
    ),
  },
  changes: {
    name: "Changes",
    Page: lazyView(async () => (await import("../views/changes/changes-view.tsx")).ChangesView),
    // It sends requests of its own, so it waits until the page is at rest.
    News: lazyOrNothing(async () => {
      await delay(AT_REST_MS);
      return (await import("../views/changes/changes-badge.tsx")).ChangesBadge;
    }),
  },
  aliases: {
    name: "Aliases",
    Page: lazyView(async () => (await import("../views/aliases/aliases-view.tsx")).AliasesView),
  },
  audit: {
    name: "Audit",
    Page: lazyView(async () => (await import("../views/audit/audit-view.tsx")).AuditView),
  },
  compare: {
    name: "Compare",
    Page: lazyView(async () => (await import("../views/compare/compare-view.tsx")).CompareView),
  },
};

function lazyView<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const view = lazyPart("This view", load, <div className="bg-surface" />);
  lazyViews.push(view);
  return view;
}
