#!/usr/bin/env bash
# gpt2giga 0.3.0 (PyPI), 2026-11-27.
#
# Good guess: a cursor that a list does not know is refused, as Anthropic's API refuses it with 400,
# or leads to an empty page; in no case does a walk over the pages start again.
#
# Behaviour: `after_id` is honoured while the model is there. When it is not, because it was taken
# away between two pages, the first page comes again, with `has_more: true` and a 200. A walk that
# looks at `has_more` and `last_id` alone collects models twice, and never ends where the list loses
# a model on every turn.
#
# Seen:
#   after the first     one two    has_more True
#   after one unknown   zero one   has_more True
#   without a cursor    zero one   has_more True
#
# Installs 58 packages into a temporary folder, about half a minute. The API behind it is a list of
# four models on the loopback. Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
servers=()
cleanup() {
  for server in "${servers[@]}"; do
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  done
  rm -rf "$folder"
}
trap cleanup EXIT
trap 'exit 130' INT TERM
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --no-cache-dir --only-binary :all: gpt2giga==0.3.0

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}
behind=$(free_port)
port=$(free_port)
mkdir -p root/api/v1
echo '{"object": "list", "data": [
  {"id": "zero", "object": "model", "owned_by": "nobody"}, {"id": "one", "object": "model", "owned_by": "nobody"},
  {"id": "two", "object": "model", "owned_by": "nobody"}, {"id": "three", "object": "model", "owned_by": "nobody"}]}' > root/api/v1/models
python3 -m http.server --bind 127.0.0.1 --directory root "$behind" > behind.log 2>&1 &
servers+=($!)
HOME=$folder GIGACHAT_BASE_URL=http://127.0.0.1:$behind/api/v1 GIGACHAT_ACCESS_TOKEN=of-nobody \
  venv/bin/gpt2giga --proxy.host 127.0.0.1 --proxy.port "$port" > log 2>&1 &
servers+=($!)
base=http://127.0.0.1:$port/v1/models
for _ in $(seq 120); do
  curl -s -o up --max-time 5 "$base" && break
  kill -0 "${servers[1]}" || { cat log; exit 2; }
  sleep 1
done

page() {
  curl -s --max-time 30 -H 'anthropic-version: 2023-06-01' "$base?limit=2$1" |
    python3 -c 'import json, sys; d = json.load(sys.stdin); print(*(e["id"] for e in d["data"]), d["has_more"])'
}
known=$(page '&after_id=zero')
unknown=$(page '&after_id=taken-away')
none=$(page '')
echo "after the first     $known"
echo "after one unknown   $unknown"
echo "without a cursor    $none"

[ "$known" = 'one two True' ]
[ "$unknown" = 'zero one True' ]
[ "$none" = "$unknown" ]
