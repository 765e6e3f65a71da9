import * as v from "valibot";
import { ErrorBody } from "#shared/contract/api-error.ts";
import {
  ACCESS_HEADER,
  parseSource,
  REASON_HEADER,
  SOURCE_HEADER,
  STALE_HEADER,
} from "#shared/contract/headers.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { accepted, refused, type Result } from "#shared/result.ts";
import type { Catalogue } from "../../server/catalogue/catalogue.ts";
import { createCatalogue, type Refusal } from "../../server/catalogue/create-catalogue.ts";
import { staleRefusal } from "../../server/catalogue/source-catalogue.ts";
import type { AnsweredBody } from "../../server/source/read-models.ts";
import { createExchange, type Received } from "../../server/source/upstream/exchange.ts";
import type { Fault } from "../../server/source/upstream/fault.ts";
import { ACCEPTED_ENCODINGS } from "../../server/source/upstream/read-body.ts";

/** A server takes up to 20 s for an answer, all its retries included. */
const HEADERS_MS = 22_000;
const ANSWER_MS = 30_000;
const CONNECTIONS = 4;
/** How often a server is waited for that says it has been asked too fast, and how long at most. */
const WAITS_MAX = 5;
const WAIT_MAX_SECONDS = 10;

const FAULTS: Readonly<Record<Fault, string>> = {
  unreachable: "It cannot be reached. Is it running, and is this its address?",
  slow: "It took too long to answer.",
  unreadable: "Its answer cannot be read.",
  large: "Its answer is larger than 8 MiB.",
  encoded: "Its answer has a content encoding that was not requested.",
};

/**
 * A running Model Catalogue, asked over HTTP.
 *
 * @param url its address, with a path where a proxy has given it one
 * @param token its `ACCESS_TOKEN`; null for a server without one
 */
export function createServerCatalogue(url: URL, token: string | null): Catalogue {
  const base = url.pathname.replace(/\/+$/, "");
  const exchange = createExchange(url, HEADERS_MS, CONNECTIONS);
  const headers = {
    accept: "application/json",
    "accept-encoding": ACCEPTED_ENCODINGS,
    "user-agent": "model-catalogue",
    ...(token !== null && { authorization: `Bearer ${token}` }),
  };
  const ask = (path: string) => exchange(base + path, headers, AbortSignal.timeout(ANSWER_MS));

  return createCatalogue({ kind: "server", url: url.origin + base }, async ({ path }) => {
    for (let waits = 0; ; waits += 1) {
      const received = await ask(path);
      if (typeof received === "string") return refused(refusal(FAULTS[received], null));
      const seconds = secondsToWait(received);
      if (seconds === null || waits === WAITS_MAX) return read(received, token);
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  });
}

/** For a server that has been asked too fast; null for any other answer, and a wait that is too long. */
function secondsToWait({ status, headers }: Received): number | null {
  const seconds = Number(headers["retry-after"]);
  return status === 429 && seconds > 0 && seconds <= WAIT_MAX_SECONDS ? seconds : null;
}

function read(received: Received, token: string | null): Result<AnsweredBody, Refusal> {
  const { status, body, headers } = received;
  const header = (name: string) => String(headers[name] ?? "");
  const source = parseSource(header(SOURCE_HEADER));
  if (status === 401 && header(ACCESS_HEADER) === "required") {
    return refused(refusal(token === null ? NEEDS_TOKEN : WRONG_TOKEN, status));
  }
  const text = body.toString("utf8");
  // A 404 of something else does not say that a model is unknown, so it has no status.
  if (source === null) return refused(refusal(sentenceWithoutSource(status, text, token), null));
  if (source.kind === "sample") return refused(refusal(sampleSentence(source.takenOn), status));
  if (status !== 200) {
    const reason = header(REASON_HEADER) || null;
    return refused({ ...refusal(messageIn(text) ?? `It answered ${status}.`, status), reason });
  }
  const staleSince = Date.parse(header(STALE_HEADER));
  if (!Number.isNaN(staleSince)) return refused(staleRefusal(staleSince));
  return accepted({ text, asOfMs: Date.now() });
}

const NEEDS_TOKEN = "It is shared and requires its access token. Set ACCESS_TOKEN.";
const WRONG_TOKEN = "It does not accept this ACCESS_TOKEN.";
const NO_CATALOGUE = "It is not a Model Catalogue: its answer does not say where it comes from.";

/** Of an answer that does not come from its routes: a proxy before it, or no catalogue at all. */
function sentenceWithoutSource(status: number, text: string, token: string | null): string {
  if (status === 401) {
    return token === null
      ? "It requires a token (401). If it is a Model Catalogue, set ACCESS_TOKEN."
      : "It does not accept this ACCESS_TOKEN (401), or is not a Model Catalogue.";
  }
  const message = status === 200 ? null : messageIn(text);
  return message === null ? NO_CATALOGUE : `It answered ${status}: ${message}`;
}

/** A server without a key would answer as if offline, and nobody here has asked for that. */
function sampleSentence(takenOn: string): string {
  return `It has no key, and knows only what was embedded on ${takenOn}. Start it with ANTHROPIC_API_KEY, or use --offline instead of --server.`;
}

function refusal(message: string, status: number | null): Refusal {
  return { message: forDisplay(message), status, reason: null };
}

function messageIn(text: string): string | null {
  try {
    const parsed = v.safeParse(ErrorBody, JSON.parse(text));
    return parsed.success ? parsed.output.error.message : null;
  } catch {
    return null;
  }
}
