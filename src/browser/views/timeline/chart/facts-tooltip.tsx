import { useLayoutEffect, useRef } from "react";
import { formatCount } from "#shared/format/count.ts";
import { DatedText } from "../../../model-ui/dated-text.tsx";
import { groupName } from "../drawing/chart-drawing.tsx";
import type { ChartStop } from "./chart-stops.ts";
import type { StopFacts } from "./use-stop-facts.ts";
import { lifelineFacts } from "../lifelines/lifeline-facts.ts";

const GAP_PX = 4;
const EDGE_PX = 8;

interface FactsTooltipProps {
  readonly facts: StopFacts;
  readonly stops: readonly ChartStop[];
}

/** What is known of the bar or column that is pointed at or focused: beside it, and never over it. */
export function FactsTooltip({ facts: { shown, stay, leave }, stops }: FactsTooltipProps) {
  const stop = shown && stops[shown.at];
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = () => {
      const tooltip = ref.current;
      if (!tooltip || !shown) return;
      const row = shown.anchor.getBoundingClientRect();
      const left = Math.min(shown.leftPx, innerWidth - tooltip.offsetWidth - EDGE_PX);
      tooltip.style.left = `${Math.max(EDGE_PX, left)}px`;
      tooltip.style.maxHeight = "";
      const height = tooltip.offsetHeight;
      const above = row.top - GAP_PX - EDGE_PX;
      const below = innerHeight - row.bottom - GAP_PX - EDGE_PX;
      const isBelow = height <= below || below >= Math.min(above, height);
      const shownPx = Math.min(height, isBelow ? below : above);
      tooltip.style.maxHeight = `${shownPx}px`;
      tooltip.style.top = `${isBelow ? row.bottom + GAP_PX : row.top - GAP_PX - shownPx}px`;
    };
    place();
    // A bar reached by keyboard may scroll into view after this, and in a low window the page does.
    addEventListener("scroll", place, { capture: true });
    return () => removeEventListener("scroll", place, { capture: true });
  }, [shown]);

  if (!stop) return null;
  return (
    <div
      ref={ref}
      role="tooltip"
      className="lifelines-tooltip fixed w-max overflow-auto rounded-[9px] border border-line bg-surface px-3 text-[12.5px]"
      onPointerEnter={stay}
      onPointerLeave={leave}
    >
      <Facts stop={stop} />
    </div>
  );
}

function Facts({ stop: { group, shows } }: { stop: ChartStop }) {
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
          <div key={name} className="mt-0.5 grid grid-cols-[84px_1fr] gap-x-2">
            <dt className="text-ink-3">{name}</dt>
            <dd className={`wrap-anywhere ${name === "ID" ? "font-mono text-[11.5px]" : ""}`}>
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
