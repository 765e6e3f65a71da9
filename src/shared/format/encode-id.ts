/** An ID as one segment of a path or one value of a query; half a surrogate pair has no encoding. */
export function encodeId(id: string): string {
  return encodeURIComponent(id.replace(/\p{Cs}/gu, "\ufffd"));
}
