#!/usr/bin/env bash
# write-file-atomic 7.0.1 bundled by rolldown 1.2.19 (npm), 2026-11-28.
#
# Good guess: a package of plain JavaScript can be bundled into an ECMAScript module for Node, and what
# cannot be bundled fails the build. At the latest it fails when the bundle is loaded.
#
# Behaviour: the package names its temporary file after `__filename`, which CommonJS has and a module has
# not, and the bundler leaves the name as it is, without a warning. The bundle loads, and the first
# file that is to be written, perhaps hours later, throws a ReferenceError.
#
# Seen:
#   build      exit 0, no warning
#   load       fine
#   write      ReferenceError: __filename is not defined
#   with define { __filename: "import.meta.filename" }: written
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

npm init -y > /dev/null
npm install --ignore-scripts --no-audit --no-fund --silent write-file-atomic@7.0.1 rolldown@1.2.19
cat > main.mjs <<'JS'
import writeFileAtomic from "write-file-atomic";
console.log("load       fine");
try {
  await writeFileAtomic("state.json", "{}");
  console.log("write      written");
} catch (error) {
  console.log(`write      ${error.name}: ${error.message}`);
}
JS
bundle() {
  npx rolldown main.mjs --format esm --platform node --file "$@" > build.log 2>&1
  echo "build      exit $?, $(grep -ci warn build.log || true) warnings"
}

node --version
bundle plain.mjs
node plain.mjs | tee plain.log
bundle defined.mjs --transform.define __filename=import.meta.filename > /dev/null
node defined.mjs | tee defined.log

grep -q 'ReferenceError: __filename is not defined' plain.log
grep -q 'write      written' defined.log
