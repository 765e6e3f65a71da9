import type { Quantity } from "./quantities.ts";

/** The most that a quantity of ours may be; every part that is given must hold. */
export interface Goal {
  /** Of the floor's. */
  readonly ratio?: number;
  /** Of what the earlier build's is. */
  readonly ofEarlier?: number;
  /** In frames. */
  readonly frames?: number;
  /** In the quantity's own unit. */
  readonly atMost?: number;
}

/** A catalogue to be measured with. */
export interface Scene {
  readonly name: string;
  readonly size: number;
  /** What is chosen in the list, as in an address; left out, nothing is. */
  readonly chosen?: string;
  /** Whether the catalogue is the embedded one, which needs no upstream. */
  readonly isEmbedded: boolean;
  /** Whether the floor can hold all of it; its first row is compared anyway. */
  readonly hasFloor: boolean;
  /** How often each side is visited for its first row, and for the rest. */
  readonly repeats: { readonly firstRow: number; readonly rest: number };
  readonly goals: Readonly<Partial<Record<Quantity, Goal>>>;
}

const SCROLL: Scene["goals"] = { scrollFrame: { frames: 1.3 }, blankFrames: { atMost: 0 } };
/** A task of more than this is what the browser itself calls a long one. */
const LONG_TASK_MS = 50;

/** The catalogues of the table, small to large; repeats are odd, so that a median is a measured value. */
export const SCENES: readonly Scene[] = [
  {
    name: "38 models",
    size: 38,
    isEmbedded: true,
    hasFloor: true,
    repeats: { firstRow: 11, rest: 3 },
    goals: {
      firstRow: { ratio: 1.5 },
      sortToggle: { frames: 2 },
      keystroke: { frames: 2 },
      suggestion: { frames: 1 },
      ...SCROLL,
    },
  },
  {
    name: "10,000",
    size: 10_000,
    isEmbedded: false,
    hasFloor: true,
    repeats: { firstRow: 11, rest: 3 },
    goals: {
      firstRow: { ratio: 1.5 },
      allLoaded: { ratio: 1.5 },
      longestTask: { atMost: LONG_TASK_MS },
      sortToggle: { frames: 2 },
      keystroke: { frames: 2 },
      suggestion: { frames: 1 },
      ...SCROLL,
    },
  },
  {
    name: "100,000",
    size: 100_000,
    isEmbedded: false,
    hasFloor: true,
    repeats: { firstRow: 11, rest: 3 },
    goals: {
      firstRow: { ratio: 1.5 },
      allLoaded: { ratio: 1.5 },
      longestTask: { atMost: LONG_TASK_MS },
      heap: { ratio: 1.3 },
      sortToggle: { ratio: 1, frames: 3 },
      keystroke: { frames: 3 },
      suggestion: { frames: 1 },
      ...SCROLL,
    },
  },
  {
    name: "100,000, eight columns, grouped and filtered",
    size: 100_000,
    chosen:
      "columns=name,id,line,released,lifecycle,retires,context,output&group=line&line=opus,sonnet,haiku",
    isEmbedded: false,
    hasFloor: false,
    repeats: { firstRow: 3, rest: 5 },
    goals: {
      sortToggle: { frames: 3 },
      keystroke: { frames: 3 },
      ...SCROLL,
    },
  },
  {
    name: "1,000,000",
    size: 1_000_000,
    isEmbedded: false,
    // Its rows are taller together than an element may be.
    hasFloor: false,
    repeats: { firstRow: 5, rest: 1 },
    goals: {
      firstRow: { ratio: 1.5 },
      longestTask: { atMost: LONG_TASK_MS },
      sortToggle: { frames: 6 },
      keystroke: { frames: 4 },
      suggestion: { frames: 1 },
      ...SCROLL,
    },
  },
];
