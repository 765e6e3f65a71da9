#!/usr/bin/env bash
# Ollama 0.6.5 (Go module: github.com/ollama/ollama), 2026-11-27.
#
# Good guess: a list of no models is `{"object":"list","data":[]}`, in OpenAI's shape as in the
# server's own, which says `{"models":[]}`.
#
# Behaviour: the middleware that turns the server's own shape into OpenAI's fills a slice that was
# never made, and Go writes such a slice as null: `data` is no array until the first model is there.
# A client that iterates over `data` fails on a new installation, and on no other.
#
# Seen:
#   own shape     {"models":[]}
#   OpenAI's      {"object":"list","data":null}
#
# Builds it into a temporary folder: about ten minutes of one core, and needs Go and a C++ compiler.
# Exit code 1: the behaviour changed.
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

GOFLAGS='-p=1 -modcacherw' GOPATH=$folder/go GOBIN=$folder/bin GOCACHE=$folder/go-build \
  nice -n 19 go install github.com/ollama/ollama@v0.6.5

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
HOME=$folder OLLAMA_HOST=127.0.0.1:$port OLLAMA_MODELS=$folder/models OLLAMA_NOPRUNE=1 \
  bin/ollama serve > log 2>&1 &
server=$!
for _ in $(seq 60); do
  curl -sf -o up --max-time 5 "http://127.0.0.1:$port/" && break
  kill -0 "$server" || { cat log; exit 2; }
  sleep 1
done

own=$(curl -s --max-time 30 "http://127.0.0.1:$port/api/tags")
other=$(curl -s --max-time 30 "http://127.0.0.1:$port/v1/models")
echo "own shape     $own"
echo "OpenAI's      $other"

[ "$own" = '{"models":[]}' ]
[ "$other" = '{"object":"list","data":null}' ]
