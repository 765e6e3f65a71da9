#!/usr/bin/env bash
# anthropic 2.14.0 (PyPI), 2026-11-28.
#
# Good guess: `ModelInfo.created_at: datetime` is a datetime, as the models are Pydantic's; a server that
# writes a day alone, or leaves the field out as OpenAI's format does, makes the call fail.
#
# Behaviour: answers are not validated unless the client is told to. A number becomes a datetime, a day alone
# stays a `str`, and a field that is missing becomes `None`: three types in one list, so that sorting it by
# release date is a TypeError, far from the call.
#
# Seen:
#   2026-11-30T00:00:00Z  datetime
#   1700000000            datetime
#   2026-11-30            str
#   missing               NoneType
#   sorted: TypeError
#   strict: APIResponseValidationError
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --no-cache-dir --only-binary :all: 'anthropic==2.14.0'
cat > main.py <<'PYTHON'
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import anthropic

DATES = ["2026-11-30T00:00:00Z", 1700000000, "2026-11-30", None]
ENTRIES = [{"type": "model", "id": f"m{at}", "display_name": "M", "created_at": date} for at, date in enumerate(DATES)]
del ENTRIES[-1]["created_at"]


class Handler(BaseHTTPRequestHandler):
    def log_message(self, *_): ...

    def do_GET(self):
        body = json.dumps({"data": ENTRIES, "has_more": False, "first_id": "m0", "last_id": "m3"}).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
settings = dict(base_url=f"http://127.0.0.1:{server.server_port}", api_key="of-nobody", max_retries=0)
client = anthropic.Anthropic(**settings)
models = client.models.list().data
for date, model in zip([*DATES[:3], "missing"], models):
    print(f"{date!s:<21} {type(model.created_at).__name__}")
try:
    sorted(models, key=lambda model: model.created_at)
except TypeError as error:
    print("sorted:", type(error).__name__)
try:
    anthropic.Anthropic(**settings, _strict_response_validation=True).models.list()
except anthropic.APIResponseValidationError as error:
    print("strict:", type(error).__name__)
PYTHON
venv/bin/python main.py | tee log

grep -Eq '^2026-11-30 +str' log
grep -Eq '^1700000000 +datetime' log
grep -Eq '^missing +NoneType' log
grep -q 'sorted: TypeError' log
grep -q 'strict: APIResponseValidationError' log
