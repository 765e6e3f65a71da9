import { availableParallelism } from "node:os";
import type { Browser } from "playwright";
import { compare, launchBrowser, type Side } from "./compare.ts";
import {
  countScripts,
  DEVICES,
  type Device,
  openFirst,
  openPalette,
  seeFirst,
  seeIsolated,
  slowDown,
  waitForApp,
} from "./first/first-visits.ts";
import { measureServers } from "./first/measure-servers.ts";
import { startFirst } from "./first/start-first.ts";
import { startMillion } from "./first/start-million.ts";
import { formatTable, type Outcome } from "./format-table.ts";
import type { Readings } from "./quantities.ts";
import type { Scene } from "./scenes.ts";
import { startProgram } from "./server/program.ts";
import { loadEvery, type Visit } from "./visits.ts";

// The first of everything, ours beside an earlier build (`EARLIER` names its folder) and a hand-written page:
// npm run bench:first [-- row | app | press | palette | million | server]; without a word, all but the million.
const earlier = process.env["EARLIER"];
const only = process.argv[3];
/** Odd, so that a median is a measured value. */
const REPEATS = Number(process.env["REPEATS"] ?? 9);

type Part = readonly [name: string, visit: Visit, sides: readonly Side[]];
const OURS: readonly Side[] = ["ours", "earlier"];
const PARTS: readonly Part[] = [
  ["row", seeFirst, ["ours", "earlier", "floor"]],
  ["row", seeIsolated, ["ours", "floor"]],
  ["app", waitForApp("key"), OURS],
  ["app", waitForApp("press"), OURS],
  ["press", openFirst, OURS],
  ["press", countScripts, OURS],
  ["palette", openPalette, OURS],
];
const GOALS: readonly Scene["goals"][] = [
  { firstRow: { ratio: 1.3 }, press: { ofEarlier: 0.35 } },
  {
    firstRow: { ratio: 1.1 },
    press: { ofEarlier: 0.3 },
    palette: { ofEarlier: 0.35 },
    answersKey: { ofEarlier: 0.7 },
  },
];
const ALWAYS: Scene["goals"] = {
  bytesBeforeRow: { atMost: 10 },
  scriptOfDetail: { atMost: 15 },
  lettersLost: { atMost: 0 },
};

const outcomes: Outcome[] = [];
const browser = await launchBrowser();
try {
  if (only === "million") outcomes.push(await measureMillion(browser));
  else if (only !== "server") outcomes.push(...(await measurePages(browser)));
  if (only === undefined || only === "server") outcomes.push(await measureServer());
} finally {
  const machine = `${availableParallelism()} cores, Node ${process.versions.node}, Chromium ${browser.version()}`;
  process.stdout.write(`${machine}\n\n${formatTable(outcomes)}`);
  await browser.close();
}

async function measurePages(in_: Browser): Promise<Outcome[]> {
  const { ours, earlier: other, floor, stop } = await startFirst(earlier);
  const addresses = { ours, floor, ...(other !== null && { earlier: other }) };
  const measure = async (device: Device, goals: Scene["goals"]): Promise<Outcome> => {
    const readings: Record<Side, Readings> = { ours: {}, floor: {}, earlier: {} };
    for (const [name, visit, sides] of PARTS) {
      if (only !== undefined && only !== name) continue;
      const read = await compare(in_, {
        visit: async (page, address, size) => {
          await slowDown(page, device);
          return visit(page, address, size);
        },
        size: 0,
        addresses: Object.fromEntries(
          Object.entries(addresses).filter(([side]) => sides.includes(side as Side)),
        ),
        repeats: REPEATS,
        warmUps: 1,
      });
      for (const side of sides) readings[side] = { ...readings[side], ...read[side] };
    }
    return { scene: { name: device.name, goals: { ...ALWAYS, ...goals } }, readings };
  };
  try {
    const measured: Outcome[] = [];
    for (const [at, device] of DEVICES.entries()) {
      measured.push(await measure(device, GOALS[at] ?? {}));
    }
    return measured;
  } finally {
    await stop();
  }
}

async function measureMillion(in_: Browser): Promise<Outcome> {
  const { size, addresses, stop } = await startMillion(earlier);
  try {
    const readings = await compare(in_, {
      visit: loadEvery,
      size,
      addresses,
      repeats: Math.min(REPEATS, 3),
      warmUps: 0,
    });
    const name = "1,000,000, 50 ms a page";
    return { scene: { name, goals: { allLoaded: { ofEarlier: 0.6 } } }, readings };
  } finally {
    await stop();
  }
}

async function measureServer(): Promise<Outcome> {
  const upstream = await startProgram(["e2e/runner/run.mjs", "e2e/bench/server/upstream.ts"]);
  try {
    const readings = await measureServers(upstream, earlier);
    const goals = { coldStart: { ofEarlier: 0.8 }, serverMemory: { ofEarlier: 0.8 } };
    return { scene: { name: "server", goals }, readings };
  } finally {
    upstream.stop();
  }
}
