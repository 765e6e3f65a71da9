import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { startUpstream } from "../../../e2e/fake-api/upstream.ts";
import {
  SECRET_PATH,
  startReceiver,
  type Receiver,
} from "../../../e2e/support/webhook-receiver.ts";
import { createSourceCatalogue } from "../catalogue/source-catalogue.ts";
import { readConfiguration } from "../configuration.ts";
import { createLineWriter } from "../http/line-writer.ts";
import { createLog } from "../http/log.ts";
import { redactor } from "../http/redact.ts";
import { secretsOf } from "../secrets.ts";
import { createModelSource } from "../source/create-model-source.ts";
import { checkForNews, type NextCheck } from "./check-for-news.ts";
import { startNotifier } from "./start-notifier.ts";
import { openNotifiedStore } from "./notified-file.ts";

const KEY = "sk-ant-sentinel-of-notify";
const START = Date.parse("2026-11-28T09:00:00Z");
const DAY_MS = 86_400_000;
/** An attempt may take as long as a busy machine makes it. */
const TIMES = { attemptMs: 5000, firstPauseMs: 1 };

const running: { stop: () => Promise<unknown> }[] = [];
let folder = "";
let models: ModelInfo[] = [];
let isDown = false;

beforeEach(() => {
  // Time moves only when a test says so; sockets and timers are real.
  vi.useFakeTimers({ toFake: ["Date"], now: START });
  folder = mkdtempSync(join(tmpdir(), "model-catalogue-notify-"));
  models = [
    model("claude-opus-5-5", { created_at: "2026-02-01T00:00:00Z" }),
    model("claude-opus-4-5-20251101", { lifecycle: "deprecated", retires_at: inDays(50) }),
    model("claude-3-opus-20240229", { lifecycle: "retired", retires_at: inDays(-300) }),
  ];
  isDown = false;
});
afterEach(async () => {
  vi.useRealTimers();
  for (const one of running.splice(0).toReversed()) await one.stop();
  rmSync(folder, { recursive: true, force: true });
});

function model(id: string, fields: Partial<ModelInfo> = {}): ModelInfo {
  return {
    type: "model",
    id,
    display_name: id,
    created_at: "2026-01-15T00:00:00Z",
    lifecycle: "active",
    line: "opus",
    deprecated_at: null,
    retires_at: null,
    max_input_tokens: 1000,
    max_tokens: 100,
    capabilities: null,
    ...fields,
  };
}
function inDays(days: number): string {
  return new Date(Date.parse("2026-11-28T00:00:00Z") + days * DAY_MS).toISOString();
}
const moveTo = (days: number) => vi.setSystemTime(START + days * DAY_MS);
function change(id: string, fields: Partial<ModelInfo>): void {
  models = models.map((one) => (one.id === id ? { ...one, ...fields } : one));
}

async function startAll() {
  const receiver = await startReceiver();
  running.push(receiver);
  const upstream = await startUpstream({
    models: [],
    interfere: ({ url }) => {
      if (isDown) return new Response("down", { status: 500 });
      const wanted = new URL(url).searchParams.getAll("lifecycle[]");
      const data = models.filter(({ lifecycle }) => wanted.includes(lifecycle ?? ""));
      const ends = { first_id: data[0]?.id ?? null, last_id: data.at(-1)?.id ?? null };
      return Response.json({ data, has_more: false, ...ends });
    },
  });
  running.push(upstream);
  const stateDir = join(folder, "state");
  return { receiver, ...instance(receiver, upstream.origin, stateDir), stateDir, upstream };
}

