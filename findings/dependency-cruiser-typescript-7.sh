#!/usr/bin/env bash
# An import fence that stops fencing when TypeScript is updated to 7, and says that all is well.
set -euo pipefail

CRUISER=17.4.3
TYPESCRIPT=7.0.2
CONTROL=5.9.3

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir -p src/browser src/server
echo 'import { key } from "../server/key.ts"; export const leak: string = key;' > src/browser/page.ts
echo 'export const key: string = "secret";' > src/server/key.ts
cat > .dependency-cruiser.cjs <<'RULES'
module.exports = {
  forbidden: [
    {
      name: "browser-not-to-server",
      severity: "error",
      from: { path: "^src/browser" },
      to: { path: "^src/server" },
    },
  ],
};
RULES

# Leaves what was said in `said` and the exit status in `status`.
cruise_with_typescript() {
  npm install --ignore-scripts --no-audit --no-fund --silent \
    "dependency-cruiser@$CRUISER" "typescript@$1" > install.log 2>&1 || {
    cat install.log
    echo "The packages could not be installed, so nothing was seen."
    exit 1
  }
  status=0
  said=$(npx --no-install depcruise src --config .dependency-cruiser.cjs 2>&1) || status=$?
}

echo "dependency-cruiser $CRUISER, typescript $TYPESCRIPT, node $(node --version)"
echo
echo "Guess: with a TypeScript that it cannot use, it fails, or says that it looked at nothing and"
echo "exits with an error. One import breaks the only rule, so a pass is impossible."
echo "Behaviour: .ts files are no modules to it then. It looks at none, finds the rules kept, exit 0."

cruise_with_typescript "$CONTROL"
echo
echo "With typescript $CONTROL, exit $status:"
echo "$said"
[[ $status -ne 0 && $said == *"browser-not-to-server"* ]] || {
  echo "The control has changed: the forbidden import is not reported."
  exit 1
}

cruise_with_typescript "$TYPESCRIPT"
echo
echo "With typescript $TYPESCRIPT, exit $status:"
echo "$said"
[[ $status -eq 0 && $said == *"no dependency violations found (0 modules"* ]] || {
  echo "The behaviour has changed."
  exit 1
}
