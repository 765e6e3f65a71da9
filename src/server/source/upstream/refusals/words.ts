import { isUtf8 } from "node:buffer";
import { STATUS_CODES } from "node:http";
import type { Received } from "../exchange.ts";
import { fieldOf, isObject } from "../json-value.ts";

/** What a server says for people, in whatever form it says it. */
export interface Words {
  /** Its sentence, on one line; null when there is none. */
  readonly message: string | null;
  /** Null when it names none. */
  readonly type: string | null;
  /** A name or a number; null when it names none. */
  readonly code: string | null;
  /** Whether the body is an error as the API writes it, `type` and all. */
  readonly isOwn: boolean;
  readonly isWebPage: boolean;
}

/** A longer plain text is a page or a log, and no sentence. */
const LONGEST_PLAIN_TEXT = 300;
const PHRASES = new Set(Object.values(STATUS_CODES));

/**
 * Reads an error body: the API's own, OpenAI's, FastAPI's, Fastify's and their like, a short plain
 * text, or a web page, which says nothing.
 */
export function readWords({ headers, body }: Received): Words {
  const text = body.toString().trim();
  const value = parse(text);
  if (!isObject(value)) {
    const isWebPage = headers["content-type"]?.includes("html") === true || text.startsWith("<");
    const isSentence =
      !isWebPage && value === undefined && text.length <= LONGEST_PLAIN_TEXT && isUtf8(body);
    const said = typeof value === "string" ? value : text;
    return { ...NOTHING, message: isSentence || said !== text ? oneLine(said) : null, isWebPage };
  }
  const error = fieldOf(value, "error");
  const inner = isObject(error) ? error : value;
  return {
    message: oneLine(withParameter(sentenceOf(value), fieldOf(inner, "param"))),
    type: textOf(fieldOf(inner, "type")),
    code:
      [inner["code"], value["code"], value["statusCode"], value["error_code"], value["status"]]
        .map(textOf)
        .find((code) => code !== null) ?? null,
    isOwn: value["type"] === "error" && isObject(error) && typeof error["message"] === "string",
    isWebPage: false,
  };
}

const NOTHING = { message: null, type: null, code: null, isOwn: false } as const;

function sentenceOf(value: Readonly<Record<string, unknown>>): string {
  const { error, detail, message } = value;
  const candidates = [
    fieldOf(error, "message"),
    // Fastify's is the phrase of the status, and its sentence stands beside it.
    typeof error === "string" && !PHRASES.has(error) ? error : undefined,
    detail,
    fieldOf(detail, "message") ?? fieldOf(detail, "error"),
    itemsOf(detail),
    message,
    error,
    itemsOf(value["errors"]),
    value["msg"],
    value["title"],
  ];
  return (
    (candidates.find((text) => typeof text === "string" && text.trim() !== "") as string) ?? ""
  );
}

function itemsOf(list: unknown): string | undefined {
  return Array.isArray(list) ? list.map(itemOf).filter(Boolean).join("; ") : undefined;
}

/** One fault in FastAPI's list, or one like it: `query.limit: Input should be less than or equal to 100`. */
function itemOf(item: unknown): string {
  if (typeof item === "string") return item;
  const location = fieldOf(item, "loc");
  const field = Array.isArray(location)
    ? location.join(".")
    : (fieldOf(item, "field") ?? fieldOf(item, "param"));
  const message = fieldOf(item, "msg") ?? fieldOf(item, "message") ?? fieldOf(item, "detail");
  return typeof message === "string" ? withParameter(message, field) : "";
}

/** A sentence, with the parameter that it is about where it does not name it, as OpenAI's need not. */
function withParameter(sentence: string, parameter: unknown): string {
  const isNamed = typeof parameter !== "string" || parameter === "" || sentence.includes(parameter);
  return isNamed || sentence === "" ? sentence : `${parameter}: ${sentence}`;
}

function oneLine(text: string): string | null {
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
  return line === "" ? null : line;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
