const classOf = (some: string) => {
  const members = new Uint8Array(128);
  for (const character of `abcdefghijklmnopqrstuvwxyz0123456789${some}`) {
    members[character.charCodeAt(0)] = 1;
    members[character.toUpperCase().charCodeAt(0)] = 1;
  }
  return members;
};

/** Letters, digits and some more, as a table: a pattern for each character would cost the most. */
export const WORD = classOf("_");
/** What a word with hyphens has. */
export const HYPHENATED = classOf("_-");
/** What a part of a path has. */
export const PATH_PART = classOf("_.@~-");
/** What an ID of a list may have where nothing else says that it is one. */
export const PLAIN_ID = classOf("_.:@/~+-");
/** What an ID of a list may have, slashes and brackets among it. */
export const ID_PART = classOf("_.:@/~+[]-");

/** Whether the character at a place is of a class; false beyond the ends of the text. */
export function isOf(members: Uint8Array, text: string, at: number): boolean {
  return at >= 0 && at < text.length && members[text.charCodeAt(at)] === 1;
}

/** Where the characters of a class begin that end before a place; at most so many. */
export function startOf(members: Uint8Array, text: string, end: number, most: number): number {
  const stop = Math.max(0, end - most);
  let at = end;
  while (at > stop && members[text.charCodeAt(at - 1)] === 1) at -= 1;
  return at;
}

/** Where the characters of a class end that begin at a place; at most so many. */
export function endOf(members: Uint8Array, text: string, start: number, most: number): number {
  const stop = Math.min(text.length, start + most);
  let at = start;
  while (at < stop && members[text.charCodeAt(at)] === 1) at += 1;
  return at;
}

/** What a sticky pattern finds at a place, or a global one from there on. */
export function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
