import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FeedAddresses } from "#shared/contract/feed-addresses.ts";
import { rawRequest, sendRaw } from "../testing/send-raw.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";

const TOKEN = "a-token-for-the-team";
const VARIABLES = { ACCESS_TOKEN: TOKEN, ALLOWED_HOSTS: "catalogue.example" };

let server: TestServer;
let addresses: FeedAddresses;
beforeAll(async () => {
  server = await startTestServer(VARIABLES);
  addresses = await addressesOf(server);
});
afterAll(() => server.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.origin + path, { headers, redirect: "manual" });

async function addressesOf({ origin }: TestServer, token = TOKEN): Promise<FeedAddresses> {
  const response = await fetch(`${origin}/feeds/addresses`, { headers: { "x-api-key": token } });
  expect(response.headers.get("cache-control")).toBe("no-store");
  return v.parse(FeedAddresses, await response.json());
}

const secretOf = (address: string) => /[\w-]{43}/.exec(address)?.[0] ?? "";
const pathsOf = ({ retirements, changes_atom, changes_json, badge }: FeedAddresses) => [
  retirements,
  changes_atom,
  changes_json,
  badge,
];

describe("a shared server", () => {
  test("answers at addresses with a secret without a sign-in, and at no other", async () => {
    for (const path of pathsOf(addresses)) {
      expect([path, (await get(path)).status]).toEqual([path, 200]);
      expect((await fetch(server.origin + path, { method: "HEAD" })).status).toBe(200);
      const secret = secretOf(path);
      expect(secret).toHaveLength(43);
      const plain = path.replace(`/${secret}`, "");
      expect((await get(plain)).status).toBe(401);
      expect((await get(plain, { authorization: `Bearer ${TOKEN}` })).status).toBe(200);
    }
    for (const path of ["/feeds/addresses", "/feeds/nothing", "/badge/nothing"]) {
      const { status, headers } = await get(path);
      expect([path, status]).toEqual([path, 401]);
      expect(headers.get("x-catalogue-access")).toBe("required");
    }
  });

  test("the secrets open what they are for, and nothing else", async () => {
    const [feeds, badge] = [secretOf(addresses.retirements), secretOf(addresses.badge)];
    expect(feeds).not.toBe(badge);
    expect(addresses.is_secret).toBe(true);
    expect((await get(`/badge/${feeds}.json`)).status).toBe(404);
    expect((await get(`/feeds/${badge}/changes.atom`)).status).toBe(404);
    const refused: [string, Record<string, string>][] = [
      ["/", { cookie: `model_catalogue_access=${feeds}` }],
      ["/v1/models", { "x-api-key": feeds }],
      ["/feeds/addresses", { authorization: `Bearer ${feeds}` }],
      ["/feeds/retirements.ics", { "x-api-key": feeds }],
    ];
    for (const [path, headers] of refused) {
      expect([path, (await get(path, headers)).status]).toEqual([path, 401]);
    }
    expect((await get(`/feeds/${feeds}/addresses`)).status).toBe(401);
    const form = await fetch(server.origin + addresses.retirements, {
      method: "POST",
      headers: { origin: server.origin },
    });
    expect(form.status).toBe(405);
  });

  test("another token revokes them, and the same one gives the same", async () => {
    const [same, other] = await Promise.all([
      startTestServer(VARIABLES),
      startTestServer({ ...VARIABLES, ACCESS_TOKEN: "another-token" }),
    ]);
    expect(await addressesOf(same)).toEqual(addresses);
    const others = await addressesOf(other, "another-token");
    for (const path of pathsOf(addresses)) {
      expect((await fetch(other.origin + path)).status).toBe(404);
    }
    expect(pathsOf(others).filter((path) => pathsOf(addresses).includes(path))).toEqual([]);
    await Promise.all([same.stop(), other.stop()]);
  });

  test("no log and no feed contains a secret", async () => {
    const [feeds, badge] = [secretOf(addresses.retirements), secretOf(addresses.badge)];
    for (const path of pathsOf(addresses)) {
      const body = await (await get(path, { referer: server.origin + path })).text();
      expect(body).not.toContain(feeds);
      expect(body).not.toContain(badge);
    }
    await get(`${addresses.retirements}/${feeds}`);
    const log = server.log();
    expect(log).not.toContain(feeds.slice(0, 12));
    expect(log).not.toContain(badge.slice(0, 12));
    expect(log).toContain('"route":"/feeds/{secret}/retirements.ics"');
    expect(log).toContain('"route":"/badge/{secret}.json"');
  });

  test("a wrong secret is nothing here, and each further one takes longer", async () => {
    const guesser = await startTestServer(VARIABLES);
    const guess = async (path: string) => {
      const startedAt = performance.now();
      const { status } = await fetch(guesser.origin + path);
      return { status, ms: performance.now() - startedAt };
    };
    const wrong = `/feeds/${"A".repeat(43)}/retirements.ics`;
    for (let at = 0; at < 3; at += 1) expect((await guess(wrong)).status).toBe(404);
    const slow = await guess(wrong);
    expect(slow.status).toBe(404);
    expect(slow.ms).toBeGreaterThan(200);
    // Neither a subscriber nor a person who signs in waits for that.
    expect((await guess(addresses.retirements)).status).toBe(200);
    const crowd = await Promise.all(Array.from({ length: 20 }, () => guess(wrong)));
    expect(crowd.some(({ status }) => status === 429)).toBe(true);
    expect((await addressesOf(guesser)).is_secret).toBe(true);
    await guesser.stop();
  });

  test("names itself as it was asked, and over TLS where a proxy may be in front", async () => {
    const atName = await sendRaw(
      server.port,
      rawRequest("GET", addresses.changes_json, "Host: catalogue.example"),
    );
    expect(atName.text).toContain('"home_page_url": "https://catalogue.example/?view=changes"');
    expect(atName.text).not.toContain("feed_url");
    const calendar = await sendRaw(
      server.port,
      rawRequest("GET", addresses.retirements, "Host: catalogue.example"),
    );
    expect(calendar.text).toContain("URL:https://catalogue.example/?model=claude-");
    const foreign = rawRequest("GET", addresses.retirements, "Host: evil.example");
    expect((await sendRaw(server.port, foreign)).status).toBe(403);
  });
});

describe("an open server", () => {
  test("has no addresses with a secret, and the guards of the API", async () => {
    const open = await startTestServer({ RATE_LIMIT: "1" });
    const response = await fetch(`${open.origin}/feeds/addresses`);
    expect(await response.json()).toEqual({
      retirements: "/feeds/retirements.ics",
      changes_atom: "/feeds/changes.atom",
      changes_json: "/feeds/changes.json",
      badge: "/badge.json",
      is_secret: false,
    });
    const statusOf = async (path: string, ...lines: string[]) =>
      (await sendRaw(open.port, rawRequest("GET", path, `Host: 127.0.0.1:${open.port}`, ...lines)))
        .status;
    expect(await statusOf(addresses.retirements)).toBe(404);
    expect(await statusOf("/badge.json", "Sec-Fetch-Site: cross-site")).toBe(403);
    // A link may lead to a feed.
    const link = ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"];
    expect(await statusOf("/feeds/changes.atom", ...link)).toBe(200);
    expect(await statusOf("/badge.json", "Origin: http://evil.example")).toBe(403);
    const burst = await Promise.all(Array.from({ length: 9 }, () => statusOf("/badge.json")));
    expect(burst).toContain(429);
    await open.stop();
  });
});
