import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test, vi } from "vitest";
import { accepted, refused } from "#shared/result.ts";
import { errorAnswer } from "../http/error-answer.ts";
import { LIST } from "../testing/scripted-fetches.ts";
import { readIncomingRequest, type IncomingRequest } from "../http/request.ts";
import { OPTION_HEADERS } from "./read-request-options.ts";
import { type ReadModelsRequest, memoizeRequests } from "./memoize-requests.ts";

function visitTo(url: string, headers: Readonly<Record<string, string>> = {}): IncomingRequest {
  return readIncomingRequest(Object.assign(new IncomingMessage(new Socket()), { url, headers }));
}

const ACCEPTED = accepted(LIST);

function remembering(...answers: ReturnType<ReadModelsRequest>[]) {
  const read = vi.fn<ReadModelsRequest>(() => answers.shift() ?? ACCEPTED);
  return { read, send: memoizeRequests(read, OPTION_HEADERS) };
}

test("identical requests are read once, whatever other headers a client sends", () => {
  const { send, read } = remembering();
  for (const cookie of ["a", "b"]) send(visitTo("/v1/models?limit=1", { cookie }));
  expect(read).toHaveBeenCalledTimes(1);
});

test.each(["anthropic-version", "anthropic-beta", "anthropic-workspace-id"])(
  "another %s is another request",
  (name) => {
    const { send, read } = remembering();
    for (const value of ["2023-06-01", "2026-10-21", "2023-06-01"]) {
      send(visitTo("/v1/models", { [name]: value }));
    }
    send(visitTo("/v1/models"));
    expect(read).toHaveBeenCalledTimes(3);
  },
);

test("the same value in different headers is a different request", () => {
  const { send, read } = remembering();
  for (const name of OPTION_HEADERS) send(visitTo("/v1/models", { [name]: "2026-10-21" }));
  expect(read).toHaveBeenCalledTimes(OPTION_HEADERS.length);
});

test("a refusal is not remembered", () => {
  const { send, read } = remembering(refused(errorAnswer(400, "")));
  expect(send(visitTo("/v1/models"))).toHaveProperty("refusal.status", 400);
  expect(send(visitTo("/v1/models"))).toBe(ACCEPTED);
  expect(read).toHaveBeenCalledTimes(2);
});

test("memory is bounded: in the length of a request, and in their number", () => {
  const { send, read } = remembering();
  const long = `/v1/models?x=${"x".repeat(500)}`;
  send(visitTo(long));
  send(visitTo(long));
  expect(read).toHaveBeenCalledTimes(2);
  for (let n = 0; n <= 1000; n += 1) send(visitTo(`/v1/models?limit=${n}`));
  send(visitTo("/v1/models?limit=1000"));
  expect(read).toHaveBeenCalledTimes(1003);
  send(visitTo("/v1/models?limit=0"));
  expect(read).toHaveBeenCalledTimes(1004);
});
