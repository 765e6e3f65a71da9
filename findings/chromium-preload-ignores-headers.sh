#!/usr/bin/env bash
# Chromium 153 (npm: @sparticuz/chromium 153.0.0, on Linux only), 2026-11-28.
#
# Good guess: a preloaded answer is used for a `fetch` that would send the same request. One with
# another request header is another request, above all when the answer says `Vary` on that header and
# `Cache-Control: no-store`: it goes to the server.
#
# Behaviour: the preload is matched by address, kind and credentials. The first `fetch` of that
# address gets the preloaded answer whatever headers it has, and the server never sees them; the
# second one, the preload being used up, is sent.
#
# Seen:
#   first fetch with x-variant: beta    answered for none
#   second fetch with x-variant: beta   answered for beta
#   the server saw none, beta
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > npm.log
npm i --silent --no-audit --no-fund --ignore-scripts @sparticuz/chromium@153.0.0 playwright-core@1.64.1 > npm.log

cat > preload.mjs <<'JS'
import { createServer } from "node:http";
import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright-core";

const PAGE = "<!doctype html><title>-</title><link rel=preload as=fetch crossorigin href=/data>";
const seen = [];
const server = createServer(({ url, headers }, response) => {
  const variant = headers["x-variant"] ?? "none";
  if (url === "/data") {
    seen.push(variant);
    response.writeHead(200, { "cache-control": "no-store", vary: "x-variant" }).end(variant);
  } else if (url === "/") {
    response.writeHead(200, { "content-type": "text/html" }).end(PAGE);
  } else {
    response.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));

const browser = await chromium.launch({
  executablePath: await sparticuz.executablePath(),
  args: sparticuz.args,
});
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`, { waitUntil: "networkidle" });
  const ask = () =>
    page.evaluate(async () => {
      const answer = await fetch("/data", { headers: { "x-variant": "beta" } });
      return answer.text();
    });
  const [first, second] = [await ask(), await ask()];
  console.log(`Chromium ${browser.version()}`);
  console.log(`first fetch with x-variant: beta    answered for ${first}`);
  console.log(`second fetch with x-variant: beta   answered for ${second}`);
  console.log(`the server saw ${seen.join(", ")}`);
  process.exitCode = first === "none" && second === "beta" ? 0 : 1;
} finally {
  await browser.close();
  server.close();
}
JS
TMPDIR=$folder node preload.mjs
