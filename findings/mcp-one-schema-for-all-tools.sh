#!/usr/bin/env bash
# @modelcontextprotocol/server 2.4.0 with valibot 1.5.0 and @valibot/to-json-schema 1.8.0 (npm), 2026-11-28.
#
# Good guess: a schema that cannot be written as JSON Schema is refused when its tool is registered, or
# costs that tool alone its place in the list.
#
# Behaviour: schemas are converted when a client asks for the list. A regular expression with the flag
# `u` cannot be converted, and then the request for the whole list fails, of all tools, for every client.
# Calls of the tools go on working, the one with that schema too, and so do tests that only call them.
#
# Seen:
#   registered good, bad
#   call bad   ok
#   tools/list RegExp flags are not supported by JSON Schema.
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

npm init -y > /dev/null
npm install --ignore-scripts --no-audit --no-fund --silent @modelcontextprotocol/server@2.4.0 \
  @modelcontextprotocol/client@2.4.0 valibot@1.5.0 @valibot/to-json-schema@1.8.0
cat > main.mjs <<'JS'
import { Client, InMemoryTransport } from "@modelcontextprotocol/client";
import { McpServer } from "@modelcontextprotocol/server";
import { toStandardJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";

const server = new McpServer({ name: "server", version: "1" });
const add = (name, schema) =>
  server.registerTool(name, { inputSchema: toStandardJsonSchema(schema) }, () => ({
    content: [{ type: "text", text: "ok" }],
  }));
add("good", v.object({ name: v.string() }));
add("bad", v.object({ name: v.pipe(v.string(), v.regex(/\S/u)) }));
console.log("registered good, bad");

const [here, there] = InMemoryTransport.createLinkedPair();
const client = new Client({ name: "client", version: "1" });
await Promise.all([server.connect(here), client.connect(there)]);
const call = (name) => client.request({ method: "tools/call", params: { name, arguments: { name: "a" } } });
const list = client.request({ method: "tools/list" });
console.log("call bad  ", (await call("bad")).content[0].text);
console.log("tools/list", await list.then(() => "listed", (error) => error.message));
process.exit(0);
JS
node main.mjs | tee log

grep -q 'call bad   ok' log
grep -q 'tools/list RegExp flags are not supported by JSON Schema' log
