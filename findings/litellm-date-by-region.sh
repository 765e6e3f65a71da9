#!/usr/bin/env bash
# LiteLLM 1.108.7 (PyPI: litellm), its own table of models, 2026-11-28.
#
# Good guess: `deprecation_date` is a fact about a model, or about a model on a platform. Bedrock's inference
# profiles of one model, which differ in the region that may answer, have the same one.
#
# Behaviour: each spelling is an entry of its own. Of the profiles of Haiku 4.5 the European one alone has a
# date; with the others, or with the ID of the model itself, a check of dates finds nothing to tell. Opus 4.5,
# whose retirement the official SDK of that day warns of, has none in Anthropic's own spelling.
#
# Seen:
#   anthropic.claude-haiku-4-5-20251001-v1:0         None
#   us.anthropic.claude-haiku-4-5-20251001-v1:0      None
#   eu.anthropic.claude-haiku-4-5-20251001-v1:0      2026-10-15
#   global.anthropic.claude-haiku-4-5-20251001-v1:0  None
#   claude-opus-4-5-20251101                         None
#   vertex_ai/claude-opus-4-5@20251101               2026-11-24
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --no-cache-dir --only-binary :all: 'litellm==1.108.7'
cat > main.py <<'PYTHON'
import litellm

HAIKU = "anthropic.claude-haiku-4-5-20251001-v1:0"
for name in [
    HAIKU,
    f"us.{HAIKU}",
    f"eu.{HAIKU}",
    f"global.{HAIKU}",
    "claude-opus-4-5-20251101",
    "vertex_ai/claude-opus-4-5@20251101",
]:
    print(name.ljust(48), litellm.model_cost[name].get("deprecation_date"))
PYTHON
# The table in the package, and not a newer one from elsewhere.
LITELLM_LOCAL_MODEL_COST_MAP=True venv/bin/python main.py 2> /dev/null | tee log

grep -Eq '^anthropic\.claude-haiku-4-5-20251001-v1:0 +None' log
grep -Eq '^us\.anthropic\.claude-haiku-4-5-20251001-v1:0 +None' log
grep -Eq '^eu\.anthropic\.claude-haiku-4-5-20251001-v1:0 +2026-10-15' log
grep -Eq '^global\.anthropic\.claude-haiku-4-5-20251001-v1:0 +None' log
grep -Eq '^claude-opus-4-5-20251101 +None' log
grep -Eq '^vertex_ai/claude-opus-4-5@20251101 +2026-11-24' log
