#!/usr/bin/env bash
# npm 11.19.1, `npx FILE.tgz`, 2026-11-28.
#
# Good guess: `npx /tmp/tool.tgz` does what `npx ./tool.tgz` does in that folder: it installs the packed
# program into its cache and runs it.
#
# Behaviour: with an absolute path npx runs the tarball itself, as a program: the shell answers "Permission
# denied" (126). It looks for `node_modules/.bin/` and the argument, which for an absolute path is the
# argument, and what is there it takes for a local program. `file:/tmp/tool.tgz` works.
#
# Seen:
#   npx ./tool.tgz             ran, 0
#   npx file:/tmp/…/tool.tgz   ran, 0
#   npx /tmp/…/tool.tgz        Permission denied, 126
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export npm_config_cache=$folder/cache npm_config_update_notifier=false
mkdir npm package elsewhere
npm i --prefix npm --silent --no-audit --no-fund --ignore-scripts npm@11.19.1
npx=("$(command -v node)" "$folder/npm/node_modules/npm/bin/npx-cli.js" --yes)
echo "npm $("${npx[@]}" --version), Node $(node --version)"

echo '{ "name": "tool", "version": "1.0.0", "bin": "tool.js" }' > package/package.json
printf '#!/usr/bin/env node\nconsole.log("ran")\n' > package/tool.js
tar -czf elsewhere/tool.tgz package
cd elsewhere

run() {
  local said status=0
  said=$("${npx[@]}" "$1" 2>&1) || status=$?
  said=${said##*$'\n'}
  echo "npx $1: ${said##*: }, $status" >&2
  echo "$status"
}
relative=$(run ./tool.tgz)
file=$(run "file:$folder/elsewhere/tool.tgz")
absolute=$(run "$folder/elsewhere/tool.tgz")
[[ $relative == 0 && $file == 0 && $absolute == 126 ]]
