import { useContext, type PointerEvent } from "react";
import { OpenIdContext } from "../../../data/url/open-id.ts";
import { ModelLink } from "../../../data/url/model-link.tsx";
import { formatCount, formatAmount } from "#shared/format/count.ts";
import { groupName } from "../drawing/chart-drawing.tsx";
import type { ChartStop } from "./chart-stops.ts";
import type { RowLayout } from "../drawing/chart-rows.ts";
import { lifelineSentence } from "../lifelines/lifeline-facts.ts";

interface ChartLinksProps {
  readonly layout: RowLayout;
  readonly stops: readonly ChartStop[];
  readonly window: readonly [start: number, end: number];
  /** The stop in the tab order. */
  readonly tabStop: number;
  readonly on: StopEvents;
}

/** The events of a stop, which is given by its index. */
export interface StopEvents {
  readonly choose: (at: number) => void;
  readonly hide: () => void;
  readonly focus: (at: number, element: HTMLElement) => void;
  readonly blur: () => void;
  readonly point: (at: number, event: PointerEvent<HTMLElement>) => void;
  readonly leave: () => void;
}

/** The interactive and accessible layer over the drawing, which is hidden from assistive technology. */
export function ChartLinks({ layout, stops, window, tabStop, on }: ChartLinksProps) {
  "use memo";
  const [start, end] = window;
  const inSight = stops.flatMap((stop, at) =>
    stop.row >= start && stop.row < end ? [{ stop, at }] : [],
  );
  const groups = [...new Set(inSight.map(({ stop }) => stop.group))];
  return groups.map((group) => {
    const first = stops.findIndex((stop) => stop.group === group);
    const size = stops.filter((stop) => stop.group === group).length;
    return (
      <section key={group.line ?? ""} aria-label={groupName(group)}>
        <h3 className="sr-only">
          {groupName(group)}, {formatAmount(group.count, "model")}
        </h3>
        <ul>
          {inSight.map(({ stop, at }) =>
            stop.group === group ? (
              <li key={at} aria-setsize={size} aria-posinset={at - first + 1}>
                <StopLink
                  stop={stop}
                  at={at}
                  placePx={[layout.topsPx[stop.row] ?? 0, layout.topsPx[stop.row + 1] ?? 0]}
                  isTabStop={at === tabStop}
                  on={on}
                />
              </li>
            ) : null,
          )}
        </ul>
      </section>
    );
  });
}

interface StopLinkProps {
  readonly stop: ChartStop;
  readonly at: number;
  readonly placePx: readonly [top: number, bottom: number];
  readonly isTabStop: boolean;
  readonly on: StopEvents;
}

function StopLink({ stop: { shows, group }, at, placePx, isTabStop, on }: StopLinkProps) {
  const openId = useContext(OpenIdContext);
  const [top, bottom] = placePx;
  const common = {
    "data-stop": at,
    tabIndex: isTabStop ? 0 : -1,
    className: "lifelines-stop",
    onFocus: (event: { currentTarget: HTMLElement }) => on.focus(at, event.currentTarget),
    onBlur: on.blur,
    onPointerEnter: (event: PointerEvent<HTMLElement>) => on.point(at, event),
    onPointerLeave: on.leave,
  };
  if (shows.kind === "bin") {
    const { label, count, leftPx, widthPx } = shows.bin;
    return (
      <button
        {...common}
        type="button"
        aria-label={`${groupName(group)}, ${label}: ${formatCount(count)} released. Filter to these days.`}
        style={{ top, height: bottom - top, left: leftPx - 1, width: widthPx + 3 }}
        onClick={() => on.choose(at)}
      />
    );
  }
  const { lifeline } = shows;
  return (
    <ModelLink
      {...common}
      model={lifeline.model.id}
      isOpen={lifeline.model.id === openId}
      aria-label={lifelineSentence(lifeline)}
      style={{ top, height: bottom - top, left: 0, right: 0 }}
      onUnmodifiedClick={(open) => {
        on.hide();
        open();
      }}
    />
  );
}
