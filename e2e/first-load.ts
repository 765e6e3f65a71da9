import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { brotliCompressSync } from "node:zlib";

/** A script that the first view cannot do without. */
export interface FirstLoadScript {
  /** Path inside the client folder. */
  readonly path: string;
  /** Bytes after brotli at its best, as the server sends it. */
  readonly brotliBytes: number;
}

const ENTRY = /<(?:script|link)\b[^>]*?(?:src|href)="\/([^"]+\.js)"/g;
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;

/**
 * The scripts that a built page loads before anybody does anything: those its HTML names, preloads
 * included, and whatever they import statically. Chunks loaded on demand do not count.
 */
export function firstLoadScripts(clientFolder: string): FirstLoadScript[] {
  const html = readFileSync(join(clientFolder, "index.html"), "utf8");
  const waiting = [...html.matchAll(ENTRY)].map((match) => match[1] ?? "");
  const scripts = new Map<string, FirstLoadScript>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (scripts.has(path)) continue;
    const source = readFileSync(join(clientFolder, path));
    scripts.set(path, { path, brotliBytes: brotliCompressSync(source).length });
    for (const match of source.toString().matchAll(STATIC_IMPORT)) {
      const imported = join(clientFolder, dirname(path), match[1] ?? "");
      waiting.push(relative(clientFolder, imported));
    }
  }
  return [...scripts.values()];
}
