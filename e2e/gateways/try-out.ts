import { type Answered, entriesOf, fieldOf, idsOf } from "./ask.ts";

/** A server as it is tried out: a gateway itself, or the product in front of it. */
export interface Side {
  /** Asks with the right key. */
  readonly ask: (path: string) => Promise<Answered>;
  /** Asks with a key that the gateway does not know. */
  readonly askWithWrongKey: (path: string) => Promise<Answered>;
}

/** What is tried, in the order of the table. */
export const TRIALS = {
  list: "listed",
  open: "opened one",
  openWithSlash: "opened one with a slash",
  page: "paged, one by one",
  unknown: "unknown model",
  wrongKey: "wrong key",
} as const;

/** What came of each trial, in a few words. */
export type Outcomes = Readonly<Record<keyof typeof TRIALS, string>>;

const UNKNOWN_MODEL = "no-such-model";
const LONGEST_REASON = 90;

/**
 * Lists, opens, pages, and asks for what is not there.
 *
 * @param listedIds what the gateway itself lists, so that both sides are asked for the same models
 */
export async function tryOut(side: Side, listedIds: readonly string[]): Promise<Outcomes> {
  const openFirst = async (isWanted: (id: string) => boolean) => {
    const id = listedIds.find(isWanted);
    if (id === undefined) return "none is listed";
    return sumUpModel(await side.ask(`/v1/models/${encodeURIComponent(id)}`), id);
  };
  return {
    list: sumUpList(await side.ask("/v1/models?limit=1000")),
    open: await openFirst((id) => !id.includes("/")),
    openWithSlash: await openFirst((id) => id.includes("/")),
    page: await sumUpPages(side.ask),
    unknown: sumUpModel(await side.ask(`/v1/models/${UNKNOWN_MODEL}`), UNKNOWN_MODEL),
    wrongKey: sumUpList(await side.askWithWrongKey("/v1/models?limit=1000")),
  };
}

function sumUpList(answer: Answered): string {
  if (answer.status !== 200) return refusalOf(answer);
  const entries = entriesOf(answer.json);
  if (entries === null) {
    return fieldOf(answer.json, "data") === null ? "200, data is null" : refusalOf(answer);
  }
  const ids = idsOf(answer.json);
  const distinct = new Set(ids).size;
  return distinct === ids.length ? `${entries.length}` : `${entries.length} (${distinct} IDs)`;
}

function sumUpModel(answer: Answered, id: string): string {
  if (answer.status !== 200) return refusalOf(answer);
  if (fieldOf(answer.json, "id") === id) return "yes";
  const entries = entriesOf(answer.json);
  return entries === null ? refusalOf(answer) : `200, a list of ${entries.length}`;
}

async function sumUpPages(askFor: Side["ask"]): Promise<string> {
  const first = await askFor("/v1/models?limit=1");
  const firstIds = idsOf(first.json);
  if (first.status !== 200 || firstIds.length !== 1) return `limit=1: ${sumUpList(first)}`;
  if (fieldOf(first.json, "has_more") !== true) return "1, and no more is said to be there";
  const lastId = fieldOf(first.json, "last_id");
  const cursor = encodeURIComponent(typeof lastId === "string" ? lastId : String(firstIds[0]));
  const second = await askFor(`/v1/models?limit=1&after_id=${cursor}`);
  const secondIds = idsOf(second.json);
  if (second.status !== 200) return `1, then ${refusalOf(second)}`;
  return secondIds[0] === firstIds[0] ? "1, then the same again" : `1, then ${secondIds.length}`;
}

/** The status and the sentence that came with it, wherever servers put one. */
function refusalOf({ status, text, json }: Answered): string {
  const error = fieldOf(json, "error");
  const sentence = [
    fieldOf(error, "message"),
    fieldOf(json, "message"),
    error,
    fieldOf(json, "detail"),
    text,
  ].find((candidate) => typeof candidate === "string");
  const reason = String(sentence).replaceAll(/\s+/g, " ").trim();
  const short = reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON)}…` : reason;
  return short === "" ? `${status}` : `${status} ${short}`;
}
