import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { baseUrls, hostileCalls, properCalls } from "./testing/arbitrary-calls.ts";
import { argumentsOf, type Call } from "./call.ts";
import { goCode } from "./go.ts";

test("reads as one would write it", () => {
  const call: Call = {
    kind: "list",
    limit: 20,
    after_id: "claude-opus-4-8",
    lifecycle: ["retired"],
    betas: ["context-1m-2025-08-07"],
    workspace: "wrkspc_01",
  };
  expect(goCode(call, null)).toBe(`package main

import (
	"context"
	"fmt"
	"log"

	"github.com/anthropics/anthropic-sdk-go/v2"
)

func main() {
	client := anthropic.NewClient() // reads ANTHROPIC_API_KEY

	// Fetches further pages as needed.
	models := client.Beta.Models.ListAutoPaging(context.Background(), anthropic.BetaModelListParams{
		Limit:       anthropic.Int(20),
		AfterID:     anthropic.String("claude-opus-4-8"),
		Lifecycle:   []string{"retired"},
		Betas:       []anthropic.AnthropicBeta{"context-1m-2025-08-07"},
		WorkspaceID: anthropic.String("wrkspc_01"),
	})
	for models.Next() {
		fmt.Println(models.Current().ID)
	}
	if err := models.Err(); err != nil {
		log.Fatal(err)
	}
}
`);
});

test("a model, from a server", () => {
  const call: Call = { kind: "retrieve", model: "claude-opus-4-5", betas: [], workspace: "" };
  const code = goCode(call, "http://127.0.0.1:4173");
  expect(code).toContain(
    `client.Models.Get(context.Background(), "claude-opus-4-5", anthropic.ModelGetParams{})`,
  );
  expect(code).toContain(`option.WithAPIKey(cmp.Or(os.Getenv("ACCESS_TOKEN"), "unused")),`);
});

const samples = fc.sample(fc.tuple(fc.oneof(hostileCalls, properCalls), baseUrls), {
  numRuns: 300,
  seed: 1,
});
const written = samples.map(([call, baseUrl]) => goCode(call, baseUrl));

/** The string literals of the one call of a method of `Models`, read as the Go specification says. */
function literalsOf(code: string): string[] {
  const call = code.slice(code.indexOf("context.Background()"));
  return [...call.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].map(([, inner = ""]) =>
    inner.replace(
      /\\(?:u([\da-f]{4})|U([\da-f]{8})|(["\\]))/g,
      (...parts: string[]) =>
        parts[3] ?? String.fromCodePoint(Number.parseInt(parts[1] ?? parts[2] ?? "", 16)),
    ),
  );
}

test("every text is one literal, whatever it holds", () => {
  for (const [at, [call]] of samples.entries()) {
    const code = written[at] ?? "";
    expect(code).toMatch(/^[\t\x20-\x7e\n]+$/);
    const texts = argumentsOf(call).flatMap(([, value]) =>
      typeof value === "number" ? [] : value,
    );
    const given = call.kind === "retrieve" ? [call.model, ...texts] : texts;
    // Go's strings are UTF-8: half a surrogate pair becomes the replacement character.
    const wanted = given.map((text) => text.replace(/[\ud800-\udfff]/gu, "\ufffd"));
    expect(literalsOf(code)).toEqual(wanted);
  }
});

const hasGo = spawnSync("gofmt", ["-h"]).error === undefined;

describe.runIf(hasGo)("gofmt", () => {
  test("parses it and has nothing to change", () => {
    const folder = mkdtempSync(join(tmpdir(), "model-catalogue-go-"));
    try {
      for (const [at, code] of written.entries()) writeFileSync(join(folder, `${at}.go`), code);
      const { stdout, stderr } = spawnSync("gofmt", ["-l", folder], { encoding: "utf8" });
      expect([stdout, stderr]).toEqual(["", ""]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
