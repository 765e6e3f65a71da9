#!/usr/bin/env bash
# nuqs 2.10.2 (npm), 2026-11-28.
#
# Good guess: what `parseAsBoolean` does not know is invalid, and invalid is null, as with its other parsers:
# the default then holds. And `?open=1`, which people and other programs write, is either true or invalid.
#
# Behaviour: whatever is not "true" is false, so a default of true is turned off by `?open=1`, by `?open=yes`
# and by an empty `?open=`. `parseAsInteger` takes what stands in front: "12abc" is 12, "1e3" is 1.
#
# Seen (defaults true and 7):
#   open true true
#   open 1 false
#   open yes false
#   open (empty) false
#   limit 12abc 12
#   limit 1e3 1
#   limit abc 7
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

npm init -y > /dev/null
npm install --ignore-scripts --no-audit --no-fund --silent nuqs@2.10.2 react@19.2.0
cat > main.mjs <<'JS'
import { createLoader, parseAsBoolean, parseAsInteger } from "nuqs/server";

const load = createLoader({
  open: parseAsBoolean.withDefault(true),
  limit: parseAsInteger.withDefault(7),
});
for (const open of ["true", "1", "yes", ""]) console.log("open", open || "(empty)", load({ open }).open);
for (const limit of ["12abc", "1e3", "abc"]) console.log("limit", limit, load({ limit }).limit);
JS
node main.mjs | tee log

grep -q 'open true true' log
grep -q 'open 1 false' log
grep -q 'open yes false' log
grep -q 'open (empty) false' log
grep -q 'limit 12abc 12' log
grep -q 'limit 1e3 1' log
grep -q 'limit abc 7' log
