#!/usr/bin/env bash
# LiteLLM 1.110.2 (PyPI: litellm), its own table of models, 2026-11-28.
#
# Good guess: what a model costs that the table does not have is an error, as it is for the models of OpenAI and
# Google; a budget or a report then fails where the name is wrong.
#
# Behaviour: whatever looks like `claude-WORD-NUMBER` is a model, with limits by a rule and a price of nothing. The
# rule says of itself that it names no price so that cost stays as for any unpriced model; that is an error, and
# this is 0.0. The spelling of GitHub Copilot, a slip of the pen, a model newer than the table: a report adds up
# to less without a word, and a budget is never reached. The request asks for twice the limit that the rule
# names, and `get_max_tokens` does not know the model.
#
# Seen (a million tokens in; limit by get_model_info, by get_max_tokens, in the request):
#   claude-sonnet-4-5  cost 3.0  limit 64000  64000  64000
#   claude-sonnet-4.5  cost 0.0  limit 64000  Exception  128000
#   claude-sonet-4-5   cost 0.0  limit 64000  Exception  128000
#   openai/gpt-99      cost ModelNotMappedError  limit ModelNotMappedError  Exception
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --no-cache-dir --only-binary :all: 'litellm==1.110.2'
cat > main.py <<'PYTHON'
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import litellm

litellm.suppress_debug_info = True
asked = []


class Handler(BaseHTTPRequestHandler):
    def log_message(self, *_): ...

    def do_POST(self):
        request = json.loads(self.rfile.read(int(self.headers["content-length"])))
        asked.append(request["max_tokens"])
        content = [{"type": "text", "text": "Hello"}]
        answer = {"id": "m", "type": "message", "role": "assistant", "model": request["model"], "content": content}
        answer |= {"stop_reason": "end_turn", "stop_sequence": None, "usage": {"input_tokens": 1, "output_tokens": 1}}
        body = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()


def outcome(ask):
    try:
        return ask()
    except Exception as error:
        return type(error).__name__


def requested(name):
    address = f"http://127.0.0.1:{server.server_port}"
    messages = [{"role": "user", "content": "Hello"}]
    litellm.completion(name, messages=messages, api_key="of-nobody", api_base=address)
    return asked[-1]


for name in ["claude-sonnet-4-5", "claude-sonnet-4.5", "claude-sonet-4-5", "openai/gpt-99"]:
    cost = outcome(lambda: litellm.cost_per_token(name, prompt_tokens=1_000_000)[0])
    limit = outcome(lambda: litellm.get_model_info(name)["max_output_tokens"])
    other = outcome(lambda: litellm.get_max_tokens(name))
    line = f"{name:<18} cost {cost}  limit {limit}  {other}"
    print(f"{line}  {requested(name)}" if name.startswith("claude") else line)
PYTHON
LITELLM_LOCAL_MODEL_COST_MAP=True venv/bin/python main.py | tee log

grep -Eq '^claude-sonnet-4-5 +cost 3.0 +limit 64000 +64000 +64000$' log
grep -Eq '^claude-sonnet-4\.5 +cost 0.0 +limit 64000 +Exception +128000$' log
grep -Eq '^claude-sonet-4-5 +cost 0.0 +limit 64000 +Exception +128000$' log
grep -Eq '^openai/gpt-99 +cost ModelNotMappedError ' log
