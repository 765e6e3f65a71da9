import { Draft, type Label } from "./draft.ts";
import { FILE_KINDS } from "./file-kinds.ts";
import { createRandom } from "./random.ts";

/** A text, and all that is to be found in it. */
export interface LabelledText {
  readonly kind: string;
  readonly text: string;
  readonly labels: readonly Label[];
}

/** How many texts there are of each kind. */
const OF_EACH = 30;

/** Texts of every kind, the same for the same seed. */
export function generateCorpus(seed: number): LabelledText[] {
  return Object.entries(FILE_KINDS).flatMap(([kind, write], place) => {
    const random = createRandom(seed + place);
    return Array.from({ length: OF_EACH }, () => {
      const draft = new Draft();
      write(draft, random);
      return { kind, text: draft.text, labels: draft.labels };
    });
  });
}

/** The texts again and again, one after the other, up to a length in code units. */
export function longText(corpus: readonly LabelledText[], length: number): string {
  const once = corpus.map(({ text }) => text).join("\n");
  return once.repeat(Math.ceil(length / once.length)).slice(0, length);
}
