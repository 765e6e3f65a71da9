import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { getMimeType } from "hono/utils/mime";
import { acceptedEncodings } from "../http/accepted-encodings.ts";
import { PAGE_HEADERS, PAGE_POLICY } from "../http/security-headers.ts";
import type { IncomingRequest } from "../http/request.ts";
import { firstPageLink } from "./first-page-link.ts";

/** Encodings that the build has written beside each file, the smaller one first. */
const ENCODINGS = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

/** File names in this folder contain a hash of the content, which never changes. */
const HASHED = "/assets/";

interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly encoded: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Serves the built page from memory: a path is a key in a map, so none can lead out of the folder.
 *
 * @param folder the build's client folder, read once and whole
 */
export function serveStaticFiles(
  folder: string,
): (incomingRequest: IncomingRequest) => Response | null {
  const files = readFolder(folder);
  return (incomingRequest) => {
    const path = incomingRequest.path === "/" ? "/index.html" : incomingRequest.path;
    const file = incomingRequest.path === "/index.html" ? undefined : files.get(path);
    if (file === undefined) return null;
    incomingRequest.logFields.route = path.startsWith(HASHED)
      ? "/assets/*"
      : path.replace("/index.html", "/");
    const headers =
      path === "/index.html"
        ? { ...file.headers, ...firstPageLink(incomingRequest.query) }
        : file.headers;
    const accepted = acceptedEncodings(incomingRequest.header("accept-encoding") ?? "");
    for (const [encoding] of ENCODINGS) {
      const bytes = accepted.has(encoding) ? file.encoded.get(encoding) : undefined;
      if (bytes === undefined) continue;
      return respondWhole(bytes, { ...headers, "content-encoding": encoding });
    }
    return respondWhole(file.bytes, headers);
  };
}

/** With the length, which the answer to a HEAD would lack otherwise. */
function respondWhole(
  bytes: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
): Response {
  return new Response(bytes, {
    headers: { ...headers, "content-length": String(bytes.byteLength) },
  });
}

function readFolder(folder: string): ReadonlyMap<string, StaticFile> {
  const contents = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    contents.set(`/${relative(folder, file).replaceAll(sep, "/")}`, readFileSync(file));
  }
  const files = new Map<string, StaticFile>();
  for (const [path, bytes] of contents) {
    if (isEncoding(path, contents)) continue;
    const encoded = new Map<string, Uint8Array<ArrayBuffer>>();
    for (const [encoding, ending] of ENCODINGS) {
      const smaller = contents.get(path + ending);
      if (smaller !== undefined) encoded.set(encoding, smaller);
    }
    files.set(path, { bytes, encoded, headers: headersOf(path) });
  }
  return files;
}

/** Whether this is the precompressed form of a file beside it, which has no address of its own. */
function isEncoding(path: string, contents: ReadonlyMap<string, unknown>): boolean {
  return ENCODINGS.some(
    ([, ending]) => path.endsWith(ending) && contents.has(path.slice(0, -ending.length)),
  );
}

function headersOf(path: string): Record<string, string> {
  const headers = {
    ...PAGE_HEADERS,
    "content-type": getMimeType(path) ?? "application/octet-stream",
    "cache-control": path.startsWith(HASHED) ? "private, max-age=31536000, immutable" : "no-cache",
    vary: "accept-encoding",
  };
  if (!path.endsWith(".html")) return headers;
  return { ...headers, "cache-control": "no-store", "content-security-policy": PAGE_POLICY };
}
