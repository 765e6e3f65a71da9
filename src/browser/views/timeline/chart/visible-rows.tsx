import type { KeyboardEvent, ReactNode } from "react";
import { ChartDrawing } from "../drawing/chart-drawing.tsx";
import type { RowLayout } from "../drawing/chart-rows.ts";
import type { Sheet } from "../drawing/sheet.ts";

/** Rows that are printed as one drawing, which no page break divides. */
const PRINTED_ROWS = 12;

interface VisibleRowsProps {
  readonly layout: RowLayout;
  readonly sheet: Sheet;
  readonly window: readonly [start: number, end: number];
  readonly isPrinting: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/** The visible rows as a drawing, under the links. */
export function VisibleRows(props: VisibleRowsProps) {
  "use memo";
  const { layout, sheet, window, isPrinting, onKeyDown, children } = props;
  const { topsPx } = layout;
  const [start, end] = window;
  const heightOf = (from: number, to: number) => (topsPx[to] ?? 0) - (topsPx[from] ?? 0);
  if (isPrinting) {
    const starts = Array.from(
      { length: Math.ceil(end / PRINTED_ROWS) },
      (_, at) => at * PRINTED_ROWS,
    );
    return starts.map((from) => {
      const to = Math.min(end, from + PRINTED_ROWS);
      return (
        <svg key={from} width={sheet.widthPx} height={heightOf(from, to)}>
          <ChartDrawing layout={layout} sheet={sheet} window={[from, to]} />
        </svg>
      );
    });
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys move the focus between the bars' links
    <div
      role="group"
      aria-label="Chart of lifelines"
      aria-describedby="lifelines-keys"
      className="relative"
      style={{ height: topsPx.at(-1) }}
      onKeyDown={onKeyDown}
    >
      <svg
        aria-hidden="true"
        className="absolute left-0"
        style={{ top: topsPx[start] }}
        width={sheet.widthPx}
        height={heightOf(start, end)}
      >
        <ChartDrawing layout={layout} sheet={sheet} window={[start, end]} />
      </svg>
      {children}
    </div>
  );
}
