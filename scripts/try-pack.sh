#!/usr/bin/env bash
# Packs @liane/graph and uses it from an empty project, as a stranger would.
set -euo pipefail
cd "$(dirname "$0")/.."
PATH="$PWD/node_modules/.bin:$PATH"
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
npm pack --silent -w packages/graph --pack-destination "$place" >/dev/null
cd "$place"
echo '{"type":"module","private":true}' >package.json
npm install --silent --no-audit --no-fund --offline ./liane-graph-*.tgz >/dev/null
cat >use.mjs <<'JS'
import { buildKeyedGraph, hold } from '@liane/graph';
const { keyed } = buildKeyedGraph(['ana', 'bob', 'cleo'], [{ from: 'ana', to: 'bob' }, { from: 'bob', to: 'cleo' }]);
if (Math.abs(hold(keyed.graph).hold - 2 / 3) > 1e-12) throw new Error('hold of a path of three is 2/3');
JS
node use.mjs
