import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, onTestFinished, test, vi } from "vitest";
import { fetchModel } from "./fetch-model.ts";
import { modelQueries } from "./model-queries.ts";

const OPTIONS = { betas: [], workspace: "" };

test("an answer comes although the panel that shared its request has closed meanwhile", async () => {
  const model = {
    type: "model",
    id: "claude-opus-5",
    display_name: "Claude Opus 5",
    created_at: "",
  };
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    // The first request is never answered: it is the one that is cancelled.
    if (asked === 1) return;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(model));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const send = fetch;
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => send(origin + path, init));
  onTestFinished(() => {
    vi.unstubAllGlobals();
    server.closeAllConnections();
    server.close();
  });

  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const close = new QueryObserver(queryClient, modelQueries.detail(model.id, OPTIONS)).subscribe(
    () => undefined,
  );
  const answering = fetchModel(queryClient, model.id, OPTIONS);
  await vi.waitFor(() => expect(asked).toBe(1));
  close();
  expect((await answering).body.id).toBe(model.id);
  expect(asked).toBe(2);
});
