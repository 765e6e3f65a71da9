import ICAL from "ical.js";
import { parseJsonFeed } from "feedsmith";
import RssParser from "rss-parser";
import { afterEach, describe, expect, test } from "vitest";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { writeRetirementCalendar } from "#shared/calendar/retirement-calendar.ts";
import {
  type ChangingUpstream,
  startChangingUpstream,
} from "../../../e2e/fake-api/changing-upstream.ts";
import { daysAhead, modelOf } from "../testing/model-of.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";

const MODELS = [
  modelOf("claude-new", { created_at: daysAhead(-3) }),
  modelOf("claude-leaving", {
    lifecycle: "deprecated",
    created_at: daysAhead(-200),
    deprecated_at: daysAhead(-20),
    retires_at: daysAhead(20),
  }),
  modelOf("claude-gone", {
    lifecycle: "retired",
    created_at: daysAhead(-600),
    deprecated_at: daysAhead(-100),
    retires_at: daysAhead(-10),
  }),
];
const leaving = (fields: Partial<ModelInfo>) =>
  MODELS.map((model) => (model.id === "claude-leaving" ? { ...model, ...fields } : model));

const FEEDS = [
  ["/feeds/retirements.ics", "text/calendar; charset=utf-8"],
  ["/feeds/changes.atom", "application/atom+xml; charset=utf-8"],
  ["/feeds/changes.json", "application/feed+json"],
  ["/badge.json", "application/json"],
] as const;

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

interface ServedApi extends Pick<ChangingUpstream, "asked" | "list" | "fail"> {
  readonly server: TestServer;
}

/** A server with a key, which caches nothing unless it is told to, in front of an API that changes. */
async function startApi(
  models: readonly ModelInfo[] = MODELS,
  variables: Readonly<Record<string, string>> = {},
): Promise<ServedApi> {
  const upstream = await startChangingUpstream(models);
  const server = await startTestServer({
    ANTHROPIC_API_KEY: "sk-ant-of-the-tests",
    ANTHROPIC_BASE_URL: upstream.origin,
    CACHE_SECONDS: "0",
    ...variables,
  });
  stops.push(server.stop, upstream.stop);
  return { ...upstream, server };
}

async function startSample(): Promise<TestServer> {
  const server = await startTestServer();
  stops.push(server.stop);
  return server;
}

async function get({ origin }: TestServer, path: string, init?: RequestInit) {
  const response = await fetch(origin + path, init);
  return { response, text: await response.text() };
}

/** A calendar as a parser that is not ours reads it, with its events by UID. */
async function calendarOf(server: TestServer, query = "") {
  const { text } = await get(server, `/feeds/retirements.ics${query}`);
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  const valueOf = (name: string) => String(calendar.getFirstPropertyValue(name));
  return { text, valueOf, events: new Map(events.map((event) => [event.uid, event])) };
}

const LEAVING = "retirement-claude-leaving@model-catalogue";
const textOf = (event: ICAL.Event | undefined, name: string) =>
  String(event?.component.getFirstPropertyValue(name));

describe.each(FEEDS)("%s", (path, type) => {
  test("comes with its media type, and again only after a change", async () => {
    const { server, list } = await startApi();
    const { response, text } = await get(server, path);
    const { headers } = response;
    expect([response.status, headers.get("content-type")]).toEqual([200, type]);
    expect(headers.get("cache-control")).toBe("private, max-age=300");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    const tag = headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[\w-]{27}"$/);

    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const again = await get(server, path, { headers: { "if-none-match": known } });
      expect([again.response.status, again.text]).toEqual([304, ""]);
      expect(again.response.headers.get("etag")).toBe(tag);
      expect(again.response.headers.get("content-length")).toBeNull();
    }
    const head = await fetch(server.origin + path, { method: "HEAD" });
    expect(head.headers.get("etag")).toBe(tag);
    expect(head.headers.get("content-length")).toBe(String(Buffer.byteLength(text)));

    list([]);
    const changed = await get(server, path, { headers: { "if-none-match": tag } });
    expect(changed.response.status).toBe(200);
    expect(changed.text).not.toBe(text);
  });

  test("is the same of another server with the same catalogue", async () => {
    const [one, other] = await Promise.all([startApi(), startApi()]);
    const host = "catalogue.example";
    const textOfServer = async ({ server }: ServedApi) =>
      (await get(server, path)).text.replaceAll(server.origin, host);
    const withoutId = (text: string) => text.replace(/<id>[^<]*<\/id>/, "");
    expect(withoutId(await textOfServer(one))).toBe(withoutId(await textOfServer(other)));
  });
});

