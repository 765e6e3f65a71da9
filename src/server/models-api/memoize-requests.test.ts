import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test, vi } from "vitest";
import { errorAnswer } from "../http/error-answer.ts";
import { LIST } from "../testing/scripted-fetches.ts";
import { readIncomingRequest, type IncomingRequest } from "../http/request.ts";
import { OPTION_HEADERS } from "./read-request-options.ts";
import { type ReadModelsRequest, memoizeRequests } from "./memoize-requests.ts";

function visitTo(url: string, headers: Readonly<Record<string, string>> = {}): IncomingRequest {
  return readIncomingRequest(Object.assign(new IncomingMessage(new Socket()), { url, headers }));
}

function remembering(...answers: ReturnType<ReadModelsRequest>[]) {
  const read = vi.fn<ReadModelsRequest>(() => answers.shift() ?? LIST);
  return { read, ask: memoizeRequests(read, OPTION_HEADERS) };
}

test("the same words are read once, whatever else a visitor sends", () => {
  const { ask, read } = remembering();
  for (const cookie of ["a", "b"]) ask(visitTo("/v1/models?limit=1", { cookie }));
  expect(read).toHaveBeenCalledTimes(1);
});

test.each(["anthropic-version", "anthropic-beta", "anthropic-workspace-id"])(
  "another %s is another question",
  (name) => {
    const { ask, read } = remembering();
    for (const value of ["2023-06-01", "2026-10-21", "2023-06-01"]) {
      ask(visitTo("/v1/models", { [name]: value }));
    }
    ask(visitTo("/v1/models"));
    expect(read).toHaveBeenCalledTimes(3);
  },
);

test("headers of one value do not stand for each other", () => {
  const { ask, read } = remembering();
  for (const name of OPTION_HEADERS) ask(visitTo("/v1/models", { [name]: "2026-10-21" }));
  expect(read).toHaveBeenCalledTimes(OPTION_HEADERS.length);
});

test("a refusal is not remembered", () => {
  const { ask, read } = remembering(errorAnswer(400, ""));
  expect(ask(visitTo("/v1/models"))).toHaveProperty("status", 400);
  expect(ask(visitTo("/v1/models"))).toBe(LIST);
  expect(read).toHaveBeenCalledTimes(2);
});

test("memory is bounded: in the length of a question, and in their number", () => {
  const { ask, read } = remembering();
  const long = `/v1/models?x=${"x".repeat(500)}`;
  ask(visitTo(long));
  ask(visitTo(long));
  expect(read).toHaveBeenCalledTimes(2);
  for (let n = 0; n <= 1000; n += 1) ask(visitTo(`/v1/models?limit=${n}`));
  ask(visitTo("/v1/models?limit=1000"));
  expect(read).toHaveBeenCalledTimes(1003);
  ask(visitTo("/v1/models?limit=0"));
  expect(read).toHaveBeenCalledTimes(1004);
});
