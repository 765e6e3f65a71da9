import { ACCESS_TOKEN, HOST, type Replicas, WITH_TOKEN } from "./replicas.ts";
import { exchange, type Received, type Sent } from "./exchange.ts";

/** What a check found: a sentence with its numbers. */
export type Finding = string;

const SIGN_IN = {
  host: HOST,
  origin: `http://${HOST}`,
  "content-type": "application/x-www-form-urlencoded",
};
/** One of each kind, with the status that it has. */
const ROUTES: Readonly<Record<string, number>> = {
  "/": 200,
  "/v1/models?limit=5": 200,
  "/v1/models/no-such-model": 404,
  "/feeds/addresses": 200,
  "/feeds/retirements.ics": 200,
  "/feeds/changes.atom": 200,
  "/feeds/changes.json": 200,
  "/badge.json": 200,
};
const MCP_TOOLS = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list", params: {} });

/** Signing in through the proxy lets in at both servers. */
export async function signInHolds({ origin, servers }: Replicas): Promise<Finding> {
  const form = `token=${ACCESS_TOKEN}`;
  const signedIn = await exchange(`${origin}/sign-in`, {
    method: "POST",
    headers: SIGN_IN,
    body: form,
  });
  expectThat(signedIn.status === 303, `signing in answered ${signedIn.status}`);
  const cookie = signedIn.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
  for (const one of [origin, ...servers.map((server) => server.origin)]) {
    const { status } = await exchange(`${one}/v1/models`, { headers: { host: HOST, cookie } });
    expectThat(status === 200, `the cookie got ${status} at ${one}`);
  }
  return "one cookie lets in at the proxy and at either server";
}

/** Both servers give the same answers, also at the secret addresses that one of them has told. */
export async function answersAreAlike({ servers }: Replicas): Promise<Finding> {
  const askBoth = (path: string, sent: Sent) =>
    Promise.all([
      exchange(servers[0].origin + path, sent),
      exchange(servers[1].origin + path, sent),
    ]);
  for (const [path, status] of Object.entries(ROUTES)) {
    expectAlike(path, status, await askBoth(path, { headers: WITH_TOKEN }));
  }

  const { text } = await exchange(`${servers[0].origin}/feeds/addresses`, { headers: WITH_TOKEN });
  const addresses = Object.values(JSON.parse(text) as Readonly<Record<string, unknown>>).filter(
    (address) => typeof address === "string",
  );
  for (const address of addresses) {
    expectAlike("a secret address", 200, await askBoth(address, { headers: { host: HOST } }));
  }

  const headers = {
    ...WITH_TOKEN,
    "content-type": "application/json",
    accept: "application/json, text/event-stream",
  };
  expectAlike("/mcp", 200, await askBoth("/mcp", { method: "POST", headers, body: MCP_TOOLS }));
  const routes = Object.keys(ROUTES).length + 1;
  return `${routes} routes and ${addresses.length} secret addresses`;
}

/** With Valkey each answer is fetched from the API once, whoever is asked for it. */
export async function cacheIsShared({ origin, upstream }: Replicas): Promise<Finding> {
  const before = upstream.asked.length;
  const models = 20;
  for (let round = 0; round < 4; round += 1) {
    for (let limit = 201; limit < 201 + models; limit += 1) {
      const { status } = await exchange(`${origin}/v1/models?limit=${limit}`, {
        headers: WITH_TOKEN,
      });
      expectThat(status === 200, `a list answered ${status}`);
    }
  }
  const asked = upstream.asked.length - before;
  expectThat(asked === models, `${models} different requests were sent to the API ${asked} times`);
  return `${4 * models} requests of ${models} kinds through both, ${asked} sent to the API`;
}

/** Wrong tokens count together: the fourth waits, though each server has seen two. */
export async function throttleIsShared({ servers }: Replicas): Promise<Finding> {
  const waits: number[] = [];
  for (let n = 0; n < 4; n += 1) {
    const { status, ms } = await exchange(`${servers[n % 2 === 0 ? 0 : 1].origin}/v1/models`, {
      headers: { host: HOST, "x-api-key": "wrong" },
    });
    expectThat(status === 401, `a wrong token got ${status}`);
    waits.push(Math.round(ms));
  }
  expectThat((waits[3] ?? 0) >= 240, `the fourth wrong token waited ${waits[3]} ms`);
  return `four wrong tokens by turns waited ${waits.join(", ")} ms`;
}

/** @throws Error with the sentence, unless it is so */
export function expectThat(isSo: boolean, otherwise: string): void {
  if (!isSo) throw new Error(otherwise);
}

function expectAlike(path: string, status: number, [one, other]: [Received, Received]): void {
  const statuses = [one.status, other.status];
  expectThat(
    statuses.every((each) => each === status),
    `${path} answers ${statuses.join(" and ")}`,
  );
  // Errors have an ID of their own.
  const textOf = ({ text }: Received) => text.replace(/"request_id":"[^"]*"/, "");
  expectThat(textOf(one) === textOf(other), `${path} has two texts`);
  expectThat(one.headers.etag === other.headers.etag, `${path} has two tags`);
}
