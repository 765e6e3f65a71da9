#!/usr/bin/env bash
# @anthropic-ai/sdk 1.14.0 (npm), 2026-11-28.
#
# Good guess: `models.list()` against an address that answers 200 with a web page, such as the start page
# of a gateway whose base URL lacks a part, is an error: it cannot have read a list.
#
# Behaviour: an answer that is not JSON is taken as a text, and a page of the list is made of it. It has no
# `data`, so there are no models, and no `has_more`, so that is all: an empty list, without an error.
# `models.retrieve()` resolves to the text of the page, typed as a model.
#
# Seen:
#   list     0 models, has_more false
#   walk     0 models
#   retrieve string <!doctype html><title>Gateway</title>
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

const server = createServer((_request, response) => {
  response.setHeader("content-type", "text/html");
  response.end("<!doctype html><title>Gateway</title>");
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const baseURL = `http://127.0.0.1:${server.address().port}`;
const client = new Anthropic({ baseURL, apiKey: "of-nobody", maxRetries: 0 });

const page = await client.models.list();
console.log(`list     ${page.data.length} models, has_more ${page.has_more}`);
let walked = 0;
for await (const _model of client.models.list()) walked += 1;
console.log(`walk     ${walked} models`);
const model = await client.models.retrieve("claude-opus-4-5");
console.log("retrieve", typeof model, model);
server.close();
server.closeAllConnections();
JS
node main.mjs | tee log

grep -q 'list     0 models, has_more false' log
grep -q 'walk     0 models' log
grep -q 'retrieve string <!doctype html>' log
