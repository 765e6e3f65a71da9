import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { createRandom, type Random } from "../names/random.ts";

/** What to generate; the same recipe always gives the same repository, of the same installed packages. */
export interface Recipe {
  readonly seed: number;
  readonly files: number;
  readonly bytes: number;
}

/** The texts that files are cut from, by what ends their names. */
type Pool = ReadonlyMap<string, readonly Buffer[]>;

const POOL_BYTES = 64 * 1024 * 1024;
const KINDS = [".js", ".ts", ".mjs", ".cjs", ".json", ".md", ".css", ".map", ".yml"];
/** Of a hundred files: pictures and the like, those of a build that are ignored, those with a name. */
const BINARY = 0.03;
const IGNORED = 0.02;
const NAMED = 0.02;
const FOLDERS = 400;
const NAMES = [
  "claude-opus-4-5-20251101",
  "us.anthropic.claude-sonnet-4-5-20250929-v1:0",
  "anthropic/claude-haiku-4.5",
  "claude-3-haiku-20240307",
  "claude-sonnet-5-5",
  "claude-opus-5-5",
  "claude-3-opus@20240229",
  "claude-opus-4-1",
];

/**
 * Writes a repository as a team has one: files that are cut from the sources of the packages that are
 * installed here, of lengths that differ as theirs do, some of them binary, some ignored, and in some a
 * model's name.
 *
 * @returns what it came to
 */
export function generateRepository(folder: string, { seed, files, bytes }: Recipe) {
  const random = createRandom(seed);
  const pool = readPool("node_modules");
  const lengths = Array.from({ length: files }, () => relativeLength(random));
  const scale = bytes / lengths.reduce((sum, length) => sum + length, 0);
  let written = 0;
  writeFileSync(join(folder, ".gitignore"), "build/\n");
  for (const [at, relative] of lengths.entries()) {
    const length = Math.floor(relative * scale);
    const kind = random.pick([...pool.keys()]);
    const isBinary = random.chance(BINARY);
    const isIgnored = random.chance(IGNORED);
    const parent = join(folder, `part-${at % FOLDERS}`, isIgnored ? "build" : "src");
    mkdirSync(parent, { recursive: true });
    const content = isBinary
      ? noise(length, random)
      : cut(pool.get(kind) ?? [], length, random, random.chance(NAMED) ? random.pick(NAMES) : null);
    writeFileSync(join(parent, `file-${at}${isBinary ? ".png" : kind}`), content);
    written += content.length;
  }
  const git = (...words: string[]) => execFileSync("git", words, { cwd: folder, stdio: "ignore" });
  git("init", "--quiet");
  // In the index without a copy of each: what is listed is the same.
  git("add", "--intent-to-add", ".");
  return { files, bytes: written };
}

function readPool(folder: string): Pool {
  const pool = new Map<string, Buffer[]>(KINDS.map((kind) => [kind, []]));
  let bytes = 0;
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
  // From all over the packages, and not all of the first.
  const step = 7;
  for (let from = 0; from < step && bytes < POOL_BYTES; from += 1) {
    for (let at = from; at < paths.length && bytes < POOL_BYTES; at += step) {
      const path = paths[at] ?? "";
      const texts = pool.get(extname(path));
      if (texts === undefined) continue;
      try {
        const text = readFileSync(join(folder, path));
        texts.push(text);
        bytes += text.length;
      } catch {
        // A folder that is called like a file.
      }
    }
  }
  return new Map([...pool].filter(([, texts]) => texts.length > 0));
}

/** Many are short and a few are long: from a twentieth of the mean to some six times of it. */
function relativeLength(random: Random): number {
  const share = random.below(1000) / 1000;
  return share < 0.75 ? 0.05 + share * 0.8 : 1 + (share - 0.75) ** 2 * 53;
}

/** Whole lines of some texts, with a name in the middle of them if there is one. */
function cut(
  texts: readonly Buffer[],
  length: number,
  random: Random,
  name: string | null,
): Buffer {
  const parts: Buffer[] = [];
  let missing = length;
  while (missing > 0) {
    const text = random.pick(texts);
    const from = lineAt(text, random.below(Math.max(1, text.length - missing)));
    const part = text.subarray(from, Math.max(from + 1, lineAt(text, from + missing)));
    parts.push(part);
    missing -= Math.max(part.length, 64);
  }
  if (name !== null) parts.splice(1, 0, Buffer.from(`\n  model: "${name}",\n`));
  return Buffer.concat(parts);
}

/** Where the line behind a place begins, so that no character is cut in two. */
function lineAt(text: Buffer, place: number): number {
  if (place === 0) return 0;
  const end = text.indexOf(10, place);
  return end === -1 ? text.length : end + 1;
}

function noise(length: number, random: Random): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at + 4 <= length; at += 64) bytes.writeUInt32LE(random.below(2 ** 32), at);
  return bytes;
}
