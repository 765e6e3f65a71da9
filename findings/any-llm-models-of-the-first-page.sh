#!/usr/bin/env bash
# any-llm-sdk 1.40.2 (PyPI), 2026-11-28.
#
# Good guess: `list_models("anthropic")` gives the models of the provider. It returns a plain list, without a
# cursor or a limit, so that whatever pages there are have been walked.
#
# Behaviour: it is the first page, 20 models as the API gives them when nothing else is asked for, and nothing
# says that there are more. A check of whether a model is there says no for every older one. (LiteLLM's
# `get_valid_models` asks the same server three times.)
#
# Seen, of a server with 45 models:
#   20 models
#   asked /v1/models
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --no-cache-dir --only-binary :all: 'any-llm-sdk[anthropic]==1.40.2'
cat > main.py <<'PYTHON'
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from any_llm import list_models

IDS = [f"claude-{number}" for number in range(45)]
asked = []


class Handler(BaseHTTPRequestHandler):
    def log_message(self, *_): ...

    def do_GET(self):
        asked.append(self.path)
        query = parse_qs(urlsplit(self.path).query)
        rest = IDS[IDS.index(query["after_id"][0]) + 1 :] if "after_id" in query else IDS
        page = rest[: int(query.get("limit", ["20"])[0])]
        data = [{"type": "model", "id": id, "display_name": id, "created_at": "2026-11-28T00:00:00Z"} for id in page]
        answer = {"data": data, "has_more": len(rest) > len(page), "first_id": page[0], "last_id": page[-1]}
        body = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
models = list_models("anthropic", api_key="of-nobody", api_base=f"http://127.0.0.1:{server.server_port}")
print(len(models), "models")
print("asked", *asked)
PYTHON
venv/bin/python main.py | tee log

grep -q '^20 models$' log
grep -Eq '^asked /v1/models[^ ]*$' log
