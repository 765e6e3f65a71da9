import { ACCESS_TOKEN, HOST, type Replicas, WITH_TOKEN } from "./replicas.ts";
import { exchange } from "./exchange.ts";

/** What a check found: a sentence with its numbers. */
export type Finding = string;

const SIGN_IN = {
  host: HOST,
  origin: `http://${HOST}`,
  "content-type": "application/x-www-form-urlencoded",
};
/** What answers without knowing models, or the same way for all of them. */
const PATHS = [
  "/",
  "/v1/models?limit=5",
  "/v1/models/no-such-model",
  "/feeds/addresses",
  "/feeds/retirements.ics",
  "/feeds/changes.atom",
  "/feeds/changes.json",
  "/badge.json",
] as const;
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

/** Both servers give the same answers; routes that this build does not have are named. */
export async function answersAreAlike({ servers }: Replicas): Promise<Finding> {
  const missing: string[] = [];
  for (const path of PATHS) {
    const [one, other] = await Promise.all(
      servers.map((server) => exchange(server.origin + path, { headers: WITH_TOKEN })),
    );
    const isRoute = path.startsWith("/v1/") || path === "/";
    if (one?.status === 404 && !isRoute) missing.push(path);
    else expectAlike(path, one, other);
  }
  const headers = {
    ...WITH_TOKEN,
    "content-type": "application/json",
    accept: "application/json, text/event-stream",
  };
  const [one, other] = await Promise.all(
    servers.map((server) =>
      exchange(`${server.origin}/mcp`, { method: "POST", headers, body: MCP_TOOLS }),
    ),
  );
  if (one?.status === 404 || one?.status === 405) missing.push("/mcp");
  else expectAlike("/mcp", one, other);
  const compared = PATHS.length + 1 - missing.length;
  const skipped = missing.length === 0 ? "" : `; not in this build: ${missing.join(", ")}`;
  return `${compared} of ${PATHS.length + 1} routes compared${skipped}`;
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

interface Answered {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

function expectAlike(path: string, one: Answered | undefined, other: Answered | undefined): void {
  expectThat(one?.status === other?.status, `${path} answers ${one?.status} and ${other?.status}`);
  // Errors have an ID of their own.
  const textOf = (answered: Answered | undefined) =>
    answered?.text.replace(/"request_id":"[^"]*"/, "");
  expectThat(textOf(one) === textOf(other), `${path} has two texts`);
  const tags = [one, other].map((answered) => answered?.headers["etag"]);
  expectThat(tags[0] === tags[1], `${path} has two tags: ${tags.join(", ")}`);
}
