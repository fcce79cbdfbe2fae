/**
 * Finds the Electron program, or fetches it once. Never loads the `electron` package itself: that would start a
 * download of its own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './prepare.mjs';

const PROBE_TIMEOUT_MS = 5_000;
const DOWNLOAD_TIMEOUT_MS = 10 * 60_000;
const packageFolder = path.join(root, 'node_modules/electron');

function installedBinary() {
  const pathFile = path.join(packageFolder, 'path.txt');
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!existsSync(pathFile)) {
    const override = folder === undefined ? null : path.join(folder, 'electron');
    return override !== null && existsSync(override) ? override : null;
  }
  const binary = path.join(folder ?? path.join(packageFolder, 'dist'), readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : null;
}

/** Asks the download site for a small file first, so that a machine without a way there loses seconds, not minutes. */
async function whyNotDownloadable() {
  if (process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror) return null;
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const address = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
    return answer.ok ? null : `the download site answered ${answer.status}`;
  } catch (error) {
    const cause = error?.cause?.code ?? error?.name ?? 'unknown error';
    return `the download site cannot be reached (${cause})`;
  }
}

/** Why Electron could not open a window here even with its binary, or null. */
function whyNotRunnable() {
  if (process.platform !== 'linux') return null;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no display';
  if (process.getuid?.() === 0) return "Electron's sandbox does not run as root";
  return null;
}

/** The Electron program's path, or the reason in a few words why there is none. */
export async function findElectron() {
  const blocked = whyNotRunnable();
  if (blocked !== null) return { path: null, reason: blocked };
  const present = installedBinary();
  if (present !== null) return { path: present, reason: null };
  const unreachable = await whyNotDownloadable();
  if (unreachable !== null) return { path: null, reason: unreachable };
  console.log('Fetching Electron once…');
  const result = spawnSync(process.execPath, [path.join(packageFolder, 'install.js')], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    timeout: DOWNLOAD_TIMEOUT_MS,
  });
  const fetched = result.status === 0 ? installedBinary() : null;
  if (fetched !== null) return { path: fetched, reason: null };
  return { path: null, reason: result.stderr?.split('\n')[0]?.trim() || 'the download failed' };
}
