import { parentPort, workerData } from "node:worker_threads";
import { createIdTable } from "#shared/model-names/id-table.ts";
import { createFileScanner } from "./file-scanner.ts";
import { scanShare, type SharedFiles } from "./share-files.ts";

/** What a thread is given. */
export interface WorkerInput extends SharedFiles {
  readonly ids: ReadonlySet<string>;
}

const { ids, ...files } = workerData as WorkerInput;
const scanner = createFileScanner(createIdTable(ids));
const batches = scanShare(files, scanner);
while (batches.next().done !== true);
parentPort?.postMessage(scanner.result(), []);
