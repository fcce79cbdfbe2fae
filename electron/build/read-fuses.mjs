/**
 * Reads the fuses of a packed program back and compares them with electron-builder.yml:
 * `node electron/build/read-fuses.mjs release/linux-unpacked/plenum`. Ends with 1 when one differs.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(import.meta.url);
// The copy that electron-builder itself sets the fuses with.
const { FuseV1Options, getCurrentFuseWire } = createRequire(require.resolve('app-builder-lib/package.json'))(
  '@electron/fuses',
);

/** How a fuse that is on is written in the program: the digit 1. */
const ENABLED = '1'.charCodeAt(0);

const OPTIONS = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
};

const program = process.argv[2];
if (program === undefined) {
  console.error('Usage: node electron/build/read-fuses.mjs PROGRAM');
  process.exit(2);
}
const wanted = parse(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')).electronFuses;
const wire = await getCurrentFuseWire(program);
let differing = 0;
for (const [name, option] of Object.entries(OPTIONS)) {
  const isOn = wire[option] === ENABLED;
  if (isOn !== wanted[name]) differing += 1;
  console.log(`${name}: ${isOn ? 'on' : 'off'}${isOn === wanted[name] ? '' : ' (should not be)'}`);
}
process.exitCode = differing === 0 ? 0 : 1;
