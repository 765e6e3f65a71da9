#!/usr/bin/env bash
# redis 6.3.1 (npm, node-redis), 2026-11-28.
#
# Good guess: `commandOptions: { timeout: 200 }`, which the types describe as "Timeout for the command
# in milliseconds", rejects a command that has no reply after 200 ms, so that a Redis that hangs (a
# long script, a frozen host) delays nobody for longer. Or, if not that, an `abortSignal` does.
#
# Behaviour: both count only until the command is written to the socket, which on an open connection
# is at once. From then on the client removes both listeners, and the command waits for its reply as
# long as it takes, forever if `socketTimeout` is not set. Whoever needs a limit for the reply has to
# race it against a timer of their own. The pull request that added it says so (redis/node-redis,
# #3008); the types and the README do not.
#
# Seen, with a server that accepts the connection and its set-up, and never answers a GET:
#   timeout 200 ms       still waiting after 2000 ms
#   abortSignal 200 ms   still waiting after 2000 ms
#   timeout 200 ms, while the connection is not there yet   TimeoutError after 203 ms
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y > npm.log
npm i --silent --no-audit --no-fund --ignore-scripts redis@6.3.1 > npm.log

cat > timeout.mjs <<'JS'
import { once } from "node:events";
import { createServer } from "node:net";
import { createClient } from "redis";

const server = createServer((socket) => {
  socket.on("error", () => {});
  socket.on("data", (data) => {
    const commands = data.toString().match(/\*\d+\r\n\$\d+\r\n[A-Z]+/g) ?? [];
    for (const command of commands) if (!command.endsWith("GET")) socket.write("+OK\r\n");
  });
});
server.listen(0, "127.0.0.1");
await once(server, "listening");

async function outcome(name, isConnected, options) {
  const client = createClient({
    RESP: 2,
    maintNotifications: "disabled",
    socket: { host: "127.0.0.1", port: isConnected ? server.address().port : 1, reconnectStrategy: 5000 },
  });
  client.on("error", () => {});
  const connecting = client.connect();
  connecting.catch(() => {});
  if (isConnected) await connecting;
  const start = performance.now();
  const reply = client.withCommandOptions(options()).get("key").then(
    () => "answered",
    (error) => `${error.constructor.name} after ${Math.round(performance.now() - start)} ms`,
  );
  const late = new Promise((done) => setTimeout(done, 2000, "still waiting after 2000 ms"));
  const what = await Promise.race([reply, late]);
  console.log(`${name.padEnd(55)} ${what}`);
  client.destroy();
  return what;
}

const sent = await outcome("timeout 200 ms", true, () => ({ timeout: 200 }));
const aborted = await outcome("abortSignal 200 ms", true, () => ({ abortSignal: AbortSignal.timeout(200) }));
const queued = await outcome("timeout 200 ms, while the connection is not there yet", false, () => ({ timeout: 200 }));
server.close();
const isStillSo = sent.startsWith("still") && aborted.startsWith("still") && queued.startsWith("Timeout");
process.exit(isStillSo ? 0 : 1);
JS
node timeout.mjs
