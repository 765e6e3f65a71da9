/** The built server without a key: the embedded catalogue. */
export const SAMPLE_ORIGIN = "http://127.0.0.1:4811";
/** The built server with a key, in front of `UPSTREAM_ORIGIN`. */
export const LIVE_ORIGIN = "http://127.0.0.1:4812";
/** The loopback stand-in for the API, with a generated catalogue of several thousand models. */
export const UPSTREAM_ORIGIN = "http://127.0.0.1:4813";
