import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { getMimeType } from "hono/utils/mime";
import { acceptedEncodings } from "../http/accepted-encodings.ts";
import { PAGE_HEADERS, PAGE_POLICY } from "../http/security-headers.ts";
import type { Reply } from "../http/reply.ts";
import type { IncomingRequest } from "../http/request.ts";
import { pageLinks } from "./page-links.ts";

/** Encodings that the build has written beside each file, the smaller one first. */
const ENCODINGS = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

/** File names in this folder contain a hash of the content, which never changes. */
const HASHED = "/assets/";

/** The script that reads what an address chooses of columns and of the first request. */
const CHOSEN_SCRIPT = /^\/assets\/chosen-[^/]+\.js$/;

/** The built page. */
export interface StaticFiles {
  /** The reply for a file; null where there is none. */
  readonly serve: (incomingRequest: IncomingRequest) => Reply | null;
  /** Reads what nobody has asked for so far. */
  readonly readRest: () => Promise<void>;
}

/**
 * Serves the built page from memory: a path is one of a set, so none can lead out of the folder.
 *
 * A file is read when it is first asked for: most starts of a server are for a few of them. Those that
 * remain are read in peace, so that a build which replaces the folder does not change what is served.
 *
 * @param folder the build's client folder, listed once
 */
export function createStaticFiles(folder: string): StaticFiles {
  const paths = listFolder(folder);
  const chosenScript = [...paths].find((path) => CHOSEN_SCRIPT.test(path));
  const contents = new Map<string, Uint8Array<ArrayBuffer>>();
  const read = (path: string) => {
    const known = contents.get(path);
    if (known !== undefined) return known;
    const bytes = readFileSync(join(folder, path));
    contents.set(path, bytes);
    return bytes;
  };

  return {
    serve: (incomingRequest) => {
      const path = incomingRequest.path === "/" ? "/index.html" : incomingRequest.path;
      if (incomingRequest.path === "/index.html" || !paths.has(path) || isEncoding(path, paths))
        return null;
      incomingRequest.logFields.route = path.startsWith(HASHED)
        ? "/assets/*"
        : path.replace("/index.html", "/");
      const headers = headersOf(path);
      if (path === "/index.html")
        Object.assign(headers, pageLinks(incomingRequest.query, chosenScript));
      const accepted = acceptedEncodings(incomingRequest.header("accept-encoding") ?? "");
      for (const [encoding, ending] of ENCODINGS) {
        if (!accepted.has(encoding) || !paths.has(path + ending)) continue;
        headers["content-encoding"] = encoding;
        return { status: 200, headers, body: read(path + ending) };
      }
      return { status: 200, headers, body: read(path) };
    },
    readRest: async () => {
      for (const path of paths) {
        if (!contents.has(path)) contents.set(path, await readFile(join(folder, path)));
      }
    },
  };
}

/** The path of every file in a folder, as in an address. */
function listFolder(folder: string, at = ""): Set<string> {
  const paths = new Set<string>();
  for (const entry of readdirSync(folder + at, { withFileTypes: true })) {
    const path = `${at}/${entry.name}`;
    if (entry.isFile()) paths.add(path);
    else if (entry.isDirectory()) for (const inner of listFolder(folder, path)) paths.add(inner);
  }
  return paths;
}

/** Whether this is the precompressed form of a file beside it, which has no address of its own. */
function isEncoding(path: string, paths: ReadonlySet<string>): boolean {
  return ENCODINGS.some(
    ([, ending]) => path.endsWith(ending) && paths.has(path.slice(0, -ending.length)),
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
