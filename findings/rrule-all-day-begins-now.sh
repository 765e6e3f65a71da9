#!/usr/bin/env bash
# rrule 2.8.1 (npm), 2026-11-28.
#
# Good guess: `rrulestr()` reads the lines of an all-day event, `DTSTART;VALUE=DATE:20300115` and its rule, as RFC
# 5545 writes them (section 3.3.4), and the first day of the rule is that day. What it cannot read, it refuses.
#
# Behaviour: it passes over a `DTSTART` with that parameter, without a word, and the rule begins at the moment of
# the call: other days, with a time of day, and new ones with each run. Without the parameter the day is read.
# Known since 2019 (jkbrzt/rrule, #315); the README names no such limit.
#
# Seen (on 2026-11-28):
#   DTSTART:20300115             2030-01-15 2030-01-16
#   DTSTART;VALUE=DATE:20300115  2026-11-28 2026-11-29, which is from now on
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

npm init -y > /dev/null
npm install --ignore-scripts --no-audit --no-fund --silent rrule@2.8.1
cat > main.cjs <<'JS'
const { rrulestr } = require("rrule");

for (const start of ["DTSTART:20300115", "DTSTART;VALUE=DATE:20300115"]) {
  const days = rrulestr(`${start}\nRRULE:FREQ=DAILY;COUNT=2`).all();
  const now = Math.abs(days[0] - Date.now()) < 60_000 ? ", which is from now on" : "";
  console.log(`${start.padEnd(27)}  ${days.map((day) => day.toISOString().slice(0, 10)).join(" ")}${now}`);
}
JS
node main.cjs | tee log

grep -Eq '^DTSTART:20300115 +2030-01-15 2030-01-16$' log
grep -Eq '^DTSTART;VALUE=DATE:20300115 .*, which is from now on$' log
