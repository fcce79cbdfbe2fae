import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectRoot, usesRealElectron } from '../fixtures/paths';

/** Whether the stand-in was built after its last change; a build under a running test would pull it away. */
function isStandInFresh(): boolean {
  const built = statSync(path.join(projectRoot, 'out/standin/electron.js'), { throwIfNoEntry: false });
  const folder = path.join(projectRoot, 'e2e/harness/standin');
  const changed = readdirSync(folder).map((file) => statSync(path.join(folder, file)).mtimeMs);
  return built !== undefined && built.mtimeMs > Math.max(...changed);
}

/** Builds the stand-in when this run uses it, and says which host the desktop specs run on. */
export default function globalSetup(): void {
  const host = usesRealElectron ? 'real Electron' : 'the Electron stand-in (built main and preload, Chromium pages)';
  console.log(`Desktop specs run on ${host}; browser specs run on the browser edition.`);
  if (usesRealElectron || isStandInFresh()) return;
  const vite = path.join(projectRoot, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--mode', 'standin', '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, args, { cwd: projectRoot, stdio: 'inherit' });
  if (status !== 0) throw new Error('the stand-in did not build');
}
