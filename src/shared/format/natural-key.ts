// oxlint-disable-next-line no-control-regex -- the point is to know that a text is plain ASCII
const ASCII = /^[\x00-\x7f]*$/;

/** What a text is sorted by, as people sort it: no case, no accents, and numbers by their value. */
export function naturalKey(text: string): string {
  const plain = ASCII.test(text) ? text : text.normalize("NFKD").replace(/\p{M}+/gu, "");
  return plain.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(12, "0"));
}