test.each([
  ["an API that fails", 503, () => new Response("{}", { status: 529 })],
  ["a refused key", 502, () => new Response("{}", { status: 401 })],
  ["no list", 502, () => Response.json({ hello: "world" })],
  ["a list without an end", 502, () => Response.json({ ...EMPTY_PAGE, has_more: true })],
])("%s is an error, and never an empty feed", async (_name, status, failure) => {
  const { server, fail } = await startApi();
  fail(failure);
  for (const path of ["/feeds/retirements.ics", "/feeds/changes.atom", "/feeds/changes.json"]) {
    const { response, text } = await get(server, path);
    expect([path, response.status]).toEqual([path, status]);
    expect(text).toMatch(/There is no feed without the whole list of models\. \w/);
    expect(response.headers.get("cache-control")).toBe("no-store");
  }
  const { response, text } = await get(server, "/badge.json");
  // Of any other status shields.io would only say that the badge cannot be found.
  expect(response.status).toBe(200);
  expect(JSON.parse(text)).toMatchObject({ message: "unavailable", isError: true });
  expect(response.headers.get("cache-control")).toBe("no-store");
});
const EMPTY_PAGE = { data: [], first_id: null, last_id: null };

test("a list that goes on and on is not read to its end, and gives no feed", async () => {
  const { server, fail, asked } = await startApi();
  fail(() => {
    const data = [modelOf(`claude-${asked.length}`)];
    return Response.json({ ...EMPTY_PAGE, data, has_more: true, last_id: data[0]?.id });
  });
  const { response, text } = await get(server, "/feeds/changes.atom");
  expect(response.status).toBe(502);
  expect(text).toContain("more than 20,000 models");
  expect(asked).toHaveLength(20);
});

test("what was known is published while the API fails", async () => {
  const { server, fail } = await startApi(MODELS, { CACHE_SECONDS: "1" });
  const before = await get(server, "/feeds/retirements.ics");
  await new Promise((resolve) => setTimeout(resolve, 1100));
  fail(() => new Response("{}", { status: 529 }));
  const after = await get(server, "/feeds/retirements.ics");
  expect([after.response.status, after.text]).toEqual([200, before.text]);
});

test("feeds share the cached pages of a list, which is read to its end", async () => {
  const many = Array.from({ length: 2500 }, (_, at) => modelOf(`claude-${at}`));
  const { server, asked } = await startApi([...many, ...MODELS], { CACHE_SECONDS: "60" });
  const { events } = await calendarOf(server);
  expect([...events.keys()]).toContain(LEAVING);
  await get(server, "/badge.json");
  await get(server, "/feeds/changes.atom");
  expect(asked).toHaveLength(3);
});

test("a server that refuses lifecycle[] is asked for what it lists", async () => {
  const { server, fail, asked } = await startApi();
  fail(() =>
    asked.at(-1)?.path.includes("lifecycle")
      ? Response.json(
          { type: "error", error: { type: "invalid_request_error", message: "no" } },
          { status: 400 },
        )
      : Response.json({ ...EMPTY_PAGE, data: MODELS, has_more: false }),
  );
  expect((await calendarOf(server)).events.size).toBe(2);
});

