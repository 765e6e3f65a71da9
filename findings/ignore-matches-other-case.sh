#!/usr/bin/env bash
# ignore 7.0.17 (npm), beside git, 2026-11-28.
#
# Good guess: a library that "filters by .gitignore rules", and says that it follows git's tests, ignores
# what git ignores on the same machine.
#
# Behaviour: letters of another case match unless `ignorecase: false` is given, whatever the file system
# and git's `core.ignorecase`. On Linux `/build` and `*.log` therefore also hide `Build/` and `DATA.LOG`,
# which git tracks: a tool that walks files by it passes over them without a word.
#
# Seen, with the .gitignore lines `/build` and `*.log`:
#   file            git       ignore    ignorecase: false
#   build/a.txt     ignored   ignored   ignored
#   Build/a.txt     listed    ignored   listed
#   DATA.LOG        listed    ignored   listed
#
# Exit code 1: the behaviour changed, or this file system has no case of its own.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

npm init -y > /dev/null
npm install --ignore-scripts --no-audit --no-fund --silent ignore@7.0.17
mkdir tree
cd tree
git -c init.defaultBranch=main init --quiet .
printf '/build\n*.log\n' > .gitignore
mkdir build Build
touch build/a.txt Build/a.txt DATA.LOG
git --version
echo "core.ignorecase: $(git config core.ignorecase || echo unset)"
git ls-files --others --exclude-standard > ../listed
cd ..
cat > main.cjs <<'JS'
const { readFileSync } = require("node:fs");
const ignore = require("ignore");
const rules = readFileSync("tree/.gitignore", "utf8");
const listed = readFileSync("listed", "utf8").split("\n");
const word = (isIgnored) => (isIgnored ? "ignored" : "listed").padEnd(10);
console.log("file            git       ignore    ignorecase: false");
for (const file of ["build/a.txt", "Build/a.txt", "DATA.LOG"]) {
  const usual = ignore().add(rules).ignores(file);
  const exact = ignore({ ignorecase: false }).add(rules).ignores(file);
  console.log(`${file.padEnd(16)}${word(!listed.includes(file))}${word(usual)}${word(exact)}`.trimEnd());
}
JS
node main.cjs | tee log

grep -q '^Build/a.txt     listed    ignored   listed$' log
grep -q '^DATA.LOG        listed    ignored   listed$' log
