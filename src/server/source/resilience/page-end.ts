import type { GoodAnswer } from "../answer.ts";
import { listRequest, type ModelsRequest } from "../models-request.ts";

/** What follows the entries of a page is within so many bytes of its end, two IDs included. */
const TAIL_BYTES = 4096;
const CLOSE_LIST = 0x5d;
/** The end of a page after its entries: members whose values are no objects or lists. */
const TAIL = /\](?<members>(?:,"\w+":(?:"(?:[^"\\]|\\.)*"|[\w.+-]+))*)\}$/;

/** The end of a page that another one follows. */
export interface PageEnd {
  /** The index of the byte after its entries. */
  readonly at: number;
  /** The request for the page after it. */
  readonly next: ModelsRequest;
}

/**
 * Reads the end of a page, where servers write the cursor of the next one; null where it stands
 * elsewhere or there is no next page.
 */
export function readPageEnd(modelsRequest: ModelsRequest, { body }: GoodAnswer): PageEnd | null {
  if (modelsRequest.kind !== "list") return null;
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const membersAfter = (from: number) => {
    // One byte is one character, so that an index counts bytes.
    const tail = bytes.toString("latin1", Math.max(from, bytes.length - TAIL_BYTES, 0));
    return TAIL.exec(tail)?.groups?.["members"];
  };
  // Nearly always behind the last bracket, unless an ID has one.
  const members = membersAfter(bytes.lastIndexOf(CLOSE_LIST)) ?? membersAfter(0);
  if (!members) return null;
  const at = bytes.length - 1 - members.length;
  const { has_more, last_id } = JSON.parse(`{${bytes.toString("utf8", at + 1)}`) as Readonly<
    Record<string, unknown>
  >;
  if (has_more !== true || typeof last_id !== "string") return null;
  const { parameters, betas, workspace, version } = modelsRequest;
  const next = listRequest({ ...parameters, after_id: last_id }, { betas, workspace, version });
  return { at, next };
}