describe("the calendar", () => {
  test("has the events of the page's own file, under the same identities", async () => {
    const { server } = await startApi();
    const { events, valueOf } = await calendarOf(server);
    const page = writeRetirementCalendar(
      MODELS.filter(({ lifecycle }) => lifecycle === "deprecated"),
      { source: "the Models API", addressOf: null, now: Date.now() },
    );
    const [saved] = new ICAL.Component(ICAL.parse(page) as unknown[])
      .getAllSubcomponents("vevent")
      .map((event) => new ICAL.Event(event));
    const event = events.get(saved?.uid ?? "");
    expect(event?.summary).toBe(saved?.summary);
    expect(event?.description).toBe(saved?.description.replace(/; written on [^.]*/, ""));
    expect(String(event?.startDate)).toBe(String(saved?.startDate));
    expect(textOf(event, "url")).toBe("null");
    expect(event?.component.getAllSubcomponents("valarm")).toHaveLength(2);
    // Where both are in one calendar, the one that goes on being fetched wins.
    expect(event?.sequence).toBeGreaterThan(saved?.sequence ?? 0);

    expect(valueOf("name")).toBe("Model retirements");
    expect(valueOf("x-wr-calname")).toBe("Model retirements");
    expect(valueOf("refresh-interval")).toBe("PT6H");
    expect(valueOf("x-published-ttl")).toBe("PT6H");
  });

  test("was last modified when the retirement was announced, and then when it came", async () => {
    const { server } = await startApi();
    const { events } = await calendarOf(server);
    expect(textOf(events.get(LEAVING), "last-modified")).toBe(daysAhead(-20));
    expect(textOf(events.get(LEAVING), "dtstamp")).toBe(daysAhead(-20));
    const gone = events.get("retirement-claude-gone@model-catalogue");
    expect(gone?.summary).toBe("CLAUDE-GONE retired");
    expect(textOf(gone, "last-modified")).toBe(daysAhead(-10));
    expect(gone?.component.getAllSubcomponents("valarm")).toEqual([]);
  });

  test("follows a date that is moved, cancels what was withdrawn, and takes it back", async () => {
    const { server, list } = await startApi();
    const sequenceOf = async () => (await calendarOf(server)).events.get(LEAVING)?.sequence ?? -1;
    const first = await sequenceOf();
    list(leaving({ retires_at: daysAhead(5) }));
    const sooner = await sequenceOf();
    expect(sooner).toBeGreaterThan(first);

    list(leaving({ lifecycle: "active", retires_at: null }));
    const { events, text } = await calendarOf(server);
    const cancelled = events.get(LEAVING);
    expect(textOf(cancelled, "status")).toBe("CANCELLED");
    expect(String(cancelled?.startDate)).toBe(daysAhead(5).slice(0, 10));
    expect(cancelled?.sequence).toBeGreaterThan(sooner);
    expect((await calendarOf(server)).text).toBe(text);

    list(leaving({ retires_at: daysAhead(4) }));
    const again = (await calendarOf(server)).events.get(LEAVING);
    expect(textOf(again, "status")).toBe("CONFIRMED");
    expect(again?.sequence).toBeGreaterThan(cancelled?.sequence ?? 0);
  });

  test("cancels nothing that is only no longer reported, or that has retired", async () => {
    const { server, list } = await startApi();
    await calendarOf(server);
    const { retires_at: _left, ...unreported } = leaving({})[1] ?? modelOf("x");
    list([unreported]);
    expect((await calendarOf(server)).text).not.toContain("CANCELLED");
    list(leaving({ lifecycle: "retired", retires_at: daysAhead(-1) }));
    expect((await calendarOf(server)).text).not.toContain("CANCELLED");
  });

  test("counts days by the clock of a time zone that its address names", async () => {
    const retires_at = `${daysAhead(20).slice(0, 10)}T03:00:00Z`;
    const { server } = await startApi(leaving({ retires_at }));
    const startIn = async (query: string) =>
      String((await calendarOf(server, query)).events.get(LEAVING)?.startDate);
    expect(await startIn("")).toBe(daysAhead(20).slice(0, 10));
    expect(await startIn("?tz=Europe/Berlin")).toBe(daysAhead(20).slice(0, 10));
    expect(await startIn("?tz=America/New_York")).toBe(daysAhead(19).slice(0, 10));
    for (const wrong of ["Mars/Base", "", "%2B05:30", "UTC&tz=UTC"]) {
      const { response, text } = await get(server, `/feeds/retirements.ics?tz=${wrong}`);
      expect([wrong, response.status]).toEqual([wrong, 400]);
      expect(text).toContain("Europe/Berlin");
    }
  });
});

