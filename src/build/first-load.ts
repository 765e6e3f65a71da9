import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Plugin, Rolldown } from "vite";

/** What runs first, and the app that it imports once the first rows are painted. */
const START_MODULE = "/src/browser/app/start.ts";
const APP_MODULE = "/src/browser/app/main.tsx";

/** A part of the page that is loaded on demand, with everything that is loaded for it. */
interface Part {
  /** The name of its module, without the ending. */
  readonly name: string;
  /** Bytes of brotli beside what the first view has loaded. */
  readonly script: number;
  readonly style: number;
  readonly files: number;
  /** How many requests have to follow each other: 1 when all are known to whoever imports the part. */
  readonly depth: number;
}

/** How much a visit downloads, in bytes of brotli, as `first-load.json` has it. */
export interface FirstLoad {
  /** The JavaScript of the first view: what its modules import statically, without what is loaded on demand. */
  readonly brotli_bytes: number;
  readonly files: readonly string[];
  /** What the first row waits for, beside the page itself and its models. */
  readonly first_row: { readonly script: number; readonly style: number };
  readonly parts: readonly Part[];
}

/**
 * Adds up what a first visit downloads, and each part that is loaded later; prints it, and leaves it
 * in `first-load.json` beside the client's folder, for the tests.
 */
export function firstLoad(): Plugin {
  return {
    name: "model-catalogue:first-load",
    apply: "build",
    applyToEnvironment: ({ name }) => name === "client",
    writeBundle({ dir = "" }, bundle) {
      const load = measure(bundle);
      writeFileSync(join(dirname(dir), "first-load.json"), JSON.stringify(load));
      const { script, style } = load.first_row;
      this.info(`JavaScript of the first view: ${kB(load.brotli_bytes)} brotli`);
      this.info(`before the first row: ${kB(script)} of script and ${kB(style)} of styles`);
      this.info(`parts, each beside the first view:\n${formatParts(load.parts)}`);
    },
  };
}

function measure(bundle: Rolldown.OutputBundle): FirstLoad {
  const sizes = new Map<string, number>();
  const sum = (files: Iterable<string>, ending: string) =>
    [...files]
      .filter((file) => file.endsWith(ending))
      .reduce((bytes, file) => bytes + sizeOf(bundle, file, sizes), 0);
  const start = withImports(bundle, chunkOf(bundle, START_MODULE));
  const files = new Set([...start, ...withImports(bundle, chunkOf(bundle, APP_MODULE))]);
  const styles = Object.keys(bundle).filter((file) => /\/index-[^/]+\.css$/.test(file));
  return {
    brotli_bytes: sum(files, ".js"),
    files: [...files].filter((file) => file.endsWith(".js")),
    first_row: { script: sum(start, ".js"), style: sum(styles, ".css") },
    parts: partsOf(bundle, files).map(({ chunk, announced }) => {
      const own = [...withImports(bundle, chunk.fileName)].filter((file) => !files.has(file));
      return {
        name: chunk.name,
        script: sum(own, ".js"),
        style: sum(own, ".css"),
        files: own.length,
        depth: depthOf(bundle, chunk.fileName, new Set([...announced, ...files])),
      };
    }),
  };
}

/** The chunks that are imported on demand, by name, each with the files that its importers know of. */
function partsOf(bundle: Rolldown.OutputBundle, firstView: ReadonlySet<string>) {
  const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
  const imported = new Set(chunks.flatMap(({ dynamicImports }) => dynamicImports));
  return chunks
    .filter(({ fileName }) => imported.has(fileName) && !firstView.has(fileName))
    .map((chunk) => {
      const importers = chunks.filter(({ dynamicImports }) =>
        dynamicImports.includes(chunk.fileName),
      );
      const known = importers.map(({ code, fileName }) => [
        ...(code.match(/assets\/[\w.-]+/g) ?? []),
        ...withImports(bundle, fileName),
      ]);
      return { chunk, announced: known.reduce((all, one) => all.filter((f) => one.includes(f))) };
    })
    .toSorted((a, b) => a.chunk.name.localeCompare(b.chunk.name));
}

/** A file is asked for with the part when it is announced, and otherwise when whoever imports it is here. */
function depthOf(
  bundle: Rolldown.OutputBundle,
  file: string,
  announced: ReadonlySet<string>,
): number {
  const output = bundle[file];
  const imports = output?.type === "chunk" ? output.imports : [];
  return Math.max(
    1,
    ...imports.map((next) => depthOf(bundle, next, announced) + (announced.has(next) ? 0 : 1)),
  );
}

/** A chunk with everything that it imports statically, and the style sheets of all of them. */
function withImports(bundle: Rolldown.OutputBundle, chunk: string | undefined): Set<string> {
  const files = new Set<string>();
  const visit = (file: string) => {
    const output = bundle[file];
    if (output?.type !== "chunk" || files.has(file)) return;
    files.add(file);
    output.viteMetadata?.importedCss.forEach((style) => files.add(style));
    output.imports.forEach(visit);
  };
  if (chunk !== undefined) visit(chunk);
  return files;
}

/** The chunk of a bundle that contains a module, given by the end of its path. */
function chunkOf(bundle: Rolldown.OutputBundle, module: string): string | undefined {
  return Object.values(bundle).find(
    (output) => output.type === "chunk" && output.moduleIds.some((id) => id.endsWith(module)),
  )?.fileName;
}

function sizeOf(bundle: Rolldown.OutputBundle, file: string, known: Map<string, number>): number {
  const output = bundle[file];
  const text = output?.type === "chunk" ? output.code : (output?.source ?? "");
  const bytes = known.get(file) ?? brotliCompressSync(text).length;
  known.set(file, bytes);
  return bytes;
}

function formatParts(parts: readonly Part[]): string {
  return parts
    .map(({ name, script, style, files, depth }) =>
      [
        name.padEnd(24),
        kB(script).padStart(9),
        (style > 0 ? kB(style) : "").padStart(9),
        `${files} files`.padStart(10),
        `${depth} deep`.padStart(8),
      ].join(""),
    )
    .join("\n");
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
