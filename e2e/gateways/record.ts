import { isDeepStrictEqual } from "node:util";
import { type Answered, ask, entriesOf, fieldOf, idsOf } from "./ask.ts";
import { WRONG_KEY } from "./product.ts";
import type { RealGateway } from "./real-gateway.ts";
import {
  escapePattern,
  findAnswer,
  type KeyKind,
  KEYS,
  type RecordedAnswer,
  type RecordedRequest,
  type Recording,
} from "./recording.ts";

/** A gateway that runs now. */
export interface Running {
  readonly gateway: RealGateway;
  readonly origin: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Its own folder and home, which no recording names. */
  readonly folders: readonly string[];
}

type Response = Pick<RecordedAnswer, "status" | "content_type" | "location" | "body" | "text">;

interface Seen {
  readonly request: RecordedRequest;
  readonly response: Response;
}

const LIST = "/v1/models";
/** One of each kind: of an organization and a name, and of a name. */
const UNKNOWN_IDS = ["no-such-org/no-such-model", "no-such-model"];
/** Stands for every path that is not asked for. */
const NOWHERE = "/no-such-path";
const ALWAYS_KEPT = 3;
const LONGEST_TEXT = 300;
/** In place of a web page, which has nothing to say to a program. */
const A_PAGE = "<!doctype html><title>A web page</title>";
const SHORT_PAGE = 100;
const NOW_MS = 120_000;

/**
 * Asks a gateway everything that its recording answers: the list and models in every combination of
 * key headers, with and without the version header, and every parameter of a page.
 */
export async function record(running: Running): Promise<Recording> {
  const { gateway } = running;
  const needed = Object.keys(running.headers)[0];
  const whole = await ask(running.origin, LIST, headersOf(running, "both", true));
  const ids = idsOf(whole.json);
  const kept = [...new Set(gateway.kept ?? ids.slice(0, ALWAYS_KEPT))];
  const seen: Seen[] = [];
  const look = async (path: string, query: string, key: KeyKind, hasVersion: boolean) => {
    const headers = headersOf(running, key, hasVersion);
    const answered = await ask(running.origin, path + query, headers);
    const request = { path, query: new URLSearchParams(query), key, hasVersion };
    const response = reduce(answered, path + query, kept, running);
    seen.push({ request: { ...request, headers: new Headers(headers) }, response });
  };

  for (const path of pathsOf(kept)) {
    for (const hasVersion of [true, false]) {
      for (const key of KEYS) await look(path, "", key, hasVersion);
    }
  }
  for (const query of queriesOf(kept)) {
    for (const hasVersion of [true, false]) await look(LIST, query, "both", hasVersion);
  }
  const withoutNeeded =
    needed === undefined
      ? []
      : [{ path: "{rest}", without: needed, ...(await lookWithout(running, kept)) }];
  return {
    name: gateway.name,
    title: gateway.title,
    version: gateway.version,
    seen: "run",
    source: gateway.source,
    recorded_on: new Date().toISOString().slice(0, 10),
    base_path: "",
    headers: Object.fromEntries(
      Object.entries(running.headers).map(([name, value]) => [
        name,
        value.replaceAll(/(127\.0\.0\.1):\d+/g, "$1:0"),
      ]),
    ),
    facts: [
      `It listed ${ids.length} models with ${new Set(ids).size} IDs; ${kept.length} IDs are kept here.`,
      ...gateway.facts,
    ],
    answers: [...withoutNeeded, ...fold(seen)],
  };
}

/** A list without what a request has to carry beside the key. */
async function lookWithout(running: Running, kept: readonly string[]): Promise<Response> {
  const bare = { ...running, headers: {} };
  const answered = await ask(running.origin, LIST, headersOf(bare, "both", true));
  return reduce(answered, LIST, kept, running);
}

function pathsOf(kept: readonly string[]): readonly string[] {
  const models = [...UNKNOWN_IDS, ...kept].flatMap((id) => [
    `${LIST}/${encodeURIComponent(id)}`,
    ...(id.includes("/") ? [`${LIST}/${id}`] : []),
  ]);
  return [NOWHERE, LIST, "/models", "/v1/v1/models", `${LIST}/`, ...models];
}

/** From the least to the most that is asked for. */
function queriesOf(kept: readonly string[]): readonly string[] {
  const cursors = ["no-such-model", ...kept].map(encodeURIComponent);
  return [
    "?limit=1000",
    "?limit=20",
    "?limit=2",
    "?limit=1",
    "?lifecycle[]=retired",
    ...cursors.flatMap((cursor) => [
      `?after_id=${cursor}`,
      `?limit=1&after_id=${cursor}`,
      `?limit=1&before_id=${cursor}`,
    ]),
  ];
}

function headersOf({ key, headers }: Running, kind: KeyKind, hasVersion: boolean) {
  const sent = kind === "wrong" ? WRONG_KEY : key;
  return {
    ...headers,
    ...((kind === "x-api-key" || kind === "both" || kind === "wrong") && { "x-api-key": sent }),
    ...((kind === "bearer" || kind === "both" || kind === "wrong") && {
      authorization: `Bearer ${sent}`,
    }),
    ...(hasVersion && { "anthropic-version": "2026-10-21" }),
  };
}

