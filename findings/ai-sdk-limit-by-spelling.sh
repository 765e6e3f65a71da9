#!/usr/bin/env bash
# @ai-sdk/anthropic 4.0.105 with ai 7.0.173 (npm), 2026-11-28.
#
# Good guess: where a library does not know a model it asks for little, so that the request is valid; and an
# alias that ends in `-latest`, or the spelling of a gateway, leads to the limit of the model it means.
#
# Behaviour: what the table does not have gets a limit by how its name looks. Sonnet 4.5 in the spelling of
# OpenRouter or GitHub Copilot gets 128,000 tokens, twice what the model can write (the Models API:
# `max_tokens` 64,000), whose requests above the limit are refused; `claude-3-7-sonnet-latest` gets 4,096.
#
# Seen (max_tokens of the request):
#   claude-sonnet-4-5            64000
#   claude-sonnet-4.5           128000  unknown
#   anthropic/claude-sonnet-4.5 128000  unknown
#   claude-3-7-sonnet-latest      4096  unknown
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

npm init -y > /dev/null
npm install --ignore-scripts --no-audit --no-fund --silent @ai-sdk/anthropic@4.0.105 ai@7.0.173 zod@4.6.7
cat > main.mjs <<'JS'
import { createServer } from "node:http";
import { createAnthropic } from "@ai-sdk/anthropic";
import { generateText } from "ai";

globalThis.AI_SDK_LOG_WARNINGS = false;
let asked;
const server = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  asked = JSON.parse(body).max_tokens;
  response.setHeader("content-type", "application/json");
  response.end(
    JSON.stringify({
      id: "m",
      type: "message",
      role: "assistant",
      model: "m",
      content: [{ type: "text", text: "Hello" }],
      stop_reason: "end_turn",
      stop_sequence: null,
      usage: { input_tokens: 1, output_tokens: 1 },
    }),
  );
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const anthropic = createAnthropic({
  baseURL: `http://127.0.0.1:${server.address().port}/v1`,
  apiKey: "of-nobody",
});
for (const name of [
  "claude-sonnet-4-5",
  "claude-sonnet-4.5",
  "anthropic/claude-sonnet-4.5",
  "claude-3-7-sonnet-latest",
]) {
  const { warnings } = await generateText({ model: anthropic(name), prompt: "Hello" });
  const unknown = warnings?.some(({ details }) => details?.includes("unknown")) ? " unknown" : "";
  console.log(name.padEnd(27), String(asked).padStart(6), unknown);
}
server.close();
server.closeAllConnections();
JS
node main.mjs | tee log

grep -Eq '^claude-sonnet-4-5 +64000' log
grep -Eq '^claude-sonnet-4\.5 +128000 +unknown' log
grep -Eq '^anthropic/claude-sonnet-4\.5 +128000 +unknown' log
grep -Eq '^claude-3-7-sonnet-latest +4096 +unknown' log
