import type { BothSides } from "./try-both-sides.ts";
import { TRIALS } from "./try-out.ts";

/** What was tried with one server. */
export interface TableRow extends BothSides {
  /** Its name and version. */
  readonly title: string;
}

/** The trials as a Markdown table: what each server answers itself, and through this one. */
export function formatTable(rows: readonly TableRow[]): string {
  const trials = Object.keys(TRIALS) as (keyof typeof TRIALS)[];
  const lines = [
    ["", "", ...trials.map((trial) => TRIALS[trial])],
    ["---", "---", ...trials.map(() => "---")],
    ...rows.flatMap(({ title, gateway, product }) => [
      [title, "itself", ...trials.map((trial) => gateway[trial])],
      ["", "through this server", ...trials.map((trial) => product[trial])],
    ]),
  ];
  return lines
    .map(
      (cells) => `| ${cells.map((cell) => cell.replaceAll("|", String.raw`\|`)).join(" | ")} |\n`,
    )
    .join("");
}
