#!/usr/bin/env bash
# ical-generator 11.1.2 (npm), 2026-11-28.
#
# Good guess: a `Date` is a moment. With `timezone: "Europe/Berlin"` the event is at that moment, written as
# the clock in Berlin shows it; on every machine the same.
#
# Behaviour: the clock of the machine is written, and said to be Berlin's. The same program makes another
# event on each machine, up to a day away from the moment; without `timezone` it is the right one.
#
# Seen (the moment is 2026-11-30T00:00:00Z, which is 01:00 in Berlin):
#   TZ=America/Los_Angeles  DTSTART;TZID=Europe/Berlin:20261129T160000
#   TZ=Asia/Tokyo           DTSTART;TZID=Europe/Berlin:20261130T090000
#   without timezone        DTSTART:20261130T000000Z
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

npm init -y > /dev/null
npm install --ignore-scripts --no-audit --no-fund --silent ical-generator@11.1.2
cat > main.mjs <<'JS'
import ical from "ical-generator";

const calendar = ical();
const timezone = process.argv[2];
calendar.createEvent({ start: new Date("2026-11-30T00:00:00Z"), summary: "A model retires", timezone });
const line = calendar.toString().split("\r\n").find((text) => text.startsWith("DTSTART"));
console.log((timezone ? `TZ=${process.env.TZ}` : "without timezone").padEnd(23), line);
JS
{
  TZ=America/Los_Angeles node main.mjs Europe/Berlin
  TZ=Asia/Tokyo node main.mjs Europe/Berlin
  TZ=Asia/Tokyo node main.mjs
} | tee log

grep -q 'Los_Angeles  DTSTART;TZID=Europe/Berlin:20261129T160000' log
grep -q 'Tokyo           DTSTART;TZID=Europe/Berlin:20261130T090000' log
grep -q 'without timezone        DTSTART:20261130T000000Z' log
