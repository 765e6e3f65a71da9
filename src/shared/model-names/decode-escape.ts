import { execAt } from "./char-classes.ts";

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
const PERCENT =
  /%(?:25)?(?:([2-7][\da-f])|(c2%(?:25)?ad|e[2f]%(?:25)?[89ab][\da-f]%(?:25)?[89ab][\da-f]))/iy;
const ENTITY = /&(?:#(\d{1,5})|#x([\da-f]{1,4})|([a-z]{2,14}));/iy;
/** A line that goes on in the next one: in code behind a backslash, in mails behind an equals sign. */
const CONTINUED = /[\\=]\r?\n[ \t]{0,80}(?=[a-z\d.:@/_-])/iy;
/** A line that ends with the hyphen of a name whose version stands in the next one. */
const WRAPPED =
  /-\r?\n[ \t]{0,80}(?=(?:\d{1,2}(?:[-.]\d{1,2})?(?:[-@]\d{8})?|\d{8})(?![\w@]|[.)][ \t]))/y;
/** A name that has begun, as far as its line has it. */
const BEGUN = /(?:claude|anthropic)[-.][a-z\d.:@/-]{0,40}$/i;
/** Where a browser may break a line. */
const BREAK = /<wbr ?\/?>/iy;

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  amp: "&",
  nbsp: " ",
  shy: "\u00ad",
  zerowidthspace: "\u200b",
  nobreak: "\u2060",
  hyphen: "\u2010",
  dash: "\u2010",
  ndash: "\u2013",
  mdash: "\u2014",
  horbar: "\u2015",
  minus: "\u2212",
  sol: "/",
  period: ".",
  colon: ":",
  commat: "@",
  lowbar: "_",
  lsqb: "[",
  rsqb: "]",
};
/** Takes no space. */
const NOTHING = "\u200b";

/** The character of `\u002F`, `\x2f`, `\n`, `\/` or `\-`; null where a backslash is only itself. */
export function decodeBackslash(raw: string, at: number): Decoded | null {
  const match = execAt(BACKSLASHES, raw, at);
  if (!match) return null;
  const [{ length }, , unicode, braced, hex, escape, letter, mark = ""] = match;
  const code = unicode ?? braced ?? hex;
  const isEscapedHyphen = mark === "-";
  if (code !== undefined) return ofCode(Number.parseInt(code, 16), length);
  if (escape !== undefined) return { char: "\u001b", length, isEscapedHyphen };
  return { char: letter === undefined ? mark : "\n", length, isEscapedHyphen };
}

/** The character of `%40` or `%E2%80%91`, or of `%2540`, which was encoded twice; else null. */
export function decodePercent(raw: string, at: number): Decoded | null {
  const match = execAt(PERCENT, raw, at);
  if (!match) return null;
  const [{ length }, code, bytes = ""] = match;
  if (code !== undefined) return ofCode(Number.parseInt(code, 16), length);
  const [first = 0, ...others] = bytes.split(/%(?:25)?/i).map((hex) => Number.parseInt(hex, 16));
  // What a first byte of UTF-8 says beside its length; six bits more in each of the others.
  const point = others.reduce(
    (sum, byte) => sum * 64 + (byte & 63),
    others.length > 1 ? first & 15 : first & 31,
  );
  return ofCode(point, length);
}

/** The character of `&quot;` or `&#8209;`; null for an entity that no name and no quote has. */
export function decodeEntity(raw: string, at: number): Decoded | null {
  const match = execAt(ENTITY, raw, at);
  if (!match) return null;
  const [{ length }, decimal, hex, word = ""] = match;
  const char = ENTITIES[word.toLowerCase()];
  if (char !== undefined) return { char, length, isEscapedHyphen: false };
  return ofCode(decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal), length);
}

/** What takes no space: `<wbr>`, and the end of a line on which a name goes on; null for anything else. */
export function decodeBreak(raw: string, at: number): Decoded | null {
  const pattern = raw.charAt(at) === "<" ? BREAK : CONTINUED;
  const length = execAt(pattern, raw, at)?.[0].length;
  if (length === undefined || (pattern === CONTINUED && !isBegun(raw, at))) return null;
  return { char: NOTHING, length, isEscapedHyphen: false };
}

/** The hyphen at which a name was wrapped, with the end of its line; null for any other hyphen. */
export function decodeWrapped(raw: string, at: number): Decoded | null {
  const length = execAt(WRAPPED, raw, at)?.[0].length;
  if (length === undefined || !isBegun(raw, at)) return null;
  return { char: "-", length, isEscapedHyphen: false };
}

function isBegun(raw: string, at: number): boolean {
  return BEGUN.test(raw.slice(Math.max(0, at - 40), at));
}

function ofCode(code: number, length: number): Decoded {
  return { char: String.fromCharCode(code), length, isEscapedHyphen: false };
}
