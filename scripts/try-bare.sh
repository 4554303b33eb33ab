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

# The workbench: opened, asked whether it is well, and stopped.
mkdir "$place/data" && chmod 755 "$place" "$place/data"
PORT=4479 LIANE_DATA="$place/data" npm start >"$place/said" 2>&1 &
server=$!
for _ in $(seq 100); do
  grep -q '/open/' "$place/said" && break
  sleep 0.2
done
curl -fsS http://localhost:4479/health
curl -fsS http://localhost:4479/ >/dev/null
PORT=4479 LIANE_DATA="$place/data" npx liane login | grep -q '/open/'
kill -TERM "$server"
wait "$server" || true
