import type { LabelledText } from "./corpus.ts";
import type { Label } from "./draft.ts";
import type { Finding, Reader } from "./readers.ts";

/** How many of the labels were found, and how many of the findings were labels. */
export interface Score {
  readonly labels: number;
  readonly findings: number;
  readonly right: number;
  /** Of those, how many are found from the first to the last character as written. */
  readonly whole: number;
}

/** A label that was missed or a finding that is none, for whoever mends the reader. */
export interface Fault {
  readonly kind: string;
  readonly what: "missed" | "wrong" | "cut";
  readonly text: string;
}

/** Compares what a reader finds with the labels: a finding is right in its place and its model. */
export function score(
  texts: readonly LabelledText[],
  read: Reader,
): { readonly score: Score; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  let [labels, findings, right, whole] = [0, 0, 0, 0];
  for (const { kind, text, labels: wanted } of texts) {
    const found = read(text);
    const hits = new Set<Label>();
    for (const finding of found) {
      const label = wanted.find((some) => isHit(some, finding) && !hits.has(some));
      if (label) {
        hits.add(label);
        if (isWhole(label, finding)) whole += 1;
        else faults.push({ kind, what: "cut", text: context(text, finding.start, finding.end) });
      } else faults.push({ kind, what: "wrong", text: context(text, finding.start, finding.end) });
    }
    for (const label of wanted) {
      if (hits.has(label)) continue;
      const end = label.start + label.written.length;
      faults.push({ kind, what: "missed", text: context(text, label.start, end) });
    }
    labels += wanted.length;
    findings += found.length;
    right += hits.size;
  }
  return { score: { labels, findings, right, whole }, faults };
}

/** Readers may differ in whether a provider's path belongs to a name, not in where the name ends. */
function isHit({ start, written, id }: Label, finding: Finding): boolean {
  const overlaps = finding.start < start + written.length && finding.end > start;
  return overlaps && finding.id === id;
}

function isWhole({ start, written }: Label, finding: Finding): boolean {
  return finding.start === start && finding.end === start + written.length;
}

function context(text: string, start: number, end: number): string {
  return `${text.slice(Math.max(0, start - 20), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 12)}`;
}
