#!/usr/bin/env bash
# LiteLLM 1.108.7 (PyPI: litellm[proxy]), 2026-11-27.
#
# Good guess: a list of models has each ID once, so the ID is its key; the same configuration gives
# the same list in the same order; and models have the dates of their releases.
#
# Behaviour: a wildcard such as `openai/*` is spelled out from a built-in table, where some IDs are
# found by two ways: they come twice, as equal entries. The table passes through a set of Python's,
# so the order is another one after each start; it stays with the same PYTHONHASHSEED. One constant
# date stands for all.
#
# Seen:
#   entries 211, IDs 208
#   twice openai/sora-2 openai/sora-2-pro openai/sora-2-pro-high-res
#   the same IDs after a restart: True, in the same order: False
#   dates 2023-02-28T18:56:42Z
#
# Installs 116 packages into a temporary folder, about a minute. Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
server=
stop() {
  if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi
  server=
}
trap 'stop; rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --no-cache-dir --only-binary :all: 'litellm[proxy]==1.108.7'

cat > config.yaml <<'YAML'
model_list:
  - model_name: openai/*
    litellm_params: { model: openai/*, api_key: of-nobody }
general_settings: { master_key: sk-of-this-script }
YAML

# Python's order of texts in a set follows this number, which is another one in each process.
list() {
  local port
  port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  HOME=$folder LITELLM_LOCAL_MODEL_COST_MAP=True PYTHONHASHSEED=$1 \
    venv/bin/litellm --config config.yaml --host 127.0.0.1 --port "$port" > log 2>&1 &
  server=$!
  for _ in $(seq 120); do
    curl -sf -o up --max-time 5 "http://127.0.0.1:$port/health/liveliness" && break
    kill -0 "$server" || { cat log; exit 2; }
    sleep 1
  done
  curl -s --max-time 30 -o "list-$1.json" \
    -H 'x-api-key: sk-of-this-script' -H 'anthropic-version: 2023-06-01' \
    "http://127.0.0.1:$port/v1/models"
  stop
}
list 1
list 2

python3 - <<'PYTHON'
import json
from collections import Counter

first, second = ([entry for entry in json.load(open(f"list-{run}.json"))["data"]] for run in (1, 2))
ids, later = ([entry["id"] for entry in run] for run in (first, second))
twice = sorted(id for id, count in Counter(ids).items() if count > 1)
dates = {entry["created_at"] for entry in first}
print(f"entries {len(ids)}, IDs {len(set(ids))}")
print("twice", *twice)
print(f"the same IDs after a restart: {sorted(ids) == sorted(later)}, in the same order: {ids == later}")
print("dates", *dates)
assert twice == ["openai/sora-2", "openai/sora-2-pro", "openai/sora-2-pro-high-res"]
assert sorted(ids) == sorted(later) and ids != later
assert dates == {"2023-02-28T18:56:42Z"}
PYTHON
