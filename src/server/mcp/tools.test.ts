import { afterEach, describe, expect, test } from "vitest";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import {
  call,
  connect,
  inDays,
  model,
  MODELS,
  startLive,
  startServer,
  stopAll,
} from "../../../e2e/support/mcp-client.ts";

afterEach(stopAll);

describe("the tools", () => {
  test("list_models filters and pages", async () => {
    const client = await connect(await startLive());
    const all = await call(client, "list_models", { lifecycle: ["active", "retired"] });
    expect(all.structured?.["models"]).toMatchObject([
      { id: "claude-opus-5-5", lifecycle: "active", max_tokens: 100 },
      { id: "claude-3-opus-20240229", lifecycle: "retired" },
    ]);
    const found = await call(client, "list_models", { text: "opus 45", line: "Opus" });
    expect(found.structured).toMatchObject({
      total: 1,
      models: [
        {
          id: "claude-opus-4-5-20251101",
          statement: "Retires in 20 days",
          replacement: "claude-opus-5-5",
        },
      ],
      next_cursor: null,
      answered_by: { kind: "api", embedded_on: null },
    });

    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const { structured, text } = await call(client, "list_models", {
        limit: 1,
        ...(cursor !== undefined && { cursor }),
      });
      const page = structured as { models: { id: string }[]; next_cursor: string | null };
      ids.push(...page.models.map(({ id }) => id));
      cursor = page.next_cursor ?? undefined;
      expect(text.includes(`call again with cursor ${cursor ?? ""}`)).toBe(cursor !== undefined);
    } while (cursor !== undefined);
    expect(ids).toEqual([
      "claude-opus-5-5",
      "claude-opus-4-5-20251101",
      "claude-sonnet-4-5-20250929",
    ]);
    const lost = await call(client, "list_models", { cursor: "bm90aGluZw" });
    expect(lost).toMatchObject({ isError: true, structured: undefined });
  });

  test("check_text has no verdicts where no models are listed", async () => {
    const client = await connect(await startLive({ models: [] }));
    const { isError, text } = await call(client, "check_text", { text: "claude-opus-5-5" });
    expect([isError, text]).toEqual([true, expect.stringContaining("No models are listed")]);
  });

  test.each([
    [
      "us.anthropic.claude-opus-4-5-20251101-v1:0",
      {
        platform: "Amazon Bedrock inference profile",
        looked_up_as: "claude-opus-4-5-20251101",
        class: "deprecated",
        platform_sets_own_dates: true,
        days_left: 20,
        replacement: { id: "claude-opus-5-5", is_named: true, source: "official Go SDK" },
      },
    ],
    [
      "claude-opus-4-5",
      { is_alias: true, model_id: "claude-opus-4-5-20251101", statement: "Retires in 20 days" },
    ],
    ["Claude Opus 5.5", { model_id: "claude-opus-5-5", class: "active", replacement: null }],
    [
      "claude-opuss-5-5",
      {
        class: "unknown",
        similar_ids: ["claude-opus-5-5", "claude-opus-4-5-20251101", "claude-3-opus-20240229"],
      },
    ],
    ["what is this", { class: "unknown", model_id: null }],
    ["opus", { class: "unchecked", statement: "Short name" }],
    ["../../v1/messages", { class: "unknown" }],
  ])("resolve_model reads %s", async (name, expected) => {
    const { upstream, ...server } = await startLive();
    const { structured, isError } = await call(await connect(server), "resolve_model", { name });
    expect(isError).toBe(false);
    expect(structured).toMatchObject(expected);
    expect(upstream.asked.every(({ path }) => path.startsWith("/v1/models"))).toBe(true);
  });

  test("check_text says where each name stands and what to write", async () => {
    const client = await connect(await startLive());
    const text = 'model = "claude-opus-4-5"\n# judge: claude-opus-5-5\nx = "claude-opus-4-5"\n';
    const answer = await call(client, "check_text", { text });
    expect(answer.structured).toMatchObject({
      needs_attention: 1,
      names: [
        {
          name: "claude-opus-4-5",
          class: "deprecated",
          places: [
            { line: 1, column: 10 },
            { line: 3, column: 6 },
          ],
          place_count: 2,
          replacement: { id: "claude-opus-5-5" },
        },
        { name: "claude-opus-5-5", class: "active", places: [{ line: 2, column: 10 }] },
      ],
    });
    expect(answer.text).toContain("1:10 and 1 more: claude-opus-4-5: alias of");
    const none = await call(client, "check_text", { text: "nothing here" });
    expect(none.text).toMatch(/^No model names in this text\. Answered by/);
  });

  test("check_text refuses more than it can ask for or read at once", async () => {
    const { upstream, ...server } = await startLive();
    const client = await connect(server);
    const versions = Array.from(
      { length: 201 },
      (_, at) => `${5 + (at % 15)}-${Math.floor(at / 15)}`,
    );
    const names = versions.map((version) => `claude-haiku-${version}`).join(" ");
    const many = await call(client, "check_text", { text: names });
    expect(many).toMatchObject({ isError: true });
    expect(many.text).toContain("in parts");
    expect(upstream.asked).toHaveLength(1);
    const long = await client.callTool({
      name: "check_text",
      arguments: { text: "x".repeat(600_000) },
    });
    expect(long.isError).toBe(true);
  });

  test("upcoming_retirements has what is near, overdue or undated, and counts the rest", async () => {
    const models = [
      ...MODELS,
      model("claude-overdue-1", { lifecycle: "deprecated", retires_at: inDays(-3) }),
      model("claude-undated-1", { lifecycle: "deprecated" }),
    ];
    const client = await connect(await startLive({ models }));
    const { structured, text } = await call(client, "upcoming_retirements", { within_days: 30 });
    expect(structured).toMatchObject({
      later: 1,
      unreported: 0,
      retirements: [
        { id: "claude-overdue-1", days_left: -3, hint: "claude-opus-5-5" },
        {
          id: "claude-opus-4-5-20251101",
          days_left: 20,
          replacement: "claude-opus-5-5",
          hint: null,
        },
        { id: "claude-undated-1", days_left: null },
      ],
    });
    expect(text).toMatch(
      /^3 models to retire within 30 days, 1 later\. Answered by the Models API/,
    );
  });

  test("a server that reports no lifecycles cannot say that nothing retires", async () => {
    const dress = ({ id, display_name, created_at, type }: ModelInfo) => ({
      id,
      display_name,
      created_at,
      type,
    });
    const client = await connect(await startLive({ dress }));
    const { isError, text } = await call(client, "upcoming_retirements");
    expect(isError).toBe(true);
    expect(text).toContain("reports no lifecycles");
  });

  test("the embedded catalogue says that it is, and how old", async () => {
    const client = await connect(await startServer());
    const { tools } = await client.listTools();
    expect(tools.map(({ annotations }) => annotations?.openWorldHint)).toEqual(
      tools.map(() => false),
    );
    for (const [name, args] of [
      ["list_models", {}],
      ["resolve_model", { name: "claude-opus-4-5" }],
      ["check_text", { text: "claude-opus-4-5" }],
      ["upcoming_retirements", {}],
    ] as const) {
      const { structured, text } = await call(client, name, args);
      const answeredBy = structured?.["answered_by"] as Record<string, unknown>;
      expect(answeredBy["kind"]).toBe("embedded");
      expect(answeredBy["embedded_on"]).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(answeredBy["age_days"]).toBeTypeOf("number");
      expect(text).toMatch(/embedded catalogue of .* (?:old|of today)/);
    }
  });

  test.each([
    ["list_models", {}],
    ["resolve_model", { name: "claude-opus-4-5" }],
    ["check_text", { text: "claude-opus-4-5" }],
    ["check_text", { text: "no name at all" }],
    ["upcoming_retirements", {}],
  ])("%s is an error when the API does not answer, with the time to wait", async (name, args) => {
    const server = await startLive({
      interfere: () =>
        Response.json(
          { type: "error", error: { type: "rate_limit_error", message: "slow down" } },
          { status: 429, headers: { "retry-after": "90" } },
        ),
    });
    const answer = await call(await connect(server), name, args);
    expect(answer).toMatchObject({ isError: true, structured: undefined });
    expect(answer.text).toMatch(/^No answer: .*Try again in (?:89|90) s\./);
  });

  test("an answer from before is an error, not an answer", async () => {
    let isDown = false;
    const server = await startLive(
      { interfere: () => (isDown ? new Response("down", { status: 500 }) : null) },
      { CACHE_SECONDS: "1" },
    );
    const client = await connect(server);
    expect(await call(client, "list_models")).toMatchObject({ isError: false });
    isDown = true;
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const { isError, text } = await call(client, "list_models");
    expect(isError).toBe(true);
    expect(text).toContain("the last known answer is from");
  });

  test("a long list is not fetched to its end for a client that has left", async () => {
    const upstream = { size: 0 };
    let release: () => void = () => undefined;
    const left = new Promise<void>((resolve) => {
      release = resolve;
    });
    const server = await startLive({
      // A date that all have would be taken for none, in every list of this process.
      models: Array.from({ length: 30_000 }, (_, at) =>
        model(`claude-opus-9-${at}`, {
          created_at: new Date(Date.UTC(2025, 0, 1) + at * 60_000).toISOString(),
        }),
      ),
      interfere: async () => {
        upstream.size += 1;
        if (upstream.size > 1) await left;
        return null;
      },
    });
    const controller = new AbortController();
    const body = {
      jsonrpc: "2.0",
      id: 1,
      method: "tools/call",
      params: { name: "list_models", arguments: {} },
    };
    const answer = fetch(`${server.origin}/mcp`, {
      method: "POST",
      headers: {
        accept: "application/json, text/event-stream",
        "content-type": "application/json",
      },
      body: JSON.stringify(body),
      signal: controller.signal,
    }).then((response) => response.text());
    await expect.poll(() => upstream.size).toBeGreaterThan(1);
    controller.abort();
    await expect(answer).rejects.toThrow(/abort/);
    release();
    const requestsIn300Ms = async () => {
      const before = upstream.size;
      await new Promise((resolve) => setTimeout(resolve, 300));
      return upstream.size - before;
    };
    await expect.poll(requestsIn300Ms).toBe(0);
    expect(upstream.size).toBeLessThan(30);
  });

  test("arguments that no tool takes are named", async () => {
    const client = await connect(await startServer());
    const { isError, text } = await call(client, "list_models", { lifecycles: ["active"] });
    expect(isError).toBe(true);
    expect(text).toContain("lifecycles");
  });
});
