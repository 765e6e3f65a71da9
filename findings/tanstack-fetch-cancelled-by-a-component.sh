#!/usr/bin/env bash
# @tanstack/query-core 5.108.4 (npm), 2026-11-28.
#
# Good guess: `await queryClient.fetchQuery(options)` ends when the answer is there or the request has failed. A
# component that shows the same query and goes away in the meantime has nothing to do with it.
#
# Behaviour: the request is shared, and only components count as interested in it. When the last one leaves, a
# query function that passes its `signal` on is cancelled, though somebody is waiting: `fetchQuery` rejects with
# a CancelledError, without a retry. Without the component, or with a function that leaves its `signal` alone,
# the same call succeeds. A loader or an export fails when a panel is closed at the wrong moment.
# It is by design (TanStack/query, #9798); what documents `fetchQuery` does not say it.
#
# Seen:
#   signal used, nobody leaves        value
#   signal used, component leaves     CancelledError
#   signal not used, component leaves value
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

npm init -y > /dev/null
npm install --ignore-scripts --no-audit --no-fund --silent @tanstack/query-core@5.108.4
cat > main.mjs <<'JS'
import { QueryClient, QueryObserver } from "@tanstack/query-core";
import { setTimeout as wait } from "node:timers/promises";

const client = new QueryClient();
const outcome = (promise) => promise.catch((error) => error.constructor.name);

async function run(name, queryFn, leaves) {
  const options = { queryKey: [name], queryFn };
  // What a component does: it subscribes when it is mounted, and unsubscribes when it goes away.
  const leave = new QueryObserver(client, options).subscribe(() => {});
  const fetched = outcome(client.fetchQuery(options));
  if (leaves) leave();
  console.log(name.padEnd(33), await fetched);
  leave();
}
const passing = ({ signal }) => wait(200, "value", { signal });
await run("signal used, nobody leaves", passing, false);
await run("signal used, component leaves", passing, true);
await run("signal not used, component leaves", () => wait(200, "value"), true);
client.clear();
JS
node main.mjs | tee log

grep -Eq '^signal used, nobody leaves +value$' log
grep -Eq '^signal used, component leaves +CancelledError$' log
grep -Eq '^signal not used, component leaves +value$' log
