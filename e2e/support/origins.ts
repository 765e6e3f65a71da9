/** Set by the first process of a run and inherited by its workers, so that they agree. */
const FIRST_PORT = "E2E_FIRST_PORT";
/** Three ports a run, by its process, so that two runs on one machine do not meet. */
process.env[FIRST_PORT] ??= String(20_000 + (process.pid % 4_000) * 3);
const firstPort = Number(process.env[FIRST_PORT]);

/** The built server without a key: the embedded catalogue. */
export const SAMPLE_ORIGIN = `http://127.0.0.1:${firstPort}`;
/** The built server with a key, in front of `UPSTREAM_ORIGIN`. */
export const LIVE_ORIGIN = `http://127.0.0.1:${firstPort + 1}`;
/** The loopback stand-in for the API, with a generated catalogue of several thousand models. */
export const UPSTREAM_ORIGIN = `http://127.0.0.1:${firstPort + 2}`;
