#!/usr/bin/env bash
# LiteLLM 1.108.7 (PyPI: litellm[proxy]), 2026-11-27.
#
# Good guess: where `anthropic-version` makes GET /v1/models answer in the shape of Anthropic's API,
# it does the same for GET /v1/models/{id}, and every ID that is listed can be retrieved.
#
# Behaviour: the header changes the list only. One model comes in OpenAI's shape with it too, without
# `type`, `display_name` and `created_at`. An ID with a slash is listed and cannot be retrieved: 404,
# in a third shape, whether the slash is percent-encoded or not.
#
# Seen:
#   list      created_at display_name id max_input_tokens max_tokens type
#   retrieve  created id max_input_tokens max_output_tokens mode object owned_by
#   slash     404 {"detail":"Not Found"} 404 {"detail":"Not Found"}
#
# Installs 116 packages into a temporary folder, about a minute. Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
server=
cleanup() {
  if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi
  rm -rf "$folder"
}
trap cleanup EXIT
trap 'exit 130' INT TERM
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --no-cache-dir --only-binary :all: 'litellm[proxy]==1.108.7'

cat > config.yaml <<'YAML'
model_list:
  - model_name: claude-sonnet-4-5
    litellm_params: { model: anthropic/claude-sonnet-4-5, api_key: of-nobody }
  - model_name: anthropic/claude-opus-4-1
    litellm_params: { model: anthropic/claude-opus-4-1, api_key: of-nobody }
general_settings: { master_key: sk-of-this-script }
YAML
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
HOME=$folder LITELLM_LOCAL_MODEL_COST_MAP=True \
  venv/bin/litellm --config config.yaml --host 127.0.0.1 --port "$port" > log 2>&1 &
server=$!
base=http://127.0.0.1:$port
for _ in $(seq 120); do
  curl -sf -o up --max-time 5 "$base/health/liveliness" && break
  kill -0 "$server" || { cat log; exit 2; }
  sleep 1
done

get() {
  curl -s --max-time 30 -H 'x-api-key: sk-of-this-script' -H 'anthropic-version: 2023-06-01' "$@"
}
keys='import json, sys; d = json.load(sys.stdin); print(*sorted(d["data"][0] if "data" in d else d))'
list=$(get "$base/v1/models" | python3 -c "$keys")
retrieve=$(get "$base/v1/models/claude-sonnet-4-5" | python3 -c "$keys")
encoded=$(get -w ' %{http_code}' "$base/v1/models/anthropic%2Fclaude-opus-4-1")
plain=$(get -w ' %{http_code}' "$base/v1/models/anthropic/claude-opus-4-1")
echo "list      $list"
echo "retrieve  $retrieve"
echo "slash     $encoded, $plain"

[ "$list" = 'created_at display_name id max_input_tokens max_tokens type' ]
[ "$retrieve" = 'created id max_input_tokens max_output_tokens mode object owned_by' ]
[ "$encoded" = '{"detail":"Not Found"} 404' ]
[ "$plain" = '{"detail":"Not Found"} 404' ]
