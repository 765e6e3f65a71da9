/** In the order of the table: listed, opened one, one with a slash, paged, unknown, wrong key. */
export type ExpectedRow = readonly [
  list: string,
  open: RegExp,
  openWithSlash: RegExp,
  page: RegExp,
  unknown: RegExp,
  wrongKey: RegExp,
];

const YES = /^yes$/;
const NONE = /^none is listed$/;
const NO_ROUTE = /^404 This server cannot retrieve a single model: its answer was /;
/** Some servers cannot route such an ID, encoded or not. */
const NO_SLASH = /^404 This server cannot retrieve a single model: .*\. T/;
/** A web page with a 200 is no answer of an API. */
const WEB_PAGE =
  /^502 This server cannot retrieve a single model: its answer was 200 with a web page/;
/** What a server without a list is said to be. */
export const NOT_LISTED = /^404 There is no Models API at this address: /;
const REFUSED = /^401 The API refused this server's key\./;
const WHOLE = /^limit=1: \d+( \(\d+ IDs\))?$/;
const PAGED = /^1, then 1$/;
const LAST = /^1, and no more is said to be there$/;
const ANY_KEY = /^\d+$/;

/** What every recorded server comes to through this one. */
export const EXPECTED: Readonly<Record<string, ExpectedRow>> = {
  "9router": ["4", NONE, YES, WHOLE, /^404 The model 'no-such-model' does not exist/, ANY_KEY],
  agentgateway: ["3", YES, YES, WHOLE, /^404 .* whole list .* no-such-model is not in/, REFUSED],
  "bifrost-old": ["3", NONE, WEB_PAGE, LAST, WEB_PAGE, ANY_KEY],
  bifrost: ["3", NO_ROUTE, NONE, PAGED, NO_ROUTE, ANY_KEY],
  "claude-code-router-3-as-claude": ["2", NONE, NO_SLASH, WHOLE, NO_ROUTE, REFUSED],
  "claude-code-router-3": ["2", NONE, NO_SLASH, WHOLE, NO_ROUTE, REFUSED],
  "claude-code-router": [
    "404",
    NONE,
    NONE,
    /^limit=1: 404 There is no Models API/,
    NO_ROUTE,
    REFUSED,
  ],
  cliproxyapi: ["3", NO_ROUTE, NONE, WHOLE, NO_ROUTE, REFUSED],
  "copilot-api": ["2", NO_ROUTE, NONE, WHOLE, NO_ROUTE, ANY_KEY],
  databricks: ["3", YES, NONE, PAGED, NO_ROUTE, REFUSED],
  "envoy-ai-gateway": ["3", NO_ROUTE, NONE, WHOLE, NO_ROUTE, ANY_KEY],
  gpt2giga: ["3", YES, NONE, PAGED, /^404 Model not found$/, REFUSED],
  kimi: ["3", NO_ROUTE, NONE, PAGED, NO_ROUTE, REFUSED],
  litellm: [
    "5 (4 IDs)",
    YES,
    NO_SLASH,
    WHOLE,
    /^404 The model `no-such-model` does not exist or is not accessible$/,
    /^400 No connected db\.$/,
  ],
  "llama-cpp": ["1", NONE, NO_SLASH, LAST, NO_ROUTE, ANY_KEY],
  localai: ["2", NO_ROUTE, NONE, WHOLE, NO_ROUTE, REFUSED],
  minimax: ["3", YES, NONE, PAGED, /^404 Not found\.$/, REFUSED],
  "new-api": ["3", YES, NONE, WHOLE, /^404 The model 'no-such-model' does not exist\.$/, REFUSED],
  "ollama-empty": [
    "0",
    NONE,
    NONE,
    /^limit=1: 0$/,
    /^404 model 'no-such-model' not found$/,
    ANY_KEY,
  ],
  ollama: ["3", YES, NO_SLASH, WHOLE, /^404 model 'no-such-model' not found$/, ANY_KEY],
  "one-api": ["2", YES, NONE, WHOLE, /^404 The model 'no-such-model' does not exist\.$/, REFUSED],
  "one-hub": ["2", NO_ROUTE, NONE, WHOLE, NO_ROUTE, REFUSED],
  openrouter: ["3", NONE, NO_SLASH, WHOLE, NO_ROUTE, REFUSED],
  "portkey-hosted": ["0", NONE, NONE, /^limit=1: 0$/, NO_ROUTE, ANY_KEY],
  portkey: ["2", YES, NONE, PAGED, /^404 model: no-such-model$/, REFUSED],
  vllm: ["2", NONE, NO_SLASH, WHOLE, NO_ROUTE, REFUSED],
};
