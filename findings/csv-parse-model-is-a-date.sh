#!/usr/bin/env bash
# csv-parse 7.0.3 (npm) on Node (V8), 2026-11-28.
#
# Good guess: `cast_date: true` makes dates of what is a date, and a name of a model stays a text: it has
# letters that no form of a date has.
#
# Behaviour: whatever `Date.parse` takes is a date, and that of V8 passes over words in front of numbers.
# "Claude 3" is a day of March 2001, `claude-opus-4-5` the 5th of April, and so is every other model of
# version 4.5: two lines of models cannot be told apart any more. An ID with a date stays.
#
# Seen (TZ=UTC):
#   Claude 3                   2001-03-01T00:00:00.000Z
#   Claude Opus 4.5            2001-04-05T00:00:00.000Z
#   claude-opus-4-5            2001-04-05T00:00:00.000Z
#   claude-haiku-4-5           2001-04-05T00:00:00.000Z
#   claude-haiku-4-5-20251001  claude-haiku-4-5-20251001
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

npm init -y > /dev/null
npm install --ignore-scripts --no-audit --no-fund --silent csv-parse@7.0.3
cat > main.mjs <<'JS'
import { parse } from "csv-parse/sync";

const names = [
  "Claude 3",
  "Claude Opus 4.5",
  "claude-opus-4-5",
  "claude-haiku-4-5",
  "claude-haiku-4-5-20251001",
];
const rows = parse(names.join("\n"), { cast: true, cast_date: true });
for (const [at, [value]] of rows.entries()) {
  console.log(names[at].padEnd(26), value instanceof Date ? value.toISOString() : value);
}
JS
TZ=UTC node main.mjs | tee log

grep -Eq '^Claude 3 +2001-03-01T' log
grep -Eq '^Claude Opus 4\.5 +2001-04-05T' log
grep -Eq '^claude-opus-4-5 +2001-04-05T' log
grep -Eq '^claude-haiku-4-5 +2001-04-05T' log
grep -Eq '^claude-haiku-4-5-20251001 +claude-haiku-4-5-20251001' log
