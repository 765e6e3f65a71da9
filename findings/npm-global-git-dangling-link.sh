#!/usr/bin/env bash
# npm 11.19.1, `npm install -g git+file://…`, 2026-11-28.
#
# Good guess: a package that is built by its `prepare` script is installed from git in the same way with
# `-g` as without: npm clones it, installs its devDependencies there, runs `prepare`, packs what came of
# it, and installs that. So says "scripts" in its documentation.
#
# Behaviour: npm prepares the clone with another `npm install`, which inherits `npm_config_global=true`
# from the environment. It installs the clone globally in place of its devDependencies: `prepare` runs
# twice without them (and fails if it needs any), and what is left behind is a link to the temporary
# clone, which is gone a moment later. With `npm_config_global=false`, or without `-g`, all is as it should be.
#
# Seen:
#   -g        prepare finds its devDependency: no   installed: a link to …/_cacache/tmp/git-clone…
#   without   prepare finds its devDependency: yes  installed: a folder
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export npm_config_cache=$folder/cache npm_config_update_notifier=false
mkdir tool
npm i --prefix tool --silent --no-audit --no-fund --ignore-scripts npm@11.19.1
npm=("$(command -v node)" "$folder/tool/node_modules/npm/bin/npm-cli.js")
echo "npm $("${npm[@]}" --version), Node $(node --version)"

mkdir built && cd built
git init --quiet .
cat > package.json <<'JSON'
{ "name": "built", "version": "1.0.0", "bin": "made.js", "files": ["made.js"],
  "devDependencies": { "ms": "2.1.3" }, "scripts": { "prepare": "node build.cjs" } }
JSON
cat > build.cjs <<'JS'
const { appendFileSync, existsSync, writeFileSync } = require("node:fs");
appendFileSync(process.env.SEEN, existsSync("node_modules/ms") ? "yes\n" : "no\n");
writeFileSync("made.js", "#!/usr/bin/env node\nconsole.log('built');\n");
JS
git add .
git -c user.name=a -c user.email=a@example.org commit --quiet --message built
cd ..

export SEEN=$folder/seen
"${npm[@]}" install -g --prefix "$folder/global" --silent --allow-git=root "git+file://$folder/built"
global=$(sort -u "$SEEN" | xargs)
installed=$folder/global/lib/node_modules/built
target=$(readlink "$installed" || true)
echo "-g        prepare finds its devDependency: $global   installed: ${target:+a link to $target}"
rm "$SEEN"

mkdir local
"${npm[@]}" install --prefix "$folder/local" --silent --allow-git=root "git+file://$folder/built"
local=$(sort -u "$SEEN" | xargs)
kind=$(test -L local/node_modules/built && echo "a link" || echo "a folder")
echo "without   prepare finds its devDependency: $local  installed: $kind"

[[ $global == no && -n $target && $local == yes && $kind == "a folder" ]]
