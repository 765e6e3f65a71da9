#!/usr/bin/env bash
# The JSON schema of SARIF 2.1.0-rtm.5 as @microsoft/jest-sarif 1.0.0-beta.0 carries it, and ajv 8.20.0
# (npm), 2026-11-28.
#
# Good guess: the published schema of a standard compiles in a validator of its kind, and what it says
# about a language tag such as `en-US` is that.
#
# Behaviour: the pattern of `run.language` has a bracket too many. JSON Schema asks for the rules of
# Unicode, under which it is no pattern, so that ajv refuses the whole schema; with `unicodeRegExp: false`
# it compiles, and any text that begins with two letters is a language. The later edition of OASIS
# (errata 01) has it mended, but tools go on copying this one.
#
# Seen:
#   by default             Invalid regular expression: … Lone quantifier brackets
#   unicodeRegExp: false   en-US valid, "no language at all" valid
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

npm init -y > /dev/null
npm install --ignore-scripts --no-audit --no-fund --silent --legacy-peer-deps ajv@8.20.0
npm pack --ignore-scripts --silent @microsoft/jest-sarif@1.0.0-beta.0 > /dev/null
tar xzf microsoft-jest-sarif-1.0.0-beta.0.tgz
cat > main.cjs <<'JS'
const Ajv = require("ajv").default;
const { $schema, id, ...schema } = require("./package/lib/schemas/sarif-2.1.0-rtm.5.json");
const options = { strict: false, validateFormats: false };
const compile = (more) => new Ajv({ ...options, ...more }).compile(schema);
try {
  compile({});
  console.log("by default             compiles");
} catch (error) {
  console.log(`by default             ${error.message}`);
}
const validate = compile({ unicodeRegExp: false });
const isValid = (language) => {
  const run = { tool: { driver: { name: "a" } }, results: [], language };
  return validate({ version: "2.1.0", runs: [run] }) ? "valid" : "invalid";
};
const [tag, text] = ["en-US", "no language at all"].map(isValid);
console.log(`unicodeRegExp: false   en-US ${tag}, "no language at all" ${text}`);
JS
node main.cjs | tee log

grep -q 'by default .*Lone quantifier brackets' log
grep -q 'en-US valid, "no language at all" valid' log
