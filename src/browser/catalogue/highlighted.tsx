import { legible } from "../reading/legible.ts";
import { matchSpans } from "../listing/fold.ts";

interface HighlightedProps {
  /** A text of the catalogue, not to be trusted. */
  readonly text: string;
  /** Folded words of the search; none marks nothing. */
  readonly words: readonly string[];
}

/** A text with the places marked where the search found its words. */
export function Highlighted({ text, words }: HighlightedProps) {
  const shown = legible(text);
  const spans = matchSpans(shown, words);
  const parts = spans.flatMap(([start, end], at) => [
    shown.slice(spans[at - 1]?.[1] ?? 0, start),
    <mark
      key={start}
      className="rounded-[3px] bg-accent-soft text-inherit shadow-[inset_0_-1px] shadow-accent/50"
    >
      {shown.slice(start, end)}
    </mark>,
  ]);
  return (
    <bdi title={shown}>
      {parts}
      {shown.slice(spans.at(-1)?.[1] ?? 0)}
    </bdi>
  );
}
