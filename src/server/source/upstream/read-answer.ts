import { isUtf8 } from "node:buffer";
import { REQUEST_ID_HEADER } from "#shared/contract/headers.ts";
import type { ErrorAnswer } from "../../http/error-answer.ts";
import type { Redact, Secret } from "../../http/redact.ts";
import type { Answer } from "../answer.ts";
import type { ModelsRequest } from "../models-request.ts";
import { isCanonicalModel, scanCanonicalPage } from "./canonical-answers.ts";
import { completeEnvelope } from "./envelope.ts";
import type { Received } from "./exchange.ts";
import { unreadableAnswer } from "./fault.ts";
import { readKinds } from "./kinds/read-kinds.ts";
import { isLaterPage, noModelRoute, noModelsRoute } from "./refusals/missing-route.ts";
import { refusalReader } from "./refusals/read-refusal.ts";
import { readWords } from "./refusals/words.ts";
import type { Credentials } from "./request-headers.ts";
import { rewriteJson } from "./rewrite-json.ts";

/** 201 is a mistake, and 203 says that a proxy changed something; the official client takes both. */
const GOOD = new Set([200, 201, 203]);

/** Makes an answer of what the API sent in reply to a request. */
export type ReadAnswer = (received: Received, modelsRequest: ModelsRequest) => Answer;

/** Reads what the API sent, of whatever kind it is, so that nothing unchecked reaches a client. */
export function answerReader(secret: Secret, credentials: Credentials): ReadAnswer {
  const readRefusal = refusalReader(secret.redact, credentials);

  const readGood = (
    received: Received,
    modelsRequest: ModelsRequest,
  ): Buffer<ArrayBuffer> | ErrorAnswer => {
    if (!secret.isIn(received.body)) {
      const canonical = readCanonical(received.body, modelsRequest);
      if (canonical !== null) return canonical;
    }
    const rewritten = rewriteJson(received.body, secret);
    if (rewritten === null) return readNoJson(received, modelsRequest);
    const clean = { ...received, body: rewritten.json };
    return readKinds({ ...rewritten, received: clean, modelsRequest, readRefusal });
  };

  return (received, modelsRequest) => {
    const requestId = readRequestId(received.headers[REQUEST_ID_HEADER], secret.redact);
    const details = { requestId, attempts: 1 };
    const read = GOOD.has(received.status)
      ? readGood(received, modelsRequest)
      : readRefusal(received, modelsRequest);
    if ("status" in read) {
      return { ...read, ...details, message: secret.redactSentence(read.message) };
    }
    const asOfMs = Date.now();
    return {
      ...details,
      status: 200,
      body: read,
      encodings: new Map(),
      origin: "upstream",
      asOfMs,
    };
  };
}

/** The fast way for nearly all answers; null when it has to be the other one. */
function readCanonical(
  body: Buffer<ArrayBuffer>,
  modelsRequest: ModelsRequest,
): Buffer<ArrayBuffer> | null {
  if (!isUtf8(body)) return null;
  if (modelsRequest.kind === "retrieve") return isCanonicalModel(body) ? body : null;
  const envelope = scanCanonicalPage(body, modelsRequest.parameters);
  // Without entries here they may stand in another field.
  if (envelope?.firstId === null && body.includes('"models"')) return null;
  return envelope && completeEnvelope(body, envelope, modelsRequest.parameters);
}

function readNoJson(received: Received, modelsRequest: ModelsRequest): ErrorAnswer {
  const words = readWords(received);
  if (!words.isWebPage) {
    return unreadableAnswer(
      "The API sent an answer that cannot be read: it is not JSON, or nested too deeply.",
    );
  }
  if (modelsRequest.kind === "retrieve") {
    return noModelRoute(received.status, words, modelsRequest.id);
  }
  return isLaterPage(modelsRequest.parameters)
    ? unreadableAnswer("The API sent a web page in place of the next page of its list.")
    : noModelsRoute(received.status, words);
}

function readRequestId(header: string | string[] | undefined, redact: Redact): string | null {
  if (typeof header !== "string" || !/^[\w-]{1,128}$/.test(header)) return null;
  return redact(header) === header ? header : null;
}
