/** What is measured. */
export type Quantity =
  | "firstRow"
  | "isolatedRow"
  | "allLoaded"
  | "longestTask"
  | "heap"
  | "sortToggle"
  | "keystroke"
  | "slowestKeystroke"
  | "suggestion"
  | "scrollFrame"
  | "blankFrames"
  | "bytesBeforeRow"
  | "answersKey"
  | "answersPress"
  | "press"
  | "scriptOfDetail"
  | "palette"
  | "lettersLost"
  | "coldStart"
  | "serverMemory";

/** What a page was found to do, in as many values as there were; smaller is better. */
export type Readings = Readonly<Partial<Record<Quantity, readonly number[]>>>;

/** How a quantity is reported. */
export interface QuantityForm {
  readonly name: string;
  /** Whether milliseconds are also reported in frames, for something the eye waits for. */
  readonly unit: "ms" | "ms and frames" | "MB" | "kB" | "frames" | "letters";
  /** One number for the values of all repeats. */
  readonly summarize: (values: readonly number[]) => number;
}

/** How long one frame is on a screen of 60 Hz. */
export const FRAME_MS = 1000 / 60;

/** How each quantity is reported, in the order of the table. */
export const QUANTITIES: Readonly<Record<Quantity, QuantityForm>> = {
  firstRow: { name: "first row visible", unit: "ms", summarize: median },
  isolatedRow: { name: "the same, floor in a process of its own", unit: "ms", summarize: median },
  allLoaded: { name: "all loaded", unit: "ms", summarize: median },
  longestTask: { name: "longest task while loading", unit: "ms", summarize: median },
  heap: { name: "memory when all is loaded", unit: "MB", summarize: median },
  sortToggle: { name: "sort toggle, last paint", unit: "ms and frames", summarize: median },
  keystroke: { name: "keystroke, first hits", unit: "ms and frames", summarize: median },
  slowestKeystroke: {
    name: "slowest keystroke of a word",
    unit: "ms and frames",
    summarize: median,
  },
  suggestion: { name: "look-up key, suggestions", unit: "ms and frames", summarize: median },
  scrollFrame: {
    name: "scroll, 95th percentile frame",
    unit: "ms and frames",
    summarize: median,
  },
  blankFrames: { name: "scroll, frames with blank rows", unit: "frames", summarize: most },
  bytesBeforeRow: { name: "CSS and script before the first row", unit: "kB", summarize: median },
  answersKey: { name: "app answers a key", unit: "ms", summarize: median },
  answersPress: { name: "app answers a press", unit: "ms", summarize: median },
  press: { name: "first press until the answer is drawn", unit: "ms", summarize: median },
  scriptOfDetail: { name: "script fetched by the first details", unit: "kB", summarize: median },
  palette: { name: "first Ctrl K until it takes keys", unit: "ms", summarize: median },
  lettersLost: { name: "letters lost after it", unit: "letters", summarize: most },
  coldStart: { name: "server, cold start until the first answer", unit: "ms", summarize: median },
  serverMemory: { name: "server, memory after 10,000 requests", unit: "MB", summarize: median },
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
