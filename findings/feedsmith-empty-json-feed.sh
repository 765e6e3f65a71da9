#!/usr/bin/env bash
# feedsmith 3.0.1 (npm), 2026-11-28.
#
# Good guess: a JSON Feed of no items has `"items": []`, because version 1.1 of the format requires the
# field: https://www.jsonfeed.org/version/1.1/#top-level
#
# Behaviour: the generator leaves empty arrays out, this one too, so that a feed that has nothing to
# say yet is no valid JSON Feed. A reader that iterates over `items` fails on it.
#
# Seen:
#   one item   version,title,items
#   no items   version,title
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
import { generateJsonFeed } from "feedsmith";

const keysOf = (items) => Object.keys(generateJsonFeed({ title: "Feed", items })).join();
console.log(keysOf(process.argv[2] === "one" ? [{ id: "1", content_text: "a" }] : []));
JS

one=$(node write.mjs one)
none=$(node write.mjs none)
echo "one item   $one"
echo "no items   $none"

[ "$one" = "version,title,items" ]
[ "$none" = "version,title" ]
