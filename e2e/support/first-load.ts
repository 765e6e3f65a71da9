import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Page } from "playwright/test";

/** A script that the browser asked for. */
export interface LoadedScript {
  /** Path on the server, and inside the client folder. */
  readonly path: string;
  /** Bytes after brotli at its best, as the server sends it. */
  readonly brotliBytes: number;
}

/**
 * The scripts that a page has loaded so far, however it came to ask for them: named in the HTML,
 * preloaded, imported, or imported on demand.
 */
export async function loadedScripts(page: Page, clientFolder: string): Promise<LoadedScript[]> {
  const addresses = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => new URL(name).pathname.endsWith(".js")),
  );
  const paths = new Set(addresses.map((address) => new URL(address).pathname));
  return [...paths].map((path) => ({
    path,
    brotliBytes: brotliCompressSync(readFileSync(join(clientFolder, path))).length,
  }));
}