/** An answer without what is personal, random or long. */
function reduce(
  answered: Answered,
  target: string,
  kept: readonly string[],
  running: Running,
): Response {
  const location = answered.headers.get("location");
  const isPage = answered.text.length > SHORT_PAGE && /^\s*<!doctype html/i.test(answered.text);
  const text = isPage ? A_PAGE : withoutDetails(answered.text, target, running);
  const parsed = answered.json === undefined ? undefined : (JSON.parse(text) as unknown);
  return {
    status: answered.status,
    content_type: answered.headers.get("content-type"),
    ...(location !== null && { location: new URL(location, running.origin).pathname }),
    ...(parsed === undefined
      ? { text: text.slice(0, LONGEST_TEXT) }
      : { body: shorten(markNow(parsed), kept) }),
  };
}

function withoutDetails(text: string, target: string, { origin, key, folders }: Running): string {
  const named = [
    ...folders.map((folder) => [folder, "/home"] as const),
    [key, "…"] as const,
    [WRONG_KEY, "…"] as const,
    [new URL(origin).host, "127.0.0.1:0"] as const,
    ...UNKNOWN_IDS.map((id) => [id, "{id}"] as const),
  ];
  // The list's path begins others, and ends others.
  const whole = new RegExp(String.raw`(?<![\w/])${escapePattern(target)}(?![\w/?%])`, "g");
  return named
    .reduce(
      (rest, [detail, instead]) => rest.replaceAll(detail, instead),
      text.replaceAll(whole, "{target}"),
    )
    .replaceAll(/\breq_\w+/g, "req_0")
    .replaceAll(/[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[\da-f]{32,}/gi, "0");
}

function markNow(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (name, field: unknown) => {
    if (name !== "created" && name !== "created_at") return field;
    if (typeof field === "number" && isNow(field * 1000)) return { $now: "seconds" };
    if (typeof field !== "string" || !isNow(Date.parse(field))) return field;
    return { $now: /(?:Z|[+-]00:00)$/.exec(field)?.[0] ?? "" };
  }) as unknown;
}

function isNow(time: number): boolean {
  return Math.abs(time - Date.now()) < NOW_MS;
}

/** A long list without the entries that are not kept; cursors at its ends stay at its ends. */
function shorten(body: unknown, kept: readonly string[]): unknown {
  const entries = entriesOf(body);
  if (entries === null || entries.length <= ALWAYS_KEPT) return body;
  const rest = entries.filter((entry) => kept.includes(String(fieldOf(entry, "id"))));
  const end = (name: string, at: number) =>
    fieldOf(body, name) === fieldOf(entries.at(at), "id")
      ? { [name]: fieldOf(rest.at(at), "id") }
      : {};
  return { ...(body as object), data: rest, ...end("first_id", 0), ...end("last_id", -1) };
}

/**
 * The fewest answers out of which a replay finds each one that was seen.
 *
 * @throws Error when a replay would answer anything else
 */
function fold(seen: readonly Seen[]): RecordedAnswer[] {
  const answers: RecordedAnswer[] = [];
  const isFound = ({ request, response }: Seen) => {
    const found = findAnswer(answers, request);
    return found !== undefined && isDeepStrictEqual(responseOf(found), response);
  };
  const byAddress = groupBy(seen, ({ request }) => `${request.path}?${request.query}`);
  for (const group of byAddress) {
    const alike = groupBy(
      group.filter((one) => !isFound(one)),
      ({ response }) => JSON.stringify(response),
    );
    for (const same of alike) {
      const [{ request, response }] = same;
      for (const conditions of conditionsOf(same.flatMap(({ request }) => likeIt(request, seen)))) {
        answers.unshift({
          path: patternOf(request.path),
          ...(request.query.size > 0 && { query: queryPattern(request.query) }),
          ...conditions,
          ...response,
        });
      }
    }
  }
  const lost = seen.find((one) => !isFound(one));
  if (lost !== undefined) throw new Error(`a replay would err at ${lost.request.path}`);
  return answers;
}

function responseOf(answer: RecordedAnswer): Response {
  const { status, content_type, location, body, text } = answer;
  return {
    status,
    content_type,
    ...(location !== undefined && { location }),
    ...(body !== undefined && { body }),
    ...(text !== undefined && { text }),
  };
}

/**
 * The request in every way of showing a key that the gateway takes as well as this one: pages are
 * asked for in one way only.
 */
function likeIt(request: RecordedRequest, seen: readonly Seen[]): readonly RecordedRequest[] {
  if (request.query.size === 0) return [request];
  const lists = seen.filter(
    (one) =>
      one.request.path === request.path &&
      one.request.query.size === 0 &&
      one.request.hasVersion === request.hasVersion,
  );
  const own = lists.find((one) => one.request.key === request.key);
  return lists
    .filter(({ response }) => isDeepStrictEqual(response, own?.response))
    .map((one) => one.request);
}

/** The ways of asking, as conditions: one when it does not depend on the version header. */
function conditionsOf(requests: readonly RecordedRequest[]) {
  const keysWith = (hasVersion: boolean) =>
    KEYS.filter((key) => requests.some((one) => one.key === key && one.hasVersion === hasVersion));
  const condition = (keys: KeyKind[]) => (keys.length === KEYS.length ? {} : { keys });
  const [withIt, without] = [keysWith(true), keysWith(false)];
  if (isDeepStrictEqual(withIt, without)) return [condition(withIt)];
  return [
    ...(withIt.length > 0 ? [{ ...condition(withIt), version: true }] : []),
    ...(without.length > 0 ? [{ ...condition(without), version: false }] : []),
  ];
}

function patternOf(path: string): string {
  return path === NOWHERE ? "{rest}" : path.replaceAll(/no-such-(?:org|model)/g, "{id}");
}

function queryPattern(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries(
    [...query].map(([name, value]) => [name, UNKNOWN_IDS.includes(value) ? "{id}" : value]),
  );
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly [Item, ...Item[]])[] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
