import { pagePaint } from "./drawing/chart-colours.ts";
import { formatCount } from "#shared/format/count.ts";
import { Flyout } from "../../ui/flyout.tsx";
import { PHONE, useMediaQuery } from "../../ui/use-media-query.ts";
import { LEGEND, LEGEND_MARK_PX, LegendExample } from "./drawing/legend.tsx";
import { UNDATED_ID } from "./lifelines/undated-models.tsx";
import type { TimeDomain } from "./timeline-address.ts";
import type { PictureFormat } from "./picture/save-picture.tsx";

interface TimelineBarProps {
  readonly summary: string;
  /** How many models are listed below it, because their release is unknown. */
  readonly undated: number;
  /** Whether there are bars, whose textures need to be explained. */
  readonly hasBars: boolean;
  readonly time: TimeDomain;
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
  readonly onSave: (format: PictureFormat) => void;
}

/** A button zooms by this factor. */
export const ZOOM_STEP = 1.6;
const PAN_PART = 0.4;

/** What the view shows, its legend, and its buttons. */
export function TimelineBar(props: TimelineBarProps) {
  const { summary, undated, hasBars, time, isTable, onTable, onSave } = props;
  const isPhone = useMediaQuery(PHONE);
  const zooms = [
    { name: "Earlier", sign: "‹", act: () => time.pan(-PAN_PART), isOff: time.isFit },
    { name: "Later", sign: "›", act: () => time.pan(PAN_PART), isOff: time.isFit },
    { name: "Zoom out", sign: "−", act: () => time.zoom(ZOOM_STEP), isOff: time.isFit },
    { name: "Zoom in", sign: "+", act: () => time.zoom(1 / ZOOM_STEP), isOff: false },
  ];
  return (
    <div className="timeline-bar">
      <h2 className="text-[14px] font-[650]">Lifelines</h2>
      <p className="min-w-0 flex-1 basis-[120px] text-[12.5px] text-ink-2">
        {summary}
        {undated > 0 && !isTable && (
          <>
            {" · "}
            <button
              type="button"
              className="link-button"
              onClick={() => document.getElementById(UNDATED_ID)?.focus()}
            >
              {formatCount(undated)} undated
            </button>
          </>
        )}
      </p>
      {!isTable && (
        <div role="group" aria-label="Time" className="flex">
          {zooms.map(({ name, sign, act, isOff }) => (
            <button
              key={name}
              type="button"
              aria-label={name}
              title={name}
              aria-disabled={isOff}
              className="timeline-button"
              onClick={act}
            >
              {sign}
            </button>
          ))}
          <button
            type="button"
            className="timeline-button"
            aria-disabled={time.isFit}
            onClick={time.fit}
          >
            Fit
          </button>
        </div>
      )}
      <button
        type="button"
        className="timeline-button"
        aria-pressed={isTable}
        onClick={() => onTable(!isTable)}
      >
        As a table
      </button>
      <div role="group" aria-label="Save" className="flex">
        <button type="button" className="timeline-button" onClick={() => onSave("svg")}>
          Save as SVG
        </button>
        <button type="button" className="timeline-button" onClick={() => onSave("png")}>
          Save as PNG
        </button>
      </div>
      {!hasBars || isTable ? null : isPhone ? (
        <Flyout className="timeline-button" label="Legend">
          <Legend />
        </Flyout>
      ) : (
        <Legend />
      )}
    </div>
  );
}

function Legend() {
  return (
    <ul aria-label="Legend" className="timeline-legend">
      {LEGEND.map(([mark, words]) => (
        <li key={mark} className="flex items-center gap-1.5">
          <svg aria-hidden="true" {...LEGEND_MARK_PX} data-mark={mark}>
            <LegendExample mark={mark} paint={pagePaint} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
