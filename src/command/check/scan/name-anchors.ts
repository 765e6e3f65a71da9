import type { IdTable } from "#shared/model-names/id-table.ts";
import { NAME_WORDS } from "#shared/model-names/name-words.ts";
import { bytesFrom, classOf, type Pattern } from "./byte-class.ts";
import { BLOCK, createBlockFinder, DEPTH } from "./block-finder.ts";

/** A place that is found is as far behind where an anchor begins, of which none is shorter. */
const BEHIND = DEPTH - 1;
/** No anchor is longer. */
const LONGEST = 48;
/** How much of a text that is elsewhere is looked through at a time. */
const STEP = 1024;

const LINE_WORDS = NAME_WORDS.filter((word) => word !== "claude");
const A_LINE = `(?:${LINE_WORDS.join("|")})`;
/** What may stand for a letter, a digit or a hyphen of a name, or takes no space within it. */
const HIDDEN = String.raw`(?:\\{1,8}(?:[ux-]|\r?\n)|%[\da-f]{2}|&[#a-z]|[\x80-\xff]|<wbr|=\r?\n)`;
/** How a name goes on behind `claude`: with a version or its line, of which a letter may be hidden. */
const KNOWN_LINE = String.raw`[-_ ]?(?:v?\d|instant|${A_LINE}|[a-z]{0,16}${HIDDEN})`;
/** There may be a line that nobody knows yet. */
const UNKNOWN_LINE = String.raw`-[a-z]{3,16}-(?:\d{1,2}(?![a-z\d])|\r?\n|${HIDDEN})`;
/** A line of models is also an audio format, or a verse. */
const LINE = String.raw`${A_LINE}(?:[-_\d]|${HIDDEN})`;
/** `\u006c` and `\x6c`, as the last letter of any of these words, or as another one with more behind it. */
const ESCAPE = String.raw`\\(?:u00|x)(?:[46]5|[57][345]|(?:[46][1-4689b-f]|[57][09])(?:[a-z]|${HIDDEN}))`;
/** Letters in full width, and what is invisible between two letters of a word, in UTF-8. */
const UNSEEN = String.raw`\xef[\xbc\xbd][\x81-\xba]\xef[\xbc\xbd]|(?:\xc2\xad|\xe2\x80[\x8b-\x8d]|\xe2\x81\xa0)[a-z]{2}`;

const LETTER = classOf("abcdefghijklmnopqrstuvwxyz");
/** How these begin, in groups that together begin as few other words do. */
const finder = createBlockFinder(
  [
    [lettersOf("claude")],
    [lettersOf("\\u00"), [...lettersOf("\\x"), classOf("4567"), classOf("0123456789abcdef")]],
    [
      [bytesFrom(0xef), bytesFrom(0xbc, 0xbd), bytesFrom(0x81, 0xba), bytesFrom(0xef)],
      [bytesFrom(0xc2), bytesFrom(0xad), LETTER, LETTER],
      [bytesFrom(0xe2), bytesFrom(0x80), bytesFrom(0x8b, 0x8d), LETTER],
      [bytesFrom(0xe2), bytesFrom(0x81), bytesFrom(0xa0), LETTER],
    ],
    ...LINE_WORDS.map((word) => [lettersOf(word)]),
  ],
  512 * 1024,
);
/** For texts: in it, places are found sooner. Nearly every file is smaller. */
export const TEXT_MEMORY: Buffer = finder?.memory ?? Buffer.allocUnsafeSlow(512 * 1024);

/** Finds the places of a text around which there may be the name of a model. */
export interface NameAnchors {
  /**
   * Whether there is any such place in a text in UTF-8, or in another encoding that goes on from ASCII.
   * Where there is none, the reader of names finds at most what stands for no single model. Most files of
   * a repository are passed over by this, without being decoded.
   */
  readonly areIn: (bytes: Buffer) => boolean;
  /** The next such place from one on, a few bytes behind where the name may begin; -1 without one. */
  readonly next: (bytes: Buffer, from: number) => number;
}

/** What decides which anchors there are. */
export type AnchorParts = Pick<IdTable, "hasUnusual">;

/** The anchors of the names that a reader finds with a table. */
export function nameAnchors({ hasUnusual }: AnchorParts): NameAnchors {
  // What is listed may be spelled like nothing else.
  return hasUnusual
    ? (loose ??= createAnchors(""))
    : (strict ??= createAnchors(`(?:${KNOWN_LINE}|${UNKNOWN_LINE})`));
}

let strict: NameAnchors | undefined;
let loose: NameAnchors | undefined;

/** @param behindClaude how a name goes on behind `claude` */
function createAnchors(behindClaude: string): NameAnchors {
  const anchor = new RegExp(`claude${behindClaude}|${LINE}|${ESCAPE}|${UNSEEN}`, "i");
  const next = (bytes: Buffer, from: number) => {
    const isInMemory = finder !== null && bytes.buffer === finder.memory.buffer;
    const start = isInMemory ? bytes.byteOffset - finder.memory.byteOffset : 0;
    const step = isInMemory ? BLOCK : STEP;
    const last = bytes.length - BEHIND;
    for (let at = Math.max(0, from - BEHIND); at < last; at += step) {
      if (isInMemory) at = finder.find(start + at, start + last) - start;
      if (at >= last) break;
      const found = anchor.exec(bytes.toString("latin1", at, at + step + LONGEST));
      if (found && found.index < step) return at + found.index + BEHIND;
    }
    return -1;
  };
  return { next, areIn: (bytes) => next(bytes, 1) !== -1 };
}

function lettersOf(word: string): Pattern {
  return Array.from(word, classOf);
}
