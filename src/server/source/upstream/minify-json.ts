/** Far above any honest answer; deeper ones exhaust the stack of many parsers. */
const MOST_LEVELS = 50_000;

const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** A key, its value and the comma after it, as indices into the text. */
interface Member {
  readonly from: number;
  /** Where the next member begins; meaningless for the last one. */
  to: number;
}

/** An object that is being scanned. */
interface OpenObject {
  readonly members: Map<string, Member>;
  last: Member | null;
}

/**
 * A JSON text without spaces between its tokens, needless escapes and repeated keys; of those the last
 * one counts, as it does for `JSON.parse`. Unlike `JSON.stringify` of what was parsed it keeps the
 * digits of every number and the order of all keys, those like `7` among them.
 *
 * It is not recursive, so no depth exhausts the stack; null for more than 50,000 levels.
 *
 * @param json what `JSON.parse` accepts: nothing is checked here; for other texts the result is undefined
 * @throws {SyntaxError} for an invalid escape
 */
export function minifyJson(json: string): string | null {
  const repeated = findRepeated(json);
  if (repeated === null) return null;
  const skipped = repeated.toSorted((a, b) => a.from - b.from).values();
  let skip = skipped.next().value;
  let written = "";
  /** The text from here to the current position is written unchanged. */
  let from = 0;
  let at = 0;
  const resumeAt = (index: number, instead = "") => {
    written += json.slice(from, at) + instead;
    at = index;
    from = index;
  };

  while (at < json.length) {
    const code = json.charCodeAt(at);
    if (at === skip?.from) {
      resumeAt(skip.to);
      // Those inside what was skipped are gone with it.
      while (skip !== undefined && skip.from < at) skip = skipped.next().value;
    } else if (code === QUOTE) {
      const end = endOfString(json, at);
      const string = json.slice(at, end);
      const minified = minifyString(string);
      if (minified === string) at = end;
      else resumeAt(end, minified);
    } else if (code <= SPACE) resumeAt(endOfSpaces(json, at));
    else at += 1;
  }
  return written + json.slice(from);
}

/** Every member whose key recurs in the same object; null when the text nests too deeply. */
function findRepeated(json: string): readonly Member[] | null {
  const repeated: Member[] = [];
  /** Around the innermost container; null stands for a list. */
  const outer: (OpenObject | null)[] = [];
  let inner: OpenObject | null = null;
  let isKeyNext = false;
  for (let at = 0; at < json.length; at += 1) {
    switch (json.charCodeAt(at)) {
      case QUOTE: {
        const end = endOfString(json, at);
        if (isKeyNext && inner !== null)
          addMember(inner, minifyString(json.slice(at, end)), at, repeated);
        at = end - 1;
        break;
      }
      case COLON:
        isKeyNext = false;
        break;
      case COMMA:
        isKeyNext = inner !== null;
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        if (outer.length === MOST_LEVELS) return null;
        outer.push(inner);
        isKeyNext = json.charCodeAt(at) === OPEN_OBJECT;
        inner = isKeyNext ? { members: new Map(), last: null } : null;
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        inner = outer.pop() ?? null;
        break;
      default:
    }
  }
  return repeated;
}

function addMember(object: OpenObject, key: string, from: number, repeated: Member[]): void {
  const member = { from, to: from };
  if (object.last !== null) object.last.to = from;
  object.last = member;
  const earlier = object.members.get(key);
  if (earlier !== undefined) repeated.push(earlier);
  object.members.set(key, member);
}

/** A string with only the escapes it needs. */
function minifyString(string: string): string {
  return string.includes("\\") ? JSON.stringify(JSON.parse(string)) : string;
}

function endOfString(json: string, from: number): number {
  let at = from + 1;
  while (at < json.length) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    at += code === BACKSLASH ? 2 : 1;
  }
  return json.length;
}

function endOfSpaces(json: string, from: number): number {
  let at = from;
  while (json.charCodeAt(at) <= SPACE) at += 1;
  return at;
}
