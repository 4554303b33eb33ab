#!/usr/bin/env bash
# Runs the README's first command as written, and looks at what it leaves.
set -euo pipefail
cd "$(dirname "$0")/.."
PATH="$PWD/node_modules/.bin:$PATH"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
demo=(--idea examples/miserables/idea.md --people examples/miserables/people.csv
  --links examples/miserables/links.csv --me valjean)

npx liane plan "${demo[@]}" >"$out/said"
grep -q . "$out/said"
npx liane plan "${demo[@]}" --out "$out/report" >/dev/null
for file in index.html people.csv introductions.csv network.gexf kumu.json; do
  [ -s "$out/report/$file" ] || { echo "$file is missing from the report"; exit 1; }
done
npx liane plan "${demo[@]}" --json | node -e '
  const plan = JSON.parse(require("fs").readFileSync(0, "utf8"));
  if (!(plan.write.length + plan.perhaps.length > 0 && plan.introductions.length > 0)) process.exit(1);'
npx liane health --links examples/miserables/links.csv --me valjean >/dev/null
npx liane doctor >/dev/null
