import type { CatalogueSource } from "#shared/contract/headers.ts";
import { releasedWords } from "../../data/url/released-words.ts";
import { formatCount, formatAmount } from "#shared/format/count.ts";
import { formatDay } from "#shared/format/dates.ts";
import { sourceWords } from "#shared/format/source-words.ts";
import { isolate } from "#shared/format/isolate.ts";
import { LIFELINES_MAX, type Drawn } from "./lifelines/lifeline-groups.ts";

/** How much is drawn, of how much there is. */
export interface DrawnAmount {
  readonly drawn: Drawn;
  /** How many models the filters leave. */
  readonly listed: number;
  readonly loaded: number;
  /** Whether all of the list is here and searched. */
  readonly isWhole: boolean;
}

/** How many models are shown, of how many, and why not one by one if they are not. */
export function summarise({ drawn, listed, loaded, isWhole }: DrawnAmount, shown: number): string {
  const ofLoaded = isWhole
    ? ""
    : listed === loaded
      ? ` of ${formatCount(loaded)} loaded`
      : `, from ${formatCount(loaded)} loaded`;
  return drawn.isBinned && shown === drawn.dated
    ? `${formatCount(shown)} models${ofLoaded}, more than ${formatCount(LIFELINES_MAX)}, so releases are counted; choose fewer days to see each`
    : `${formatAmount(shown, "model")}${ofLoaded}`;
}

/**
 * The lines under the title of a saved picture: its source, null when nobody has answered, its date, and
 * what it shows.
 */
export function pictureLines(
  amount: DrawnAmount,
  released: string | null,
  { source, now }: { source: CatalogueSource | null; now: number },
): readonly string[] {
  const { drawn, isWhole, loaded } = amount;
  const parts = [
    formatAmount(drawn.dated, "model"),
    ...(isWhole ? [] : [`of ${formatCount(loaded)} loaded so far`]),
    ...(released ? [`released: ${releasedWords(released).map(isoOf).join("")}`] : []),
    ...(drawn.isBinned ? ["releases counted"] : []),
    ...(drawn.undated.length > 0
      ? [`${formatCount(drawn.undated.length)} with unknown release date left out`]
      : []),
  ];
  return [
    `As reported by ${sourceWords(source)}, generated on ${isolate(formatDay(now))} (UTC).`,
    `${parts.join(", ")}.`,
  ];
}

/** A time among words as its day, `YYYY-MM-DD`. */
function isoOf(part: string | number): string {
  return typeof part === "string" ? part.toLowerCase() : new Date(part).toISOString().slice(0, 10);
}
