#!/usr/bin/env bash
# feedsmith 3.0.1 (npm), 2026-11-28.
#
# Good guess: a generator of Atom writes XML that parses, whatever the texts are: what XML cannot carry
# is left out, replaced or refused.
#
# Behaviour: a text with a character to escape goes into a CDATA section as it is, with the control
# characters that no XML document may contain, escaped or not. One such character in one title, and
# every parser refuses the whole feed, with all its other entries.
#
# Seen:
#   title "a & b"        parses
#   title "a & \u0001b"  not well-formed (invalid token): line 9, column 19
#
# Installs 3 packages into a temporary folder, a few seconds. Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact feedsmith@3.0.1

cat > write.mjs <<'JS'
import { generateAtomFeed } from "feedsmith";

const entry = (title) => ({ id: "urn:uuid:2", title: { value: title }, updated: new Date(0) });
const [, , title] = process.argv;
process.stdout.write(
  generateAtomFeed({
    id: "urn:uuid:1",
    title: { value: "Feed" },
    updated: new Date(0),
    entries: [entry(JSON.parse(title))],
  }),
);
JS
cat > parse.py <<'PY'
import sys, xml.parsers.expat
try:
    xml.parsers.expat.ParserCreate().Parse(sys.stdin.buffer.read(), True)
    print("parses")
except xml.parsers.expat.ExpatError as error:
    print(error)
PY

clean=$(node write.mjs '"a & b"' | python3 parse.py)
control=$(node write.mjs '"a & \u0001b"' | python3 parse.py)
echo "title \"a & b\"        $clean"
echo "title \"a & \\u0001b\"  $control"

[ "$clean" = "parses" ]
[[ "$control" == "not well-formed"* ]]