/** A server's notifier: another one with the same folder is a restart, or a replica. */
function instance(receiver: Receiver, baseUrl: string, stateDir: string) {
  const configuration = readConfiguration({
    ANTHROPIC_API_KEY: KEY,
    ANTHROPIC_BASE_URL: baseUrl,
    CACHE_SECONDS: "0",
    NOTIFY_URL: receiver.url,
    STATE_DIR: stateDir,
  });
  const { notify } = configuration;
  if (notify === null) throw new Error("NOTIFY_URL is set.");
  const modelSource = createModelSource(configuration, { headersMs: 10_000, answerMs: 20_000 });
  let log = "";
  const lines = createLineWriter((text) => (log += text), redactor(secretsOf(configuration)));
  const writer = createLog(lines.write);
  return {
    lookOnce: (): Promise<NextCheck> =>
      checkForNews({
        catalogue: createSourceCatalogue(modelSource, configuration.baseUrl),
        key: modelSource.source.kind === "live" ? modelSource.source.key : "",
        url: notify.url,
        store: openNotifiedStore(notify.stateDir),
        log: writer,
        times: TIMES,
      }),
    start: (times: { firstCheckMs: number; checkMs: number; retryMs: number }) =>
      startNotifier({
        notify,
        modelSource,
        baseUrl: configuration.baseUrl,
        log: writer,
        times: { ...TIMES, ...times },
      }),
    log: () => {
      lines.flush();
      return log;
    },
  };
}

const kinds = ({ received }: Receiver) =>
  received.map(({ body }) => `${body.model_catalogue.kind} ${body.model_catalogue.count}`);

describe("what a channel is told", () => {
  test("nothing of a catalogue that is seen for the first time, then what changes, once", async () => {
    const { receiver, lookOnce } = await startAll();
    await lookOnce();
    expect(receiver.received).toEqual([]);
    models.push(model("claude-opus-6"));
    change("claude-opus-5-5", { lifecycle: "deprecated", retires_at: inDays(200) });
    change("claude-opus-4-5-20251101", { retires_at: inDays(80) });
    for (let count = 0; count < 2; count += 1) await lookOnce();
    expect(receiver.received.map(({ body }) => body.text)).toEqual([
      "A retirement has moved:\n• `claude-opus-4-5-20251101` retires 16 Feb 2027 (UTC), in 80 days; was 17 Jan 2027; replacement `claude-opus-5-5`, named by the official Go SDK",
      "A retirement has been announced:\n• `claude-opus-5-5` retires 16 Jun 2027 (UTC), in 200 days; newest active model of this line: `claude-opus-6`",
      "A new model:\n• `claude-opus-6` active, released 15 Jan 2026",
    ]);
    expect(receiver.received[0]?.body.model_catalogue).toEqual({
      kind: "moved",
      count: 1,
      models: [
        {
          id: "claude-opus-4-5-20251101",
          display_name: "claude-opus-4-5-20251101",
          lifecycle: "deprecated",
          retires_at: inDays(80),
          previously_retires_at: inDays(50),
          days_left: 80,
          replacement: { id: "claude-opus-5-5", is_named: true },
        },
      ],
    });
  });

  test("30, 7 and 1 days ahead, across restarts", async () => {
    const { receiver, upstream, stateDir } = await startAll();
    const notified: string[] = [];
    for (const day of [0, 19, 20, 21, 42, 43, 48, 49, 50]) {
      moveTo(day);
      await instance(receiver, upstream.origin, stateDir).lookOnce();
      for (const { body } of receiver.received.splice(0)) notified.push(`${day}: ${body.text}`);
    }
    expect(notified.map((text) => text.split(";")[0])).toEqual([
      "20: Reminder of a retirement:\n• `claude-opus-4-5-20251101` retires 17 Jan 2027 (UTC), in 30 days",
      "43: Reminder of a retirement:\n• `claude-opus-4-5-20251101` retires 17 Jan 2027 (UTC), in 7 days",
      "49: Reminder of a retirement:\n• `claude-opus-4-5-20251101` retires 17 Jan 2027 (UTC), in 1 day",
    ]);
  });

  test("one message a kind after days asleep, however much there is", async () => {
    const { receiver, lookOnce } = await startAll();
    for (let at = 0; at < 30; at += 1) models.push(model(`claude-old-${at}`));
    await lookOnce();
    moveTo(60);
    models = models.map((one) =>
      one.id.startsWith("claude-old")
        ? { ...one, lifecycle: "deprecated", retires_at: inDays(99) }
        : one,
    );
    for (let at = 0; at < 300; at += 1) models.push(model(`claude-new-${at}`));
    await lookOnce();
    expect(kinds(receiver)).toEqual(["near 1", "announced 30", "new 300"]);
    const lines = receiver.received[2]?.body.text.split("\n") ?? [];
    expect(lines).toHaveLength(22);
    expect(lines.at(-1)).toBe("… and 280 more");
    expect(receiver.received[2]?.body.model_catalogue.models).toHaveLength(200);
  });

  test("what is near when it is turned on, also when the first message gets lost", async () => {
    const { receiver, lookOnce } = await startAll();
    change("claude-opus-4-5-20251101", { retires_at: inDays(3) });
    receiver.answers.push({ status: 404 });
    await lookOnce();
    await lookOnce();
    await lookOnce();
    expect(kinds(receiver)).toEqual(["near 1", "near 1"]);
  });

  test("names that a chat would take for something are harmless", async () => {
    const { receiver, lookOnce } = await startAll();
    await lookOnce();
    models.push(model("<!channel> & `@all`\u202e https://evil.example"));
    await lookOnce();
    expect(receiver.received[0]?.body.text).toBe(
      "A new model:\n• `&lt;!channel&gt; &amp; '@all'⟨U+202E⟩ https://evil.example` active, released 15 Jan 2026",
    );
  });

  test("a key that sees other models has no new ones, and keeps what was told", async () => {
    const { receiver, lookOnce, stateDir } = await startAll();
    await lookOnce();
    const path = join(stateDir, "notified.json");
    writeFileSync(path, readFileSync(path, "utf8").replace(/"key":"[0-9a-f]+"/, '"key":"another"'));
    models.push(model("claude-opus-6"));
    change("claude-opus-4-5-20251101", { retires_at: inDays(80) });
    await lookOnce();
    expect(kinds(receiver)).toEqual(["moved 1"]);
  });
});

