#!/usr/bin/env bash
# @anthropic-ai/sdk 1.14.0 (npm), 2026-11-28.
#
# Good guess: `for await (const model of client.models.list({ before_id }))` gives the models before that one in
# one order, that of the list or its reverse.
#
# Behaviour: pages are walked backwards, and each is read forwards: the list is given in blocks, and neither
# order holds from one block to the next. Whoever takes the first as the newest, or breaks off at a date, is
# wrong by a page. With one page, as in most tests, all is well.
#
# Seen (the list is a b c d e f g, two a page, before g):
#   e f c d a b
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

npm init -y > /dev/null
npm install --ignore-scripts --no-audit --no-fund --silent @anthropic-ai/sdk@1.14.0
cat > main.mjs <<'JS'
import { createServer } from "node:http";
import Anthropic from "@anthropic-ai/sdk";

// The list as the Models API pages it: the entries just before `before_id`, in the order of the list.
const ids = [..."abcdefg"];
const server = createServer((request, response) => {
  const { searchParams } = new URL(request.url, "http://127.0.0.1");
  const end = ids.indexOf(searchParams.get("before_id"));
  const start = Math.max(0, end - Number(searchParams.get("limit")));
  const data = ids.slice(start, end).map((id) => ({ type: "model", id, display_name: id }));
  response.setHeader("content-type", "application/json");
  response.end(
    JSON.stringify({ data, has_more: start > 0, first_id: ids[start], last_id: ids[end - 1] }),
  );
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const baseURL = `http://127.0.0.1:${server.address().port}`;
const client = new Anthropic({ baseURL, apiKey: "of-nobody", maxRetries: 0 });

const walked = [];
for await (const { id } of client.models.list({ before_id: "g", limit: 2 })) walked.push(id);
console.log(...walked);
server.close();
server.closeAllConnections();
JS
node main.mjs | tee log

grep -q '^e f c d a b$' log
