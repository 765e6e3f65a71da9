import type { ServeFile } from "../page/create-pages.ts";
import { startDevelopmentServer } from "./start-development-server.ts";
import { rawRequest, sendRaw } from "./send-raw.ts";
import { startTestServer, type TestServer } from "./start-test-server.ts";

const ALLOWED_HOSTS = "Catalogue.example, catalogue.example:8443";
const serveFile: ServeFile = ({ path }) =>
  path === "/" ? { status: 200, headers: {}, body: "the page" } : null;

/** One route of each kind, the last one of none. */
export const ROUTES = ["/", "/v1/models", "/v1/models/claude-opus-5", "/healthz", "/nothing"];

/** The two servers that must treat a request alike, by name. */
export const BOTH_SERVERS: readonly (readonly [string, () => Promise<TestServer>])[] = [
  ["the Node server", () => startTestServer({ ALLOWED_HOSTS }, { serveFile })],
  ["the development server", () => startDevelopmentServer({ ALLOWED_HOSTS })],
];

/** Sends a bare GET with these header lines to a server. */
export function rawGet(server: TestServer, target: string, ...lines: readonly string[]) {
  return sendRaw(server.port, rawRequest("GET", target, ...lines));
}
