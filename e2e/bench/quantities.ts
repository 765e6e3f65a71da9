/** What is measured. */
export type Quantity =
  | "firstRow"
  | "allLoaded"
  | "longestTask"
  | "heap"
  | "sortToggle"
  | "keystroke"
  | "slowestKeystroke"
  | "suggestion"
  | "scrollFrame"
  | "blankFrames";

/** What a page was found to do, in as many values as there were; smaller is better. */
export type Readings = Readonly<Partial<Record<Quantity, readonly number[]>>>;

/** How a quantity is reported. */
export interface QuantityForm {
  readonly name: string;
  /** Whether milliseconds are also reported in frames, for something the eye waits for. */
  readonly unit: "ms" | "ms and frames" | "MB" | "frames";
  /** One number for the values of all repeats. */
  readonly summarise: (values: readonly number[]) => number;
}

/** How long one frame is on a screen of 60 Hz. */
export const FRAME_MS = 1000 / 60;

/** How each quantity is reported, in the order of the table. */
export const QUANTITIES: Readonly<Record<Quantity, QuantityForm>> = {
  firstRow: { name: "first row visible", unit: "ms", summarise: median },
  allLoaded: { name: "all loaded", unit: "ms", summarise: median },
  longestTask: { name: "longest task while loading", unit: "ms", summarise: median },
  heap: { name: "memory when all is loaded", unit: "MB", summarise: median },
  sortToggle: { name: "sort toggle, last paint", unit: "ms and frames", summarise: median },
  keystroke: { name: "keystroke, first hits", unit: "ms and frames", summarise: median },
  slowestKeystroke: {
    name: "slowest keystroke of a word",
    unit: "ms and frames",
    summarise: median,
  },
  suggestion: { name: "look-up key, suggestions", unit: "ms and frames", summarise: median },
  scrollFrame: {
    name: "scroll, 95th percentile frame",
    unit: "ms and frames",
    summarise: median,
  },
  blankFrames: { name: "scroll, frames with blank rows", unit: "frames", summarise: most },
};

/** The value in the middle; NaN when there is none. */
function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The smallest value that so many percent of the values do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const at = Math.ceil((values.length * percent) / 100) - 1;
  return values.toSorted((a, b) => a - b)[Math.max(0, at)] ?? Number.NaN;
}

function most(values: readonly number[]): number {
  return Math.max(...values);
}
