#!/usr/bin/env bash
# feed 6.0.0 (npm), read by feedparser 6.0.14 (PyPI), 2026-11-28.
#
# Good guess: the `title` of a feed is a text, as in an RSS item or in JSON Feed; the generator escapes what Atom
# wants escaped, and a reader shows the title that was given.
#
# Behaviour: in Atom the title is declared to be HTML and written as it came. What looks like a tag is one: a
# reader drops it, and with it a part of the title. The same entry in JSON Feed has it whole, where a title that
# was escaped against this shows its escapes. The documentation allows HTML in `content`, and says nothing of the
# title; see also jpmonette/feed, #192.
#
# Seen:
#   given      Use Map<string, Model> for lists
#   Atom       Use Map for lists
#   JSON Feed  Use Map<string, Model> for lists
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

npm init -y > /dev/null
npm install --ignore-scripts --no-audit --no-fund --silent feed@6.0.0
python3 -m venv venv
venv/bin/pip install --quiet --no-cache-dir --only-binary :all: 'feedparser==6.0.14'
cat > main.mjs <<'JS'
import { writeFileSync } from "node:fs";
import { Feed } from "feed";

const address = "https://example.invalid/";
const feed = new Feed({ title: "Notes", id: address, link: address, copyright: "", updated: new Date(0) });
const title = "Use Map<string, Model> for lists";
feed.addItem({ title, id: `${address}1`, link: `${address}1`, date: new Date(0) });
writeFileSync("atom.xml", feed.atom1());
writeFileSync("feed.json", feed.json1());
console.log("given     ", title);
JS
cat > main.py <<'PYTHON'
import json

import feedparser

print("Atom      ", feedparser.parse("atom.xml").entries[0].title)
print("JSON Feed ", json.load(open("feed.json"))["items"][0]["title"])
PYTHON
{ node main.mjs && venv/bin/python main.py; } | tee log

grep -q '^Atom       Use Map for lists$' log
grep -q '^JSON Feed  Use Map<string, Model> for lists$' log
