import { type Browser, chromium } from "playwright";
import { CHROMIUM_FLAGS, provideChromium } from "../runner/chromium.ts";
import { DESKTOP } from "../support/sizes.ts";
import type { Quantity, Readings } from "./quantities.ts";
import type { Visit } from "./visits.ts";

const SIDES = ["ours", "floor", "earlier"] as const;
/** Ours, the hand-written page it is held against, or an earlier build of ours. */
export type Side = (typeof SIDES)[number];

/** What is visited, where, and how often. */
export interface Comparison {
  readonly visit: Visit;
  /** How many models are there. */
  readonly size: number;
  /** Where each side is; a side without an address is not visited. */
  readonly addresses: Readonly<Partial<Record<Side, string>>>;
  readonly repeats: number;
  /** Rounds before those that count; they only warm the disk and the caches up. */
  readonly warmUps: number;
}

/** Launches the browser that everything is measured in. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: provideChromium(), args: [...CHROMIUM_FLAGS] });
}

/** Visits the sides in turn, each time in a context of its own, the side that begins rotating. */
export async function compare(
  browser: Browser,
  comparison: Comparison,
): Promise<Readonly<Record<Side, Readings>>> {
  const { visit, size, addresses, repeats, warmUps } = comparison;
  const taken = {
    ours: new Map<Quantity, number[]>(),
    floor: new Map<Quantity, number[]>(),
    earlier: new Map<Quantity, number[]>(),
  };
  for (let round = 0; round < warmUps + repeats; round += 1) {
    for (const side of round % 2 === 0 ? SIDES : SIDES.toReversed()) {
      const address = addresses[side];
      if (address === undefined) continue;
      const context = await browser.newContext({ viewport: DESKTOP });
      const readings = await visit(await context.newPage(), address, size);
      await context.close();
      if (round >= warmUps) add(readings, taken[side]);
    }
  }
  return {
    ours: Object.fromEntries(taken.ours),
    floor: Object.fromEntries(taken.floor),
    earlier: Object.fromEntries(taken.earlier),
  };
}

function add(readings: Readings, sums: Map<Quantity, number[]>): void {
  for (const [name, values] of Object.entries(readings)) {
    const quantity = name as Quantity;
    sums.set(quantity, [...(sums.get(quantity) ?? []), ...values]);
  }
}
