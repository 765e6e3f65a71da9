import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { listenOnLoopback, stopServer } from "../faulty-api/listen-on-loopback.ts";
import {
  findAnswer,
  type KeyKind,
  type RecordedAnswer,
  type RecordedRequest,
  type Recording,
} from "./recording.ts";

/** The one key that a replay takes. */
export const REPLAY_KEY = "sk-of-the-recordings";

/** A recorded server on the loopback. */
export interface Replay {
  /** With the path that this server has its API under. */
  readonly baseUrl: string;
  /** Paths and queries so far that the recording knows no answer to; grows. */
  readonly unknown: readonly string[];
  readonly stop: () => Promise<void>;
}

/**
 * Serves a recording over HTTP: each request is answered as the server answered its kind. What was
 * never recorded is a 599 and noted in `unknown`, so that no test passes on an invented answer.
 */
export async function startReplay(recording: Recording): Promise<Replay> {
  const unknown: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const request = readRequest(incoming);
    const answer = findAnswer(recording.answers, request);
    if (answer === undefined) {
      unknown.push(request.target);
      outgoing.writeHead(599).end();
    } else send(outgoing, answer, request);
  });
  const origin = await listenOnLoopback(server, 0);
  return {
    baseUrl: origin + recording.base_path,
    unknown,
    stop: () => stopServer(server),
  };
}

interface ReceivedRequest extends RecordedRequest {
  /** Path and query as they arrived. */
  readonly target: string;
}

function readRequest(incoming: IncomingMessage): ReceivedRequest {
  const target = incoming.url ?? "";
  const [path = "", query = ""] = target.split("?", 2);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  return {
    target,
    path,
    query: new URLSearchParams(query),
    key: keyKindOf(headers),
    hasVersion: headers.has("anthropic-version"),
    headers,
  };
}

/** A wrong key in one of the two headers counts as wrong, whatever the other holds. */
function keyKindOf(headers: Headers): KeyKind {
  const apiKey = headers.get("x-api-key");
  const bearer = headers.get("authorization")?.replace(/^Bearer /i, "") ?? null;
  if (apiKey === null && bearer === null) return "none";
  if ([apiKey, bearer].some((key) => key !== null && key !== REPLAY_KEY)) return "wrong";
  if (bearer === null) return "x-api-key";
  return apiKey === null ? "bearer" : "both";
}

function send(outgoing: ServerResponse, answer: RecordedAnswer, request: ReceivedRequest): void {
  const { status, content_type, location, body, text } = answer;
  const echo = echoOf(request);
  outgoing.writeHead(status, {
    ...(content_type !== null && { "content-type": content_type }),
    ...(location !== undefined && { location }),
  });
  outgoing.end(
    body === undefined
      ? echo(text ?? "")
      : JSON.stringify(body, (_, value: unknown) => fill(value, echo)),
  );
}

/** Puts what was asked for into a text that repeats it. */
function echoOf({ target, path, query }: ReceivedRequest): (text: string) => string {
  const [, segment] = path.split("/models/", 2);
  const id = segment === undefined ? query.get("after_id") : decode(segment);
  return (text) => text.replaceAll("{target}", target).replaceAll("{id}", id ?? "");
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Puts in what is different in every answer. */
function fill(value: unknown, echo: (text: string) => string): unknown {
  if (typeof value === "string") return echo(value);
  if (typeof value !== "object" || value === null) return value;
  if ("$now" in value) {
    const now = new Date();
    if (value.$now === "seconds") return Math.floor(now.getTime() / 1000);
    return now.toISOString().slice(0, "2000-01-01T00:00:00".length) + String(value.$now);
  }
  if ("$random" in value) return String(value.$random) + crypto.randomUUID().replaceAll("-", "");
  return value;
}
