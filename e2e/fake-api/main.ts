import { LIFECYCLES } from "../../src/shared/contract/lifecycle.ts";
import { generateModels } from "./generate.ts";
import { startUpstream } from "./upstream.ts";

/** Enough for five pages of a thousand, few enough to load in a second. */
const DEFAULT_SIZE = 5_000;

const lifecycles = process.env["LIFECYCLES"]?.split(",");

/**
 * A stand-in for the API as a program: `PORT`, `SIZE`, `LIFECYCLES`, `CAPABILITIES` and `LATENCY_MS`, how
 * long each answer takes, in the environment.
 */
const { origin } = await startUpstream({
  models: generateModels({
    size: Number(process.env["SIZE"] ?? DEFAULT_SIZE),
    ...(lifecycles && { lifecycles: LIFECYCLES.filter((one) => lifecycles.includes(one)) }),
    hasCapabilities: process.env["CAPABILITIES"] !== "none",
  }),
  port: Number(process.env["PORT"] ?? 0),
  latencyMs: Number(process.env["LATENCY_MS"] ?? 0),
});
process.stdout.write(`${origin}\n`);
