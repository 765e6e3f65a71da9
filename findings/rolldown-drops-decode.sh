#!/usr/bin/env bash
# Rolldown 1.2.19 (npm), the bundler of Vite 8, 2026-11-28.
#
# Good guess: a bundler keeps a call that can throw inside of a `try`, as the catch is what it is there
# for. `decodeURIComponent(text)` without a use of its result is how one asks whether a text is
# percent-encoded as it should be; `JSON.parse(text)` in the same place is kept.
#
# Behaviour: the call counts as free of side effects and is left out, without minification and without
# a word, so that the bundled function says true to everything. Tests that run the source do not see it.
#
# Seen:
#   source:  isEncoded("%ff") is false, isJson("{") is false
#   bundled: isEncoded("%ff") is true, isJson("{") is false
#   the bundle has no decodeURIComponent
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > npm.log
npm i --silent --no-audit --no-fund --ignore-scripts rolldown@1.2.19 > npm.log

cat > source.mjs <<'JS'
export function isEncoded(text) {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
export function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
JS
npx --no-install rolldown source.mjs --file bundled.mjs > npm.log

cat > ask.mjs <<'JS'
const said = [];
for (const [name, file] of [["source: ", "./source.mjs"], ["bundled:", "./bundled.mjs"]]) {
  const { isEncoded, isJson } = await import(file);
  said.push(isEncoded("%ff"), isJson("{"));
  console.log(`${name} isEncoded("%ff") is ${isEncoded("%ff")}, isJson("{") is ${isJson("{")}`);
}
process.exit(said.join() === "false,false,true,false" ? 0 : 1);
JS
node ask.mjs
if grep -q decodeURIComponent bundled.mjs; then exit 1; fi
echo "the bundle has no decodeURIComponent"
