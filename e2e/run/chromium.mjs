/** Finds a Chromium for the end-to-end tests, or gets one. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const INSTALLED_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const DOWNLOAD_TIMEOUT_MS = 5 * 60_000;

async function playwrightChromium() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return file !== '' && existsSync(file) ? file : null;
}

/**
 * A Chromium on this machine: CHROMIUM_PATH, the usual places, then Playwright's own.
 * @returns {Promise<string | null>}
 */
export async function findChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  return INSTALLED_PLACES.find((place) => existsSync(place)) ?? (await playwrightChromium());
}

function isRootOnDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  const release = readFileSync('/etc/os-release', 'utf8');
  return /^ID(_LIKE)?=.*debian/m.test(release) && existsSync('/usr/bin/apt-get');
}

/** @param {string} command @param {string[]} args @returns {boolean} */
function run(command, args) {
  const result = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: DOWNLOAD_TIMEOUT_MS,
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return result.status === 0;
}

/**
 * As `findChromium`, but gets one when there is none: Playwright's, else the Debian package when root on Debian.
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const present = await findChromium();
  if (present !== null) return present;
  console.log('No Chromium found, fetching the one Playwright uses…');
  run('npx', ['playwright', 'install', 'chromium']);
  const downloaded = await playwrightChromium();
  if (downloaded !== null) return downloaded;
  if (isRootOnDebian()) {
    console.log('That did not work, installing the Debian package…');
    const packages = ['chromium', 'fonts-dejavu-core', 'fonts-liberation'];
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
    const installed = await findChromium();
    if (installed !== null) return installed;
  }
  throw new Error(
    'The end-to-end tests need a Chromium: install Chromium or Chrome, or set CHROMIUM_PATH to one, and run again.',
  );
}
