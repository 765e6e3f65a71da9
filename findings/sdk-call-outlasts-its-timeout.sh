#!/usr/bin/env bash
# @anthropic-ai/sdk 1.14.0 (npm), anthropic 2.14.0 (PyPI), 2026-11-28.
#
# Good guess: with a `timeout` of one second, a call that is answered at its first or second attempt is over
# after a little more than one or two seconds, whatever the server does.
#
# Behaviour: two things do not count. The wait that `Retry-After` asks for is waited in full, in both languages,
# up to weeks; the types speak of timeouts that are retried, not of this. And the limit is none for an answer
# that comes slowly: in TypeScript it ends with the headers, in Python it begins anew with each read. Who needs
# a limit for the call passes an `AbortSignal`, or in Python cancels the task.
#
# Seen (timeout of one second):
#   TypeScript  Retry-After: 4        answered after 4 s
#   TypeScript  8 bytes, 0.5 s apart  answered after 4 s
#   Python      Retry-After: 4        answered after 4 s
#   Python      8 bytes, 0.5 s apart  answered after 4 s
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

npm init -y > /dev/null
npm install --ignore-scripts --no-audit --no-fund --silent @anthropic-ai/sdk@1.14.0
python3 -m venv venv
venv/bin/pip install --quiet --no-cache-dir --only-binary :all: 'anthropic==2.14.0'
cat > main.py <<'PYTHON'
import sys
import time

import anthropic

for path, what in [("wait", "Retry-After: 4"), ("slow", "8 bytes, 0.5 s apart")]:
    client = anthropic.Anthropic(base_url=f"{sys.argv[1]}/{path}/python", api_key="of-nobody", timeout=1.0)
    began = time.monotonic()
    try:
        client.models.list()
        outcome = "answered"
    except anthropic.APIError as error:
        outcome = type(error).__name__
    print(f"Python      {what:<20}  {outcome} after {int(time.monotonic() - began)} s", flush=True)
PYTHON
cat > main.mjs <<'JS'
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import Anthropic from "@anthropic-ai/sdk";

const list = JSON.stringify({ data: [], has_more: false, first_id: null, last_id: null });
const server = createServer(async (request, response) => {
  const first = request.headers["x-stainless-retry-count"] === "0";
  if (request.url.startsWith("/wait") && first) {
    response.writeHead(429, { "retry-after": "4", "content-type": "application/json" });
    return void response.end("{}");
  }
  response.writeHead(200, { "content-type": "application/json" });
  const slow = request.url.startsWith("/slow") ? 8 : 0;
  for (const byte of list.slice(0, slow)) {
    response.write(byte);
    await sleep(500);
  }
  response.end(list.slice(slow));
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const address = `http://127.0.0.1:${server.address().port}`;

for (const [path, what] of [
  ["wait", "Retry-After: 4"],
  ["slow", "8 bytes, 0.5 s apart"],
]) {
  const client = new Anthropic({ apiKey: "of-nobody", baseURL: `${address}/${path}/typescript`, timeout: 1000 });
  const began = performance.now();
  const outcome = await client.models.list().then(
    () => "answered",
    (error) => error.constructor.name,
  );
  const seconds = Math.floor((performance.now() - began) / 1000);
  console.log(`TypeScript  ${what.padEnd(20)}  ${outcome} after ${seconds} s`);
}
await once(spawn("venv/bin/python", ["main.py", address], { stdio: "inherit" }), "exit");
server.close();
server.closeAllConnections();
JS
node main.mjs | tee log

for language in TypeScript Python; do
  grep -Eq "^$language +Retry-After: 4 +answered after ([4-9]|[1-9][0-9]+) s" log
  grep -Eq "^$language +8 bytes, 0.5 s apart +answered after ([4-9]|[1-9][0-9]+) s" log
done