describe("changes", () => {
  const readAtom = async (server: TestServer) => {
    const { text } = await get(server, "/feeds/changes.atom");
    return new RssParser<{ updated: string }, { id: string; published: string; updated: string }>({
      customFields: { feed: ["updated"], item: ["id", "published", "updated"] },
    }).parseString(text);
  };

  test("are read alike from Atom and from JSON Feed, newest first", async () => {
    const { server } = await startApi();
    const atom = await readAtom(server);
    const { text } = await get(server, "/feeds/changes.json");
    const json = parseJsonFeed(text);
    const titles = [
      "CLAUDE-NEW released",
      "CLAUDE-GONE retired",
      "CLAUDE-LEAVING deprecated",
      "CLAUDE-GONE deprecated",
      "CLAUDE-LEAVING released",
    ];
    expect(atom.items.map(({ title }) => title)).toEqual(titles);
    expect(json.items?.map(({ title }) => title)).toEqual(titles);
    expect(atom.items.map(({ id }) => id)).toEqual(json.items?.map(({ id }) => id));
    expect(atom.title).toBe("Model changes");
    expect(atom.feedUrl).toBe(`${server.origin}/feeds/changes.atom`);
    expect(atom.items[2]).toMatchObject({
      link: `${server.origin}/?model=claude-leaving`,
      published: daysAhead(-20),
      updated: daysAhead(-20),
    });
    expect(atom.items[2]?.content).toMatch(/^claude-leaving was deprecated on .* scheduled for /);
    expect(atom.updated).toBe(daysAhead(-3));
    expect(json.items?.[2]).toMatchObject({
      url: `${server.origin}/?model=claude-leaving`,
      content_text: atom.items[2]?.content,
      date_published: daysAhead(-20),
      tags: ["deprecated"],
    });
  });

  test("by the rules of JSON Feed 1.1", async () => {
    const { server, list } = await startApi();
    const readJson = async () => {
      const { text } = await get(server, "/feeds/changes.json");
      return JSON.parse(text) as Record<string, unknown> & { items: Record<string, unknown>[] };
    };
    const feed = await readJson();
    expect(feed).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      title: expect.any(String) as string,
      home_page_url: `${server.origin}/?view=changes`,
      feed_url: `${server.origin}/feeds/changes.json`,
    });
    const ids = feed.items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, content_text, date_modified } of feed.items) {
      expect(id).toMatch(
        /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
      );
      expect(content_text).toEqual(expect.any(String));
      expect(date_modified).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
    }
    list([]);
    expect((await readJson()).items).toEqual([]);
  });

  test("an entry whose date is moved keeps its identity and is updated", async () => {
    const { server, list } = await startApi();
    const before = (await readAtom(server)).items[2];
    list(leaving({ retires_at: daysAhead(40) }));
    const after = (await readAtom(server)).items[2];
    expect(after?.id).toBe(before?.id);
    expect(after?.published).toBe(before?.published);
    expect(Date.parse(after?.updated ?? "")).toBeGreaterThan(Date.now() - 60_000);
  });

  test("of hostile names stay well-formed and mean the same to every reader", async () => {
    const names = [
      "</title><script>alert(1)</script>",
      "a & b ]]> c",
      "\u0001\u202eevil\ufffe",
      "\ud800",
    ];
    const { server } = await startApi(
      names.map((name, at) =>
        modelOf(`<${name}"&\u0000>`, { display_name: name, created_at: daysAhead(-1 - at) }),
      ),
    );
    const atom = await readAtom(server);
    const { text } = await get(server, "/feeds/changes.json");
    const shown = (title: string | undefined) => title?.replaceAll("\ufffd", "");
    expect(atom.items.map(({ title }) => shown(title))).toEqual(
      parseJsonFeed(text).items?.map(({ title }) =>
        shown(title?.replaceAll(/[\ufffe\ud800]/gu, "")),
      ),
    );
    expect(atom.items[0]?.title).toBe("</title><script>alert(1)</script> released");
    expect(atom.items[2]?.title).toContain("⟨U+0001⟩⟨U+202E⟩evil");
  });

  test("are no more than 200", async () => {
    const many = Array.from({ length: 300 }, (_, at) =>
      modelOf(`claude-${at}`, { created_at: daysAhead(-1 - at) }),
    );
    const { server } = await startApi(many);
    expect((await readAtom(server)).items).toHaveLength(200);
  });
});

describe("the badge", () => {
  const retiring = (...days: number[]) =>
    days.map((day, at) =>
      modelOf(`claude-${at}`, { lifecycle: "deprecated", retires_at: daysAhead(day) }),
    );

  test.each([
    [retiring(20, 25, 40), "2 retire in 30 days", "orange"],
    [retiring(20), "1 retires in 30 days", "orange"],
    [retiring(3, 20), "2 retire in 30 days", "red"],
    [retiring(40), "none retire in 30 days", "brightgreen"],
    [retiring(-2), "1 overdue", "red"],
    [retiring(-2, 9), "1 overdue, 1 retires in 30 days", "red"],
    [[modelOf("a", { lifecycle: null })], "retirements not reported", "lightgrey"],
  ])("of %j", async (models, message, color) => {
    const { server } = await startApi(models);
    const { text } = await get(server, "/badge.json");
    expect(JSON.parse(text)).toEqual({ schemaVersion: 1, label: "models", message, color });
  });
});

test("without a key every feed says that it is of the embedded catalogue, and its date", async () => {
  const server = await startSample();
  for (const [path] of FEEDS) {
    const { text } = await get(server, path);
    expect(text.replaceAll("\r\n ", "")).toMatch(/sample (?:catalogue )?of \d{4}-\d{2}-\d{2}/);
  }
});
