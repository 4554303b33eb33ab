#!/usr/bin/env bash
# What a newcomer meets: a fresh clone, an empty npm cache, no install script, the machine's own Node.
set -euo pipefail
cd "$(dirname "$0")/.."
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
git clone --quiet . "$place/liane"
cd "$place/liane"
npm ci --ignore-scripts --no-progress --cache "$place/cache"
npx liane doctor
npx liane plan --idea examples/miserables/idea.md --people examples/miserables/people.csv \
  --links examples/miserables/links.csv --me valjean >/dev/null
