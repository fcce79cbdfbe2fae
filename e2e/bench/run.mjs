/**
 * `npm run bench [-- model|power|cooling|cabling|canvas] [options]`: builds the benchmarks and runs them one after the other. Numbers go to the
 * terminal and to out/bench; nothing here fails because something is slow. README.md says how to read them.
 */
import { spawnSync } from 'node:child_process';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const entries = {
  model: 'e2e/bench/model/model.ts',
  power: 'e2e/bench/power/power.ts',
  cooling: 'e2e/bench/cooling/cooling.ts',
  cabling: 'e2e/bench/cabling/cabling.ts',
  canvas: 'e2e/bench/canvas/canvas.ts',
};
const args = process.argv.slice(2);
const asked = Object.keys(entries).filter((name) => args.includes(name));
const options = args.filter((arg) => !Object.keys(entries).includes(arg));

/** @param {keyof typeof entries} name */
async function buildBench(name) {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: entries[name],
      outDir: 'out/bench/build',
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rollupOptions: {
        external: [...builtinModules, /^node:/, '@playwright/test', 'vite'],
        output: { format: 'es', entryFileNames: `${name}.js` },
      },
    },
  });
}

for (const name of /** @type {(keyof typeof entries)[]} */ (asked.length > 0 ? asked : Object.keys(entries))) {
  await buildBench(name);
  const program = path.join(root, `out/bench/build/${name}.js`);
  const { status } = spawnSync(process.execPath, ['--max-old-space-size=6144', program, ...options], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
