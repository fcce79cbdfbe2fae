import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { projectRoot, usesRealElectron } from '../fixtures/paths';

/** Builds the stand-in when this run uses it, and says which host the desktop specs run on. */
export default function globalSetup(): void {
  const host = usesRealElectron ? 'real Electron' : 'the Electron stand-in (built main and preload, Chromium pages)';
  console.log(`Desktop specs run on ${host}; browser specs run on the browser edition.`);
  if (usesRealElectron) return;
  const vite = path.join(projectRoot, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--mode', 'standin', '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, args, { cwd: projectRoot, stdio: 'inherit' });
  if (status !== 0) throw new Error('the stand-in did not build');
}
