#!/usr/bin/env bash
# simple-git 4.0.2 (npm), 2026-11-28.
#
# Good guess: `(await git.tags()).latest` is the latest version. The tags are "sorted by semantic version number
# by default", as its documentation says, and in that order a candidate comes before its release.
#
# Behaviour: the longer text counts as the later version, so that `v1.0.0-rc.1` comes after `v1.0.0`. A script that
# builds, names or notes the latest release takes the candidate, from the day of the release until the next one.
# Descending order, which git then makes, has the same; only with git's `versionsort.suffix` too is it right.
#
# Seen:
#   by default                               v1.0.0 v1.0.0-rc.1, latest v1.0.0-rc.1
#   --sort=-version:refname                  v1.0.0-rc.1 v1.0.0, latest v1.0.0-rc.1
#   by default, with versionsort.suffix      v1.0.0 v1.0.0-rc.1, latest v1.0.0-rc.1
#   --sort=-version:refname, with the same   v1.0.0 v1.0.0-rc.1, latest v1.0.0
#
# Exit code 1: the behaviour changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder"

npm init -y > /dev/null
npm install --ignore-scripts --no-audit --no-fund --silent simple-git@4.0.2
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
git init --quiet repository
git -C repository -c user.name=Nobody -c user.email=nobody@example.invalid commit --quiet --allow-empty -m first
git -C repository tag v1.0.0-rc.1
git -C repository tag v1.0.0
cat > main.mjs <<'JS'
import { simpleGit } from "simple-git";

const git = simpleGit("repository");
const show = (name, { all, latest }) => console.log(`${name.padEnd(39)}  ${all.join(" ")}, latest ${latest}`);
const descending = "--sort=-version:refname";
show("by default", await git.tags());
show(descending, await git.tags([descending]));
await git.addConfig("versionsort.suffix", "-rc");
show("by default, with versionsort.suffix", await git.tags());
show(`${descending}, with the same`, await git.tags([descending]));
JS
node main.mjs | tee log

grep -Eq '^by default +v1.0.0 v1.0.0-rc.1, latest v1.0.0-rc.1$' log
grep -Eq '^--sort=-version:refname +v1.0.0-rc.1 v1.0.0, latest v1.0.0-rc.1$' log
grep -Eq '^by default, with versionsort.suffix +v1.0.0 v1.0.0-rc.1, latest v1.0.0-rc.1$' log
grep -Eq '^--sort=-version:refname, with the same .*, latest v1.0.0$' log
