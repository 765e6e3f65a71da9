#!/usr/bin/env bash
# ics 0.7.3 (PyPI, ics.py), 2026-11-28.
#
# Good guess: a writer of iCalendar fills in what every event must have. `DTSTAMP` is required in VEVENT and in
# VTODO alike (RFC 5545, section 3.6), and nothing in the library asks for it.
#
# Behaviour: a task gets the moment of its making; an event gets no `DTSTAMP` at all unless `created` is given,
# which is another property (`CREATED`) in the standard. Files of events are not valid, and a reader that
# compares stamps to see what is newer has nothing to compare.
#
# Seen:
#   Event                   UID SUMMARY DTSTART
#   Event with created      UID SUMMARY DTSTART DTSTAMP
#   Todo                    UID SUMMARY DTSTART DTSTAMP
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --no-cache-dir --prefer-binary 'ics==0.7.3'
cat > main.py <<'PYTHON'
from ics import Event, Todo

begin = "2026-11-30 00:00:00"
for name, item in [
    ("Event", Event(name="Retirement", begin=begin)),
    ("Event with created", Event(name="Retirement", begin=begin, created="2026-11-28 00:00:00")),
    ("Todo", Todo(name="Retirement", begin=begin)),
]:
    lines = item.serialize().splitlines()
    found = [wanted for wanted in ["UID", "SUMMARY", "DTSTART", "DTSTAMP"] if any(line.startswith(wanted) for line in lines)]
    print(f"{name:<23} {' '.join(found)}")
PYTHON
venv/bin/python main.py | tee log

grep -Eq '^Event +UID SUMMARY DTSTART$' log
grep -Eq '^Event with created +.* DTSTAMP$' log
grep -Eq '^Todo +.* DTSTAMP$' log
