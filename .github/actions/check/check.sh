#!/usr/bin/env bash
# Runs `model-catalogue check` with the inputs of the action, which are in CHECK_….
set -euo pipefail

if [[ -n $CHECK_TARBALL ]]; then
  program=$(mktemp -d "$RUNNER_TEMP/model-catalogue-XXXXXX")
  tar -xzf "$CHECK_TARBALL" -C "$program" --strip-components=1
else
  program=$(cd "$GITHUB_ACTION_PATH/../../.." && pwd)
  if [[ ! -f $program/dist/command/main.js ]]; then
    (cd "$program" && npm ci && npm run build) >&2
  fi
fi

options=(--format "$CHECK_FORMAT")
[[ -z $CHECK_WITHIN ]] || options+=(--within "$CHECK_WITHIN")
[[ -z $CHECK_CHANGED ]] || options+=(--changed "$CHECK_CHANGED")
[[ -z $CHECK_SERVER ]] || options+=(--server "$CHECK_SERVER")
[[ $CHECK_OFFLINE != true ]] || options+=(--offline)
# Not `mapfile`: the bash of macOS has none.
paths=()
while IFS= read -r path; do
  [[ -z ${path//[[:space:]]/} ]] || paths+=("$path")
done <<<"$CHECK_PATHS"
[[ ${#paths[@]} -gt 0 ]] || paths=(.)

case $CHECK_FORMAT in
  sarif)
    report=$RUNNER_TEMP/model-catalogue.sarif
    echo "sarif-file=$report" >>"$GITHUB_OUTPUT"
    exec >"$report"
    ;;
  markdown) exec >>"$GITHUB_STEP_SUMMARY" ;;
esac
exec node "$program/dist/command/main.js" check "${options[@]}" -- "${paths[@]}"
