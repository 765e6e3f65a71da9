#!/usr/bin/env bash
# ics 3.12.0 (npm), read by ical.js 2.2.1, 2026-11-28.
#
# Good guess: a writer of iCalendar writes a duration as RFC 5545 has it: after `T` there is at least one of
# hours, minutes and seconds, so that one day is `P1D` (section 3.3.6).
#
# Behaviour: `T` is always there. A day is `P1DT`, a reminder a week ahead `-P7DT`, and nothing at all `PT`.
# None of the three is in the grammar. ical.js reads the first two all the same, and refuses the third.
#
# Seen:
#   DURATION:P1DT     in the grammar: false, ical.js: P1D
#   TRIGGER:-P7DT     in the grammar: false, ical.js: -P7D
#   DURATION:PT       in the grammar: false, ical.js: invalid duration value: Not enough duration components in ""
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

npm init -y > /dev/null
npm install --ignore-scripts --no-audit --no-fund --silent ics@3.12.0 ical.js@2.2.1
cat > main.mjs <<'JS'
import ICAL from "ical.js";
import { createEvent } from "ics";

// Section 3.3.6 of RFC 5545: weeks alone, or days and a time, or one of them.
const TIME = "T(?:\\d+H(?:\\d+M(?:\\d+S)?)?|\\d+M(?:\\d+S)?|\\d+S)";
const GRAMMAR = new RegExp(`^[+-]?P(?:\\d+W|\\d+D(?:${TIME})?|${TIME})$`);

for (const [name, event] of [
  ["DURATION", { start: [2026, 11, 30], duration: { days: 1 } }],
  [
    "TRIGGER",
    { start: [2026, 11, 30], alarms: [{ action: "display", trigger: { days: 7, before: true } }] },
  ],
  ["DURATION", { start: [2026, 11, 30, 9, 0], duration: { minutes: 0 } }],
]) {
  const { value, error } = createEvent({ title: "A model retires", ...event });
  if (error) throw error;
  const line = value.split("\r\n").find((text) => text.startsWith(name));
  const duration = line.split(":")[1];
  let read;
  try {
    read = ICAL.Duration.fromString(duration).toString();
  } catch (error) {
    read = error.message;
  }
  console.log(line.padEnd(17), `in the grammar: ${GRAMMAR.test(duration)}, ical.js: ${read}`);
}
for (const valid of ["P1D", "-P7D", "PT0S", "P1DT2H", "P1W"]) if (!GRAMMAR.test(valid)) throw new Error(valid);
JS
node main.mjs | tee log

grep -q 'DURATION:P1DT     in the grammar: false' log
grep -q 'TRIGGER:-P7DT     in the grammar: false' log
grep -q 'DURATION:PT       in the grammar: false, ical.js: invalid duration value' log
