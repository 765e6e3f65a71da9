#!/usr/bin/env bash
# rss-parser 3.13.0 (npm), 2026-11-28.
#
# Good guess: an entry of Atom that has `published` and `updated` is read with both, and a program that looks
# for what is new since its last visit sees an entry that was changed: `updated` is the one that every entry
# must have (RFC 4287, section 4.1.2).
#
# Behaviour: `isoDate` and `pubDate` are the day of publishing, and `updated` is dropped. It stands in only
# where there is no `published`. A retirement that was moved yesterday has the date of its announcement.
#
# Seen (published in January, updated in November):
#   isoDate 2026-01-01T00:00:00.000Z, updated undefined
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

npm init -y > /dev/null
npm install --ignore-scripts --no-audit --no-fund --silent rss-parser@3.13.0
cat > main.mjs <<'JS'
import Parser from "rss-parser";

const { items } = await new Parser().parseString(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Retirements</title>
  <id>urn:example:feed</id>
  <updated>2026-11-27T00:00:00Z</updated>
  <author><name>A</name></author>
  <entry>
    <title>A model retires</title>
    <id>urn:example:entry</id>
    <published>2026-01-01T00:00:00Z</published>
    <updated>2026-11-27T00:00:00Z</updated>
    <content>Moved to another day.</content>
  </entry>
</feed>`);
console.log(`isoDate ${items[0].isoDate}, updated ${items[0].updated}`);
JS
node main.mjs | tee log

grep -q 'isoDate 2026-01-01T00:00:00.000Z, updated undefined' log
