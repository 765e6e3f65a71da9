import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { ConfigurationError } from "../http/configuration-error.ts";

/**
 * Makes the folder for what is to be remembered, for this user alone, if it is not there.
 *
 * @throws {ConfigurationError} when it cannot be made or written to
 */
export function prepareStateDir(path: string): void {
  try {
    makeFolder(path);
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch {
    throw new ConfigurationError(`STATE_DIR is not a folder that this user can write to: ${path}`);
  }
}

/** Node's own `recursive` never returns where a folder that is there takes no other, as in `/proc`. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}
