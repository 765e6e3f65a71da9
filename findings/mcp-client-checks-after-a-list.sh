#!/usr/bin/env bash
# @modelcontextprotocol/client 2.4.0 with @modelcontextprotocol/server 2.4.0 (npm), 2026-11-28.
#
# Good guess: `callTool()` "automatically validates structured output if the tool has an `outputSchema`", as its
# documentation says: the same call with the same answer is refused each time, or passes each time.
#
# Behaviour: the schema comes from the list of tools that the client has kept. A client that knows the name of
# its tool and calls it gets whatever the server answers, unchecked and without a word; after `listTools()`,
# from anywhere in the program, the same call is refused.
#
# Seen (the schema wants a number):
#   before listTools()  {"tokens":"many"}
#   after listTools()   refused: data/tokens must be number
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

npm init -y > /dev/null
npm install --ignore-scripts --no-audit --no-fund --silent \
  @modelcontextprotocol/client@2.4.0 @modelcontextprotocol/server@2.4.0
cat > main.mjs <<'JS'
import { Client, InMemoryTransport } from "@modelcontextprotocol/client";
import { Server } from "@modelcontextprotocol/server";

const server = new Server({ name: "server", version: "1.0.0" }, { capabilities: { tools: {} } });
const outputSchema = { type: "object", properties: { tokens: { type: "number" } }, required: ["tokens"] };
server.setRequestHandler("tools/list", () => ({
  tools: [{ name: "limit", inputSchema: { type: "object" }, outputSchema }],
}));
server.setRequestHandler("tools/call", () => ({ content: [], structuredContent: { tokens: "many" } }));

const client = new Client({ name: "client", version: "1.0.0" });
const [ofServer, ofClient] = InMemoryTransport.createLinkedPair();
await server.connect(ofServer);
await client.connect(ofClient);

const call = async () => {
  try {
    return JSON.stringify((await client.callTool({ name: "limit", arguments: {} })).structuredContent);
  } catch (error) {
    return `refused: ${error.message.split(": ").at(-1)}`;
  }
};
console.log("before listTools() ", await call());
await client.listTools();
console.log("after listTools()  ", await call());
await client.close();
JS
node main.mjs | tee log

grep -Eq '^before listTools\(\) +\{"tokens":"many"\}' log
grep -Eq '^after listTools\(\) +refused: data/tokens must be number' log
