import { spawnSync } from "node:child_process";

/** Asks the system to forget the contents of every file in a folder; it may do so. */
const SCRIPT = `
import os, sys
os.sync()
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        file = os.open(os.path.join(folder, name), os.O_RDONLY)
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(file)
`;

/**
 * Drops the files of a folder from the cache of the system, as far as a user may: their contents, and
 * not the names and the sizes.
 *
 * @returns whether that could be asked for
 */
export function dropFromCache(folder: string): boolean {
  return spawnSync("python3", ["-c", SCRIPT, folder]).status === 0;
}