describe("a receiver", () => {
  async function startWithNews() {
    const all = await startAll();
    await all.lookOnce();
    models.push(model("claude-opus-6"));
    return all;
  }

  test("is sent JSON without the key, and is in the log by its origin alone", async () => {
    const { receiver, lookOnce, log } = await startWithNews();
    await lookOnce();
    const [message] = receiver.received;
    expect(message?.path).toBe(SECRET_PATH);
    expect(message?.headers["content-type"]).toBe("application/json");
    expect(JSON.stringify(message)).not.toContain(KEY);
    expect(log()).toContain(`"message":"NOTIFY_URL: notified ${receiver.origin} (new, 1 model)."`);
    expect(log()).not.toContain("sentinel");
  });

  test.each([
    ["429 with a time", { status: 429, headers: { "retry-after": "1" } }],
    ["503", { status: 503 }],
    ["a connection that is silent", null],
  ])("that answers %s is told again", async (_what, answer) => {
    const { receiver, lookOnce } = await startWithNews();
    receiver.answers.push(answer);
    const before = performance.now();
    expect(await lookOnce()).toEqual({ isSoon: false, leastMs: 0 });
    expect(kinds(receiver)).toEqual(["new 1", "new 1"]);
    expect(performance.now() - before).toBeGreaterThan(answer?.status === 429 ? 990 : 0);
  });

  test("that wants to be left alone for long is asked again later, and told then", async () => {
    const { receiver, lookOnce } = await startWithNews();
    receiver.answers.push({ status: 429, headers: { "retry-after": "1800" } });
    expect(await lookOnce()).toEqual({ isSoon: true, leastMs: 1_800_000 });
    expect(kinds(receiver)).toEqual(["new 1"]);
    await lookOnce();
    expect(kinds(receiver)).toEqual(["new 1", "new 1"]);
  });

  test.each([404, 410, 302, 307])("that answers %i is not told again at once", async (status) => {
    const { receiver, lookOnce, log } = await startWithNews();
    receiver.answers.push({ status, headers: { location: `${receiver.origin}/elsewhere` } });
    expect(await lookOnce()).toEqual({ isSoon: false, leastMs: 0 });
    expect(receiver.received.map(({ path }) => path)).toEqual([SECRET_PATH]);
    expect(log()).toContain(`was not notified (new, 1 model): it answered ${status}`);
    expect(log()).not.toContain("sentinel");
  });

  test("that keeps failing is given up for now, and told when it is back", async () => {
    const { receiver, lookOnce } = await startWithNews();
    receiver.answers.push(...Array.from({ length: 4 }, () => ({ status: 500 })));
    expect(await lookOnce()).toEqual({ isSoon: true, leastMs: 0 });
    expect(receiver.received.splice(0)).toHaveLength(4);
    await lookOnce();
    await lookOnce();
    expect(kinds(receiver)).toEqual(["new 1"]);
  });

  test("that is gone is said without its address", async () => {
    const { receiver, lookOnce, log } = await startWithNews();
    await receiver.stop();
    expect(await lookOnce()).toEqual({ isSoon: true, leastMs: 0 });
    expect(log()).toContain("it cannot be reached");
    expect(log()).not.toContain("sentinel");
  });
});

