import { type Browser, chromium } from "playwright";
import { CHROMIUM_FLAGS, provideChromium } from "../chromium.ts";
import { DESKTOP } from "../sizes.ts";
import type { Measurement } from "./measurements.ts";

/** Medians of both sides in one run. */
export interface Comparison {
  readonly scene: string;
  readonly measurement: Measurement;
  readonly ours: number;
  readonly floor: number;
}

const SIDES = ["ours", "floor"] as const;
type Side = (typeof SIDES)[number];
/** Odd, so that a median is a measured value; the first of each side only warms the disk up. */
const REPEATS = 15;

/** Launches the browser that everything is measured in. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: provideChromium(), args: [...CHROMIUM_FLAGS] });
}

/** Measures both sides in turn, each time in a context of its own, the side that begins rotating. */
export async function compare(
  browser: Browser,
  scene: string,
  measurement: Measurement,
  addresses: Readonly<Record<Side, string>>,
): Promise<Comparison> {
  const taken: Record<Side, number[]> = { ours: [], floor: [] };
  for (let round = 0; round <= REPEATS; round += 1) {
    for (const side of round % 2 === 0 ? SIDES : SIDES.toReversed()) {
      const context = await browser.newContext({ viewport: DESKTOP });
      const value = await measurement.take(await context.newPage(), addresses[side]);
      await context.close();
      if (round > 0) taken[side].push(value);
    }
  }
  return { scene, measurement, ours: median(taken.ours), floor: median(taken.floor) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The comparisons as a Markdown table. */
export function formatTable(comparisons: readonly Comparison[]): string {
  const rows = comparisons.map(({ scene, measurement, ours, floor }) => [
    `${scene}: ${measurement.name}`,
    `${ours.toFixed(1)} ${measurement.unit}`,
    `${floor.toFixed(1)} ${measurement.unit}`,
    (ours / floor).toFixed(2),
    `≤ ${measurement.goalRatio}`,
  ]);
  const table = [
    ["", "ours", "floor", "ratio", "goal"],
    ["---", "---:", "---:", "---:", "---:"],
  ];
  return [...table, ...rows].map((row) => `| ${row.join(" | ")} |\n`).join("");
}
