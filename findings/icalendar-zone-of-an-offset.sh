#!/usr/bin/env bash
# icalendar 7.3.2 (PyPI), read by ical.js 2.2.1 (npm), 2026-11-28.
#
# Good guess: a moment with an offset from UTC, as `datetime.fromisoformat("2026-11-30T00:00:00-08:00")` gives
# it, is written so that it is the same moment for a reader: in UTC, or with the zone described.
#
# Behaviour: the offset becomes the name of a time zone, `TZID="UTC-08:00"`, which no registry has and the file
# does not describe. For a reader that keeps to the standard it is a time without a zone: with ical.js a
# machine in Berlin has it nine hours earlier, one in Los Angeles has it right. The same moment in UTC is safe.
#
# Seen:
#   DTSTART;TZID="UTC-08:00":20261130T000000
#   described in the file: False
#   ical.js, TZ=Europe/Berlin        2026-11-29T23:00:00.000Z
#   ical.js, TZ=America/Los_Angeles  2026-11-30T08:00:00.000Z
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

npm init -y > /dev/null
npm install --ignore-scripts --no-audit --no-fund --silent ical.js@2.2.1
python3 -m venv venv
venv/bin/pip install --quiet --no-cache-dir --only-binary :all: 'icalendar==7.3.2'
cat > main.py <<'PYTHON'
from datetime import datetime

from icalendar import Calendar, Event

calendar, event = Calendar(), Event()
calendar.add("prodid", "-//a//b//EN")
calendar.add("version", "2.0")
event.add("uid", "a")
event.add("dtstamp", datetime.fromisoformat("2026-11-28T00:00:00+00:00"))
event.add("dtstart", datetime.fromisoformat("2026-11-30T00:00:00-08:00"))
calendar.add_component(event)
text = calendar.to_ical().decode()
print(next(line for line in text.splitlines() if line.startswith("DTSTART")))
print("described in the file:", "VTIMEZONE" in text)
open("file.ics", "w", newline="").write(text)
PYTHON
cat > main.mjs <<'JS'
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync("file.ics", "utf8")));
const { startDate } = new ICAL.Event(calendar.getFirstSubcomponent("vevent"));
console.log(`ical.js, TZ=${process.env.TZ}`.padEnd(32), startDate.toJSDate().toISOString());
JS
{
  venv/bin/python main.py
  TZ=Europe/Berlin node main.mjs
  TZ=America/Los_Angeles node main.mjs
} | tee log

grep -q 'DTSTART;TZID="UTC-08:00":20261130T000000' log
grep -q 'described in the file: False' log
grep -q 'Berlin        2026-11-29T23:00:00.000Z' log
grep -q 'Los_Angeles  2026-11-30T08:00:00.000Z' log
