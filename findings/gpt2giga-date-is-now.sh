#!/usr/bin/env bash
# gpt2giga 0.3.0 (PyPI), 2026-11-27.
#
# Good guess: `created_at` of a model is a property of the model. Asked twice, it is the same, and
# two models of different age have different ones.
#
# Behaviour: the API behind it tells no date, and the schema of Anthropic's API wants one, so the
# proxy writes the time of the request: every model was released this second, and whoever compares
# two answers finds every model changed.
#
# Seen (three seconds apart):
#   first    2026-11-27T22:55:51+00:00
#   second   2026-11-27T22:55:54+00:00
#   seconds between the answer and the dates in it: 0 1
#
# Installs 58 packages into a temporary folder, about half a minute. The API behind it is a list of
# two models on the loopback. Exit code 1: the behaviour changed.
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
  {"id": "old", "object": "model", "owned_by": "nobody"}, {"id": "new", "object": "model", "owned_by": "nobody"}]}' > root/api/v1/models
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

list() {
  curl -s --max-time 30 -H 'anthropic-version: 2023-06-01' -o "list-$1.json" "$base"
  date -u +%s > "at-$1"
}
list 1
sleep 3
list 2

python3 - <<'PYTHON'
import json
from datetime import datetime

dates = [[entry["created_at"] for entry in json.load(open(f"list-{run}.json"))["data"]] for run in (1, 2)]
apart = [
    int(open(f"at-{run}").read()) - datetime.fromisoformat(date.replace("Z", "+00:00")).timestamp()
    for run, run_dates in zip((1, 2), dates)
    for date in run_dates
]
print("first   ", *set(dates[0]))
print("second  ", *set(dates[1]))
print("seconds between the answer and the dates in it:", *{round(seconds) for seconds in apart})
assert all(0 <= seconds <= 2 for seconds in apart)
assert dates[0] != dates[1] and len(set(dates[0])) == 1
PYTHON
