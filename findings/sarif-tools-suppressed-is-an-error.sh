#!/usr/bin/env bash
# sarif-tools 3.0.5 (PyPI), 2026-11-28.
#
# Good guess: a result with an accepted suppression in the source, which a comment asked for, does not fail a
# check: SARIF 2.1.0 has the property so that viewers can leave such results out (section 3.27.23).
#
# Behaviour: it counts like any other, in the summary, in CSV and in `--check error`, which ends with 1. There
# is no option against it but a filter file that names what to leave out.
#
# Seen:
#   error: 1
#   exit code 1
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --no-cache-dir --only-binary :all: 'sarif-tools==3.0.5'
cat > results.sarif <<'JSON'
{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": { "driver": { "name": "checker", "rules": [{ "id": "retired-model" }] } },
      "results": [
        {
          "ruleId": "retired-model",
          "level": "error",
          "message": { "text": "A model that has retired." },
          "suppressions": [{ "kind": "inSource", "status": "accepted" }]
        }
      ]
    }
  ]
}
JSON
status=0
venv/bin/sarif --check error summary results.sarif > log 2>&1 || status=$?
grep '^error:' log
echo "exit code $status"

grep -q '^error: 1' log
[ "$status" -eq 1 ]
