import { chunkOf, isImportedBy, type Graph } from "./first-view-chunks.ts";

/** All that `--version` reads. */
const VERSION = "/package.json";
/** A thread of `check`; what it begins with is little, and is in the check too. */
const SIFT_WORKER = "/src/command/check/scan/sift-worker.ts";
/** What a check lists files with, and what it reads and judges them with. */
const CHECK = "/src/command/check/check-command.ts";
const RUN_CHECK = "/src/command/check/run-check.ts";
/** What every command begins with, the server among them. */
const OPTIONS = ["/src/command/parse-options.ts", "/src/command/serve.ts"];
/** What the other commands begin with, and load to ask the API. */
const CATALOGUE = [
  "/src/command/catalogue/open-catalogue.ts",
  "/src/server/source/create-model-source.ts",
  "/src/server/catalogue/source-catalogue.ts",
  "/src/command/list/list.ts",
  "/src/command/resolve/resolve.ts",
];

/**
 * Chunks for the program, so that a command is a few files: left alone there is one for each way in which
 * commands share modules, fifty for a check, and each takes as long to find and to read as to run.
 */
export const COMMAND_CHUNKS = [
  chunkOf("version", 4, (id) => id.endsWith(VERSION)),
  chunkOf("sifting", 3, (id, graph) => isPartOf([SIFT_WORKER], id, graph)),
  chunkOf("options", 2, (id, graph) => isPartOf(OPTIONS, id, graph)),
  chunkOf("listing", 2, (id, graph) => isPartOf([CHECK], id, graph)),
  chunkOf("catalogue", 1, (id, graph) => isPartOf(CATALOGUE, id, graph)),
  chunkOf("checking", 0, (id, graph) => isPartOf([RUN_CHECK], id, graph)),
];

/** Whether some entries, which stay files of their own, import a module statically. */
function isPartOf(entries: readonly string[], id: string, graph: Graph): boolean {
  return entries.some((entry) => !id.endsWith(entry) && isImportedBy(entry, id, graph));
}
