import type { Side } from "./compare.ts";
import { FRAME_MS, QUANTITIES, type Quantity, type Readings } from "./quantities.ts";
import type { Goal, Scene } from "./scenes.ts";

/** A scene and all that was read in it. */
export interface Outcome {
  readonly scene: Pick<Scene, "name" | "goals">;
  readonly readings: Readonly<Record<Side, Readings>>;
}

/** The outcomes as a Markdown table: a row for each quantity of each scene that was read. */
export function formatTable(outcomes: readonly Outcome[]): string {
  const hasEarlier = outcomes.some(({ readings }) => Object.keys(readings.earlier).length > 0);
  const head = [
    ["", "", "ours", "floor", "ratio", "goal", "", ...(hasEarlier ? ["earlier", "ratio"] : [])],
    ["---", "---", "---:", "---:", "---:", "---:", "---", ...(hasEarlier ? ["---:", "---:"] : [])],
  ];
  const rows = outcomes.flatMap(({ scene, readings }) =>
    (Object.keys(QUANTITIES) as Quantity[])
      .filter((quantity) => readings.ours[quantity] !== undefined)
      .map((quantity) => [
        scene.name,
        ...formatRow(quantity, readings, scene.goals[quantity]),
        ...(hasEarlier ? formatEarlier(quantity, readings) : []),
      ]),
  );
  return [...head, ...rows].map((row) => `| ${row.join(" | ")} |\n`).join("");
}

function formatRow(
  quantity: Quantity,
  readings: Outcome["readings"],
  goal: Goal | undefined,
): string[] {
  const { name, summarize } = QUANTITIES[quantity];
  const ours = summarize(readings.ours[quantity] ?? []);
  const read = readings.floor[quantity];
  const floor = read && summarize(read);
  const earlier = readings.earlier[quantity];
  return [
    name,
    formatValue(quantity, ours),
    floor === undefined ? "" : formatValue(quantity, floor),
    floor === undefined || floor === 0 ? "" : (ours / floor).toFixed(2),
    goal ? formatGoal(quantity, goal) : "",
    goal && !isReached(goal, ours, floor, earlier && summarize(earlier)) ? "missed" : "",
  ];
}

/** The earlier build, and ours as a ratio of it. */
function formatEarlier(quantity: Quantity, { ours, earlier }: Outcome["readings"]): string[] {
  const { summarize } = QUANTITIES[quantity];
  const read = earlier[quantity];
  if (read === undefined) return ["", ""];
  const before = summarize(read);
  const ratio = before === 0 ? "" : (summarize(ours[quantity] ?? []) / before).toFixed(2);
  return [formatValue(quantity, before), ratio];
}

function formatValue(quantity: Quantity, value: number): string {
  const { unit } = QUANTITIES[quantity];
  if (unit === "frames" || unit === "letters") return String(value);
  if (unit === "MB" || unit === "kB") return `${value.toFixed(1)} ${unit}`;
  const ms = `${value < 100 ? value.toFixed(1) : value.toFixed(0)} ms`;
  return unit === "ms" ? ms : `${ms} (${(value / FRAME_MS).toFixed(1)} frames)`;
}

function formatGoal(quantity: Quantity, { ratio, ofEarlier, frames, atMost }: Goal): string {
  const { unit } = QUANTITIES[quantity];
  return [
    ratio === undefined ? [] : [`≤ ${ratio} of the floor`],
    ofEarlier === undefined ? [] : [`≤ ${ofEarlier} of the earlier`],
    frames === undefined ? [] : [`≤ ${frames} frames`],
    atMost === undefined
      ? []
      : [unit === "ms" || unit === "kB" ? `≤ ${atMost} ${unit}` : `≤ ${atMost}`],
  ]
    .flat()
    .join(", ");
}

function isReached(
  goal: Goal,
  ours: number,
  floor: number | undefined,
  earlier: number | undefined,
): boolean {
  const { ratio = Infinity, ofEarlier = Infinity, frames = Infinity, atMost = Infinity } = goal;
  const isWithin = (most: number, of: number | undefined) =>
    of === undefined || most === Infinity || ours <= most * of;
  const isRatioKept = isWithin(ratio, floor) && isWithin(ofEarlier, earlier);
  return isRatioKept && ours <= frames * FRAME_MS && ours <= atMost;
}
