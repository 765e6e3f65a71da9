import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { describe, expect, test, vi } from "vitest";
import { redactor } from "./redact.ts";
import { readIncomingRequest } from "./request.ts";
import { createLineWriter } from "./line-writer.ts";
import { createLog } from "./log.ts";

const KEY = "sentinel.key-1";

function visitTo(url: string, method = "GET") {
  return readIncomingRequest(Object.assign(new IncomingMessage(new Socket()), { url, method }));
}

function logged() {
  const send = vi.fn<(text: string) => void>();
  const lines = createLineWriter(send, redactor([KEY]));
  const text = () => {
    lines.flush();
    return send.mock.calls.map(([part]) => part).join("");
  };
  return { log: createLog(lines.write), lines, send, text };
}

describe("the log", () => {
  test("is one JSON line per request, of templates and numbers", () => {
    const { log, text } = logged();
    const incomingRequest = visitTo("/v1/models/secret?limit=7");
    Object.assign(incomingRequest.logFields, {
      id: "req_1",
      route: "/v1/models/{model_id}",
      cache: "stale",
    });
    log.answered({ ...incomingRequest, arrivedMs: performance.now() - 12.345 }, 200);
    expect(JSON.parse(text())).toEqual({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as unknown,
      id: "req_1",
      method: "GET",
      route: "/v1/models/{model_id}",
      status: 200,
      ms: expect.closeTo(12.3, 0) as unknown,
      cache: "stale",
      attempts: 0,
    });
    expect(text()).not.toMatch(/secret|limit/);
  });

  test("does not contain a method that a client made up", () => {
    const { log, text } = logged();
    const incomingRequest = visitTo("/", "EVIL\u001b[2J");
    log.answered(incomingRequest, 405);
    expect(text()).toContain('"method":"other"');
  });

  test("contains no key and no control character, at any level", () => {
    const { log, lines, text } = logged();
    log.failed(new Error(`refused ${KEY} and sk-ant-other_2 \u001b[2J \u2028 \u009b`));
    lines.write(() => `plain ${KEY} \u0007`);
    for (const secret of ["sentinel", "sk-ant", "\u001b", "\u2028", "\u009b", "\u0007"]) {
      expect(text()).not.toContain(secret);
    }
    expect(text().match(/\[redacted\]/g)).toHaveLength(3);
    expect(text().match(/\n/g)).toHaveLength(2);
  });

  test("writes together what arrived together", async () => {
    const { lines, send } = logged();
    lines.write(() => "a");
    lines.write(() => "b");
    expect(send).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(send).toHaveBeenCalled(), 10_000);
    expect(send.mock.calls).toEqual([["a\nb\n"]]);
  });
});
