/** What an escape means, and how many code units it takes. */
export interface Decoded {
  readonly char: string;
  readonly length: number;
  /** Whether it is a hyphen with a backslash before it, as Markdown writers and patterns have it. */
  readonly isEscapedHyphen: boolean;
}

/** Escapes of code in code have more than one backslash; longer runs are none. */
const BACKSLASHES =
  /(\\{1,8})(?:u([\da-f]{4})|u\{0{0,4}([\da-f]{1,4})\}|x([\da-f]{2})|(0?33|e)(?=\[)|([nrtbfv])|([^\w\s\\]))/iy;
const PERCENT = /%(?:25)?([2-7][\da-f])/iy;
const ENTITY =
  /&(?:#(\d{1,5})|#x([\da-f]{1,4})|(quot|apos|lt|gt|amp|nbsp|shy|hyphen|dash|ndash|mdash));/iy;

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  amp: "&",
  nbsp: " ",
  shy: "\u00ad",
  hyphen: "\u2010",
  dash: "\u2010",
  ndash: "\u2013",
  mdash: "\u2014",
};

/** The character of `\u002F`, `\x2f`, `\n`, `\/` or `\-`; null where a backslash is only itself. */
export function decodeBackslash(raw: string, at: number): Decoded | null {
  BACKSLASHES.lastIndex = at;
  const match = BACKSLASHES.exec(raw);
  if (!match) return null;
  const [{ length }, , unicode, braced, hex, escape, letter, mark = ""] = match;
  const code = unicode ?? braced ?? hex;
  const isEscapedHyphen = mark === "-";
  if (code !== undefined) return ofCode(Number.parseInt(code, 16), length);
  if (escape !== undefined) return { char: "\u001b", length, isEscapedHyphen };
  return { char: letter === undefined ? mark : "\n", length, isEscapedHyphen };
}

/** The character of `%40`, or of `%2540`, which was encoded twice; null for anything else. */
export function decodePercent(raw: string, at: number): Decoded | null {
  PERCENT.lastIndex = at;
  const match = PERCENT.exec(raw);
  return match && ofCode(Number.parseInt(match[1] ?? "", 16), match[0].length);
}

/** The character of `&quot;` or `&#8209;`; null for an entity that no name and no quote has. */
export function decodeEntity(raw: string, at: number): Decoded | null {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(raw);
  if (!match) return null;
  const [{ length }, decimal, hex, word = ""] = match;
  const char = ENTITIES[word.toLowerCase()];
  if (char !== undefined) return { char, length, isEscapedHyphen: false };
  return ofCode(decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal), length);
}

function ofCode(code: number, length: number): Decoded {
  return { char: String.fromCharCode(code), length, isEscapedHyphen: false };
}
