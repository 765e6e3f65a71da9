#!/usr/bin/env bash
# @langchain/anthropic 1.5.11 with @langchain/core 1.4.0 (npm), langchain-anthropic 1.7.10 (PyPI), 2026-11-28.
#
# Good guess: one framework in two languages sends the same request for the same model; and a newer model of
# a line gets at least the room for its answer that its predecessor got.
#
# Behaviour: without `maxTokens` each language has a table of its own. In JavaScript it is of the beginnings
# of names: Haiku 5.5 begins as none of them and gets 4,096 tokens, a quarter of what Haiku 4.5 gets, and the
# answer is cut there without a warning; Sonnet 4.5 gets 16,384 of its 64,000. In Python it is of whole IDs.
# A gateway's spelling with a dot is none, and gets 4,096 where JavaScript gives it 16,384.
#
# Seen (max_tokens of the request):
#                              JavaScript  Python
#   claude-haiku-5-5                 4096  128000
#   claude-haiku-4-5                16384   64000
#   claude-sonnet-4-5               16384   64000
#   claude-sonnet-4.5               16384    4096
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

npm init -y > /dev/null
npm install --ignore-scripts --no-audit --no-fund --silent @langchain/anthropic@1.5.11 @langchain/core@1.4.0
python3 -m venv venv
venv/bin/pip install --quiet --no-cache-dir --only-binary :all: 'langchain-anthropic==1.7.10'
cat > main.mjs <<'JS'
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { once } from "node:events";
import { ChatAnthropic } from "@langchain/anthropic";

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
const url = `http://127.0.0.1:${server.address().port}`;
const PYTHON = "import sys; from langchain_anthropic import ChatAnthropic; " +
  "ChatAnthropic(model=sys.argv[1], anthropic_api_url=sys.argv[2], api_key='of-nobody').invoke('Hello')";

console.log("".padEnd(26), "JavaScript  Python");
for (const model of ["claude-haiku-5-5", "claude-haiku-4-5", "claude-sonnet-4-5", "claude-sonnet-4.5"]) {
  await new ChatAnthropic({ model, anthropicApiUrl: url, apiKey: "of-nobody" }).invoke("Hello");
  const first = asked;
  asked = undefined;
  await once(spawn("venv/bin/python", ["-c", PYTHON, model, url], { stdio: ["ignore", "inherit", "ignore"] }), "exit");
  console.log(model.padEnd(26), String(first).padStart(10), String(asked).padStart(7));
}
server.close();
server.closeAllConnections();
JS
node main.mjs | tee log

grep -Eq 'claude-haiku-5-5 +4096 +128000' log
grep -Eq 'claude-haiku-4-5 +16384 +64000' log
grep -Eq 'claude-sonnet-4-5 +16384 +64000' log
grep -Eq 'claude-sonnet-4\.5 +16384 +4096' log
