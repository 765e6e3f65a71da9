#!/usr/bin/env bash
# tokenlens 1.3.1 (npm), 2026-11-28.
#
# Good guess: how much of its context a model has used is not known for a model that is not known: the answer
# is `undefined`, or an error that names the model.
#
# Behaviour: a model that the built-in table lacks is full from its first token. Opus 4.5 and Sonnet 4.5 are
# not in it, in no spelling. An agent that compacts its conversation when `shouldCompact` says so does that
# after every turn, while the cost of the same turn is an empty object.
#
# Seen (after 10 tokens):
#   claude-3-opus-20240229  used 0.00005, compact false, cost 6 fields
#   claude-sonnet-4-5       used 1, compact true, cost 0 fields
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

npm init -y > /dev/null
npm install --ignore-scripts --no-audit --no-fund --silent tokenlens@1.3.1
cat > main.mjs <<'JS'
import { estimateCost, percentOfContextUsed, shouldCompact } from "tokenlens";

const usage = { inputTokens: 9, outputTokens: 1 };
for (const modelId of ["claude-3-opus-20240229", "claude-sonnet-4-5"]) {
  const used = percentOfContextUsed({ id: modelId, usage });
  const compact = shouldCompact({ modelId, usage });
  const cost = Object.keys(estimateCost({ modelId, usage })).length;
  console.log(modelId.padEnd(23), `used ${used}, compact ${compact}, cost ${cost} fields`);
}
JS
node main.mjs | tee log

grep -q 'claude-3-opus-20240229  used 0.00005, compact false, cost 6 fields' log
grep -q 'claude-sonnet-4-5       used 1, compact true, cost 0 fields' log
