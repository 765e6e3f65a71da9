#!/usr/bin/env bash
# @hono/node-server 2.1.9 with hono 4.13.19 (npm), 2026-11-28.
#
# Good guess: a server of files that says `Accept-Ranges: bytes` and `Last-Modified` honours `If-Range` with that
# date: the part that was asked for while the file is the same, the whole file when it has changed. RFC 9110
# (section 13.1.5) asks for it, so that a client can go on with a download that broke off.
#
# Behaviour: `If-Range` is not looked at. The part comes with 206 from whatever the file is now, and a client
# that keeps to the standard puts the beginning of the old file and the end of the new one together.
#
# Seen:
#   download breaks off    200 aaaaa… of aaaaaaaaaa
#   the file is replaced   bbbbbbbbbb
#   rest, with If-Range    206 bytes 5-9/10 bbbbb
#   put together           aaaaabbbbb
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

npm init -y > /dev/null
npm install --ignore-scripts --no-audit --no-fund --silent @hono/node-server@2.1.9 hono@4.13.19
cat > main.mjs <<'JS'
import { once } from "node:events";
import { utimesSync, writeFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";

const app = new Hono();
app.use("/catalogue.txt", serveStatic({ root: "." }));
const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 });
await once(server, "listening");
const ask = (headers) => fetch(`http://127.0.0.1:${server.address().port}/catalogue.txt`, { headers });
const publish = (text, day) => {
  writeFileSync("catalogue.txt", text);
  utimesSync("catalogue.txt", new Date(day), new Date(day));
};

publish("aaaaaaaaaa", "2026-11-01");
const first = await ask({});
const begun = (await first.text()).slice(0, 5);
console.log(`download breaks off    ${first.status} ${begun}… of aaaaaaaaaa`);
publish("bbbbbbbbbb", "2026-11-28");
console.log("the file is replaced   bbbbbbbbbb");
const rest = await ask({ range: "bytes=5-", "if-range": first.headers.get("last-modified") });
const text = await rest.text();
console.log(`rest, with If-Range    ${rest.status} ${rest.headers.get("content-range")} ${text}`);
console.log(`put together           ${rest.status === 206 ? begun + text : text}`);
server.close();
server.closeAllConnections();
JS
node main.mjs | tee log

grep -q '^rest, with If-Range    206 bytes 5-9/10 bbbbb$' log
grep -q '^put together           aaaaabbbbb$' log
