#!/usr/bin/env bash
# node-ical 0.27.2 (npm), 2026-11-28.
#
# Good guess: the summary of an event is a text. A parameter of the property, such as its language, is either
# left out or kept beside it; titles of a calendar can be listed, sorted and searched.
#
# Behaviour: with any parameter the summary is an object `{ params, val }`, without one it is a text. Which it
# is depends on who wrote the file, event by event; in a template the former reads "[object Object]".
#
# Seen:
#   SUMMARY:A model retires              string  A model retires
#   SUMMARY;LANGUAGE=en:A model retires  object  [object Object]
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

npm init -y > /dev/null
npm install --ignore-scripts --no-audit --no-fund --silent node-ical@0.27.2
cat > main.mjs <<'JS'
import ical from "node-ical";

for (const line of ["SUMMARY:A model retires", "SUMMARY;LANGUAGE=en:A model retires"]) {
  const text = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//a//b//EN",
    "BEGIN:VEVENT",
    "UID:a",
    "DTSTAMP:20261128T000000Z",
    "DTSTART;VALUE=DATE:20261130",
    line,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
  const { summary } = Object.values(ical.sync.parseICS(text)).find(({ type }) => type === "VEVENT");
  console.log(line.padEnd(36), typeof summary, ` ${summary}`);
}
JS
node main.mjs | tee log

grep -q 'SUMMARY:A model retires              string  A model retires' log
grep -q 'SUMMARY;LANGUAGE=en:A model retires  object  \[object Object\]' log
