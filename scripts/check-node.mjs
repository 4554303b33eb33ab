// Whatever Node the machine has, the project runs on the one in node_modules (docs/decisions/002-node.md).
// With `--ignore-scripts` or an old npm a script could quietly run on another: say so instead.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`Liane needs Node 22.18 or newer and this is ${process.version}.`);
  console.error(
    'On Linux x64 and arm64, `npm ci` brings Node 24: run `npm ci` again, without --omit=optional.',
  );
  console.error('Elsewhere, install Node 24 from https://nodejs.org and try again.');
  process.exit(1);
}
