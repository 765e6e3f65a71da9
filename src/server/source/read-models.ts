import type { ModelInfo, ModelsPage } from "#shared/contract/model-info.ts";
import { keepVerbatim } from "#shared/contract/verbatim.ts";
import { isPlainModel, isPlainPage } from "#shared/model-info/is-plain.ts";
import { type PageTraits, readModel, readPage } from "#shared/model-info/read-page.ts";
import type { GoodAnswer } from "./answer.ts";

/** A body that the Models API, or a server like it, has answered with. */
export interface AnsweredBody {
  readonly text: string;
  /** When it was true, in milliseconds since the epoch. */
  readonly asOfMs: number;
}

/** The body of an answer, still to be read. */
export function answeredBody({ body, asOfMs }: GoodAnswer): AnsweredBody {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return { text: bytes.toString("utf8"), asOfMs };
}

/** A page of the list; `traits` for one that is not as the Claude API sends it. */
export interface ReadList {
  readonly body: ModelsPage;
  readonly traits?: PageTraits;
}

/** Reads a page of the list; null where it is none. `modelJson` has its entries verbatim. */
export function readList({ text, asOfMs }: AnsweredBody): ReadList | null {
  const body = parse(text);
  if (isPlainPage(body, asOfMs)) return { body };
  const read = readPage(body, asOfMs);
  return read && { body: read.page, traits: read.traits };
}

/** Reads one model; null where it is none. */
export function readOneModel({ text, asOfMs }: AnsweredBody): ModelInfo | null {
  const body = parse(text);
  const isWhole = isPlainModel(body, asOfMs) && body.lifecycle != null;
  return isWhole ? body : readModel(body, asOfMs);
}

/** Undefined, which is neither a list nor a model, for what is no JSON. */
function parse(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null) keepVerbatim(body, { body, text });
    return body;
  } catch {
    return undefined;
  }
}
