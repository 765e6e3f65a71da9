import { useLayoutEffect, useRef } from "react";
import { formatCount } from "#shared/format/count.ts";
import { DatedText } from "../../../model-ui/dated-text.tsx";
import { groupName } from "../drawing/chart-drawing.tsx";
import type { ChartStop } from "./chart-stops.ts";
import type { StopFacts } from "./use-stop-facts.ts";
import { lifelineFacts } from "../lifelines/lifeline-facts.ts";

/** What is known of the bar or column that is pointed at or focused, if there is one. */
export function FactsTooltip({
  facts: { shown, stay, leave },
  stops,
}: {
  readonly facts: StopFacts;
  readonly stops: readonly ChartStop[];
}) {
  const stop = shown && stops[shown.at];
  if (!stop) return null;
  const onHover = (isOver: boolean) => (isOver ? stay() : leave());
  return <Tooltip stop={stop} anchor={shown.anchor} leftPx={shown.leftPx} onHover={onHover} />;
}

interface TooltipProps {
  readonly stop: ChartStop;
  /** The element it belongs to, and does not cover. */
  readonly anchor: HTMLElement;
  /** Where it begins if there is room, in pixels from the left of the window. */
  readonly leftPx: number;
  /** The pointer entered or left it. */
  readonly onHover: (isOver: boolean) => void;
}

const GAP_PX = 4;
const EDGE_PX = 8;

/** Beside what it belongs to, and never over it. */
function Tooltip({ stop, anchor, leftPx, onHover }: TooltipProps) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = () => {
      const tooltip = ref.current;
      if (!tooltip) return;
      const row = anchor.getBoundingClientRect();
      const left = Math.min(leftPx, innerWidth - tooltip.offsetWidth - EDGE_PX);
      tooltip.style.left = `${Math.max(EDGE_PX, left)}px`;
      tooltip.style.maxHeight = "";
      const height = tooltip.offsetHeight;
      const above = row.top - GAP_PX - EDGE_PX;
      const below = innerHeight - row.bottom - GAP_PX - EDGE_PX;
      const isBelow = height <= below || below >= Math.min(above, height);
      const shown = Math.min(height, isBelow ? below : above);
      tooltip.style.maxHeight = `${shown}px`;
      tooltip.style.top = `${isBelow ? row.bottom + GAP_PX : row.top - GAP_PX - shown}px`;
    };
    place();
    // A bar reached by keyboard may scroll into view after this, and in a low window the page does.
    addEventListener("scroll", place, { capture: true });
    return () => removeEventListener("scroll", place, { capture: true });
  }, [anchor, leftPx]);

  return (
    <div
      ref={ref}
      role="tooltip"
      className="lifelines-tooltip"
      onPointerEnter={() => onHover(true)}
      onPointerLeave={() => onHover(false)}
    >
      <Facts stop={stop} />
    </div>
  );
}

function Facts({ stop: { group, shows } }: Pick<TooltipProps, "stop">) {
  if (shows.kind === "bin") {
    const { label, count } = shows.bin;
    return (
      <>
        <p className="font-[600]">
          <bdi>{groupName(group)}</bdi>, {label}
        </p>
        <p>{formatCount(count)} released. Press Enter or click to filter to these days.</p>
      </>
    );
  }
  return (
    <>
      <p className="font-[600] wrap-anywhere">
        <bdi>{shows.lifeline.name}</bdi>
      </p>
      <dl>
        {lifelineFacts(shows.lifeline).map(({ name, text, time }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={name === "ID" ? "font-mono text-[11.5px]" : undefined}>
              <bdi>
                <DatedText text={text} time={time} />
              </bdi>
            </dd>
          </div>
        ))}
      </dl>
      {shows.lifeline.oddities.map((oddity) => (
        <p key={oddity} className="mt-1 font-[550] text-warn">
          {oddity}
        </p>
      ))}
    </>
  );
}
