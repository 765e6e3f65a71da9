import { formatCount } from "#shared/format/count.ts";
import { hasMoved, isUnknown, type AliasRow } from "./alias-rows.ts";
import type { CheckProgress } from "./use-alias-check.ts";

/** How what a row says is known, without the time of an answer. */
export function knownText({ tool, answer }: AliasRow, answerer: string): string {
  if (tool) return `A short name of ${tool.owner}, not of the API`;
  return answer ? `Answered by ${answerer}` : "Published, not checked yet";
}

/** How many names there are, and what came of the latest check; the same text for as long as one runs. */
export function summaryOf(
  rows: readonly AliasRow[],
  progress: CheckProgress | null,
  answerer: string,
): string {
  if (progress?.state === "running") return `Checking ${amount(progress.total, "alias")}…`;
  const ofApi = rows.filter(({ tool }) => tool === null);
  const moved = rows.filter(hasMoved).length;
  const unknown = rows.filter(isUnknown).length;
  const findings = [
    ...(moved > 0 ? [`${formatCount(moved)} moved`] : []),
    ...(unknown > 0 ? [`${formatCount(unknown)} unknown to ${answerer}`] : []),
  ];
  if (progress === null) {
    const answered = ofApi.filter(({ answer }) => answer !== null).length;
    const known = answered === 0 ? "none checked yet" : `${formatCount(answered)} answered before`;
    return [amount(ofApi.length, "alias"), known, ...findings].join(", ");
  }
  const { done, total, state } = progress;
  if (done === 0) return `None of ${amount(total, "alias")} checked`;
  const checked =
    done === total
      ? `Checked ${amount(total, "alias")}`
      : `${state === "stopped" ? "Stopped: checked" : "Checked"} ${formatCount(done)} of ${amount(total, "alias")}`;
  return `${checked}: ${findings.length === 0 ? "none moved" : findings.join(", ")}`;
}

function amount(count: number, what: "alias"): string {
  return `${formatCount(count)} ${what}${count === 1 ? "" : "es"}`;
}
