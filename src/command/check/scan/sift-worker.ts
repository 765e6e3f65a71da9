import { parentPort, workerData } from "node:worker_threads";
import { nameAnchors, type AnchorParts } from "./name-anchors.ts";
import { siftBatch, type SharedFiles } from "./sift-files.ts";

/** What a thread is given; it knows no reader of names, so that it starts soon. */
export interface WorkerInput extends SharedFiles, AnchorParts {}

const { hasUnusual, ...files } = workerData as WorkerInput;
const anchors = nameAnchors({ hasUnusual });
while (siftBatch(files, anchors));
parentPort?.postMessage(null, []);
