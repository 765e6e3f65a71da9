import { accessSync, constants, mkdirSync } from "node:fs";
import { ConfigurationError } from "../http/configuration-error.ts";

/**
 * Makes the folder for what is to be remembered, for this user alone, if it is not there.
 *
 * @throws {ConfigurationError} when it cannot be made or written to
 */
export function prepareStateDir(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch {
    throw new ConfigurationError(`STATE_DIR is not a folder that this user can write to: ${path}`);
  }
}
