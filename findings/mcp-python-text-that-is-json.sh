#!/usr/bin/env bash
# mcp 2.3.0 (PyPI), 2026-11-28.
#
# Good guess: a tool with a parameter `text: str | None` takes any text, as its schema says; with a default of
# None it differs from `text: str` in nothing but that it can be left out.
#
# Behaviour: a text for a parameter of any type but plain `str` is first read as JSON. The text of an object or
# a list becomes one, and is then refused, because it is no text; the text "null" becomes None. A tool that
# takes a filter, a note or a file for its optional text works until somebody passes one that is JSON.
#
# Seen:
#   argument          text: str         text: str | None
#   hello             'hello'           'hello'
#   {"model": "m"}    '{"model": "m"}'  refused: Input should be a valid string
#   ["m"]             '["m"]'           refused: Input should be a valid string
#   null              'null'            None
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --no-cache-dir --only-binary :all: 'mcp==2.3.0'
cat > main.py <<'PYTHON'
import asyncio
import logging
import re

from mcp import Client
from mcp.server import MCPServer

logging.disable(logging.CRITICAL)
server = MCPServer("texts")


@server.tool()
def required(text: str) -> str:
    return repr(text)


@server.tool()
def optional(text: str | None = None) -> str:
    return repr(text)


async def main():
    print(f"{'argument':<17} {'text: str':<17} text: str | None")
    async with Client(server) as client:
        for text in ["hello", '{"model": "m"}', '["m"]', "null"]:
            shown = []
            for tool in ["required", "optional"]:
                result = await client.call_tool(tool, {"text": text})
                said = result.content[0].text
                shown.append("refused: " + re.search(r"Input should be [\w ]+", said)[0].strip() if result.is_error else said)
            print(f"{text:<17} {shown[0]:<17} {shown[1]}")


asyncio.run(main())
PYTHON
venv/bin/python main.py | tee log

grep -Eq "^hello +'hello' +'hello'$" log
grep -Eq "^\{\"model\": \"m\"\} +'\{\"model\": \"m\"\}' +refused: Input should be a valid string" log
grep -Eq "^\[\"m\"\] +'\[\"m\"\]' +refused: Input should be a valid string" log
grep -Eq "^null +'null' +None$" log