describe("what was told", () => {
  test("is in one file, for this user alone", async () => {
    const { lookOnce, stateDir } = await startAll();
    await lookOnce();
    expect(readdirSync(stateDir)).toEqual(["notified.json"]);
    const path = join(stateDir, "notified.json");
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(stateDir).mode & 0o777).toBe(0o700);
    expect(readFileSync(path, "utf8")).not.toContain(KEY);
  });

  test.each(["", "{", '{"version":2}', '{"version":1,"key":"a","models":[["a",{}]]}'])(
    "is begun again, and said so, when the file is %j",
    async (text) => {
      const { receiver, lookOnce, log, stateDir } = await startAll();
      await lookOnce();
      writeFileSync(join(stateDir, "notified.json"), text);
      models.push(model("claude-opus-6"));
      await lookOnce();
      expect(log()).toContain("notified.json cannot be read; a new one is started");
      expect(receiver.received).toEqual([]);
      models.push(model("claude-opus-7"));
      await lookOnce();
      expect(kinds(receiver)).toEqual(["new 1"]);
    },
  );

  test("stays when the API is down, or answers with what it said before", async () => {
    const { receiver, lookOnce, log } = await startAll();
    await lookOnce();
    isDown = true;
    expect(await lookOnce()).toEqual({ isSoon: true, leastMs: 0 });
    expect(log()).toContain("NOTIFY_URL: the models could not be listed");
    isDown = false;
    await lookOnce();
    expect(receiver.received).toEqual([]);
  });

  test("is told once by two replicas with one folder", async () => {
    // The file system's clock is not the test's.
    vi.useRealTimers();
    models = [model("claude-opus-5-5")];
    const { receiver, lookOnce, upstream, stateDir } = await startAll();
    await lookOnce();
    models.push(model("claude-opus-6"));
    const other = instance(receiver, upstream.origin, stateDir);
    await Promise.all([lookOnce(), other.lookOnce(), lookOnce(), other.lookOnce()]);
    await other.lookOnce();
    expect(kinds(receiver)).toEqual(["new 1"]);
  });

  test("is not held up for long by a process that ended in between", async () => {
    const { receiver, lookOnce, stateDir } = await startAll();
    await lookOnce();
    models.push(model("claude-opus-6"));
    const lock = join(stateDir, "notified.lock");
    writeFileSync(lock, "");
    utimesSync(lock, START / 1000, START / 1000);
    await lookOnce();
    expect(receiver.received).toEqual([]);
    vi.setSystemTime(START + 16 * 60_000);
    await lookOnce();
    expect(kinds(receiver)).toEqual(["new 1"]);
  });
});

test("it checks soon after the start, then every few hours, and sooner when something failed", async () => {
  const { receiver, start, upstream } = await startAll();
  isDown = true;
  const stop = start({ firstCheckMs: 5, checkMs: 50, retryMs: 20 });
  const patiently = { timeout: 20_000 };
  await vi.waitFor(() => expect(upstream.asked.length).toBeGreaterThan(1), patiently);
  isDown = false;
  await vi.waitFor(() => expect(readdirSync(folder)).toContain("state"), patiently);
  await vi.waitFor(
    () => expect(readdirSync(join(folder, "state"))).toContain("notified.json"),
    patiently,
  );
  models.push(model("claude-opus-6"));
  await vi.waitFor(() => expect(kinds(receiver)).toEqual(["new 1"]), patiently);
  stop();
});
