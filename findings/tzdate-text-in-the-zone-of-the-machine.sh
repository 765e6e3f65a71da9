#!/usr/bin/env bash
# @date-fns/tz 1.5.0 with date-fns 4.4.0 (npm), 2026-11-28.
#
# Good guess: `new TZDate("2026-11-30T00:00:00", "Asia/Tokyo")` is midnight in Tokyo, as with the same moment in
# numbers: the class "performs all calculations in the given time zone".
#
# Behaviour: a text without an offset is read in the time zone of the machine, a day alone in UTC, and only then
# shown as Tokyo's clock has it. The same line is another moment on each machine; where the tests run, in UTC
# or in Tokyo itself, it may well be the right one. `parseISO` with `in` reads both as Tokyo's.
#
# Seen (each in Tokyo's time; the machine is in the zone above):
#                                        America/New_York  Asia/Tokyo
#   TZDate(2026, 10, 30)                 11-30 00:00       11-30 00:00
#   TZDate("2026-11-30T00:00:00")        11-30 14:00       11-30 00:00
#   TZDate("2026-11-30")                 11-30 09:00       11-30 09:00
#   parseISO("2026-11-30T00:00:00")      11-30 00:00       11-30 00:00
#   parseISO("2026-11-30")               11-30 00:00       11-30 00:00
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

npm init -y > /dev/null
npm install --ignore-scripts --no-audit --no-fund --silent @date-fns/tz@1.5.0 date-fns@4.4.0
cat > main.mjs <<'JS'
import { TZDate, tz } from "@date-fns/tz";
import { parseISO } from "date-fns";

const zone = "Asia/Tokyo";
const show = (name, date) => console.log(name.padEnd(33), date.toISOString().slice(5, 16).replace("T", " "));
show("TZDate(2026, 10, 30)", new TZDate(2026, 10, 30, zone));
for (const text of ["2026-11-30T00:00:00", "2026-11-30"]) show(`TZDate("${text}")`, new TZDate(text, zone));
for (const text of ["2026-11-30T00:00:00", "2026-11-30"]) show(`parseISO("${text}")`, parseISO(text, { in: tz(zone) }));
JS
for machine in America/New_York Asia/Tokyo; do
  echo "TZ=$machine"
  TZ=$machine node main.mjs
done | tee log

[ "$(grep -c '^TZDate(2026, 10, 30) *11-30 00:00$' log)" = 2 ]
[ "$(grep -c '^parseISO.* 11-30 00:00$' log)" = 4 ]
[ "$(grep -c '^TZDate("2026-11-30") *11-30 09:00$' log)" = 2 ]
grep -q '^TZDate("2026-11-30T00:00:00") *11-30 14:00$' log
grep -q '^TZDate("2026-11-30T00:00:00") *11-30 00:00$' log
