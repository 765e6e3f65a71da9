#!/usr/bin/env bash
# Node.js 20.20.2 (whichever node is first on the PATH is used), on Linux only, 2026-11-28.
#
# Good guess: `mkdirSync(path, { recursive: true })` makes the folder or throws, as it does without
# `recursive`: ENOENT in /proc, where nobody can make one.
#
# Behaviour: it never returns, and keeps one processor busy. ENOENT makes it try the folder above, which
# is there, and then the same one again, for ever; so in /proc and wherever a folder that exists takes no
# other with that error. Nothing can interrupt it but a signal from outside.
#
# Seen:
#   without recursive: ENOENT
#   with recursive: not back after 5 s
#
# Exit code 1: the behaviour changed.
set -euo pipefail

node -e '
  try { require("node:fs").mkdirSync("/proc/state"); } catch ({ code }) {
    console.log(`without recursive: ${code}`);
  }'
node -e 'try { require("node:fs").mkdirSync("/proc/state", { recursive: true }); } catch {}' &
child=$!
sleep 5
if kill -9 "$child" 2> /dev/null; then
  wait "$child" 2> /dev/null || true
  echo "with recursive: not back after 5 s"
else
  echo "with recursive: it came back"
  exit 1
fi
