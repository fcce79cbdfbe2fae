/**
 * One configuration, one build per world: `vite build --mode main|preload|cli|standin`, and the renderer by default.
 * Everything is bundled, so a packed program needs no node_modules.
 */
import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { defineConfig, type UserConfig } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };
const nodeModules = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
const electronModules = ['electron', 'electron/main', 'electron/renderer'];

function nodeBuild(
  entry: string,
  outDir: string,
  options: { format: 'es' | 'cjs'; file: string; target: string; external: string[] },
): UserConfig {
  return {
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: true,
      target: options.target,
      minify: false,
      sourcemap: true,
      rollupOptions: {
        external: options.external,
        output: { format: options.format, entryFileNames: options.file, chunkFileNames: '[name].js' },
      },
    },
  };
}

export default defineConfig(({ mode }) => {
  const external = [...electronModules, ...nodeModules];
  switch (mode) {
    case 'main':
      return nodeBuild('electron/main/index.ts', 'out/main', {
        format: 'es',
        file: 'index.js',
        target: 'node20',
        external,
      });
    case 'preload':
      return nodeBuild('electron/preload/index.ts', 'out/preload', {
        format: 'cjs',
        file: 'index.cjs',
        target: 'chrome140',
        external,
      });
    case 'cli':
      return nodeBuild('electron/cli/index.ts', 'out/cli', {
        format: 'es',
        file: 'plenum.js',
        target: 'node20',
        external,
      });
    case 'standin':
      return nodeBuild('e2e/harness/standin/electron.ts', 'out/standin', {
        format: 'es',
        file: 'electron.js',
        target: 'node20',
        external: nodeModules,
      });
    default:
      return {
        root: 'renderer',
        base: './',
        publicDir: false,
        plugins: [react()],
        define: { __APP_VERSION__: JSON.stringify(version) },
        build: {
          outDir: '../out/renderer',
          emptyOutDir: true,
          target: 'chrome140',
          sourcemap: true,
          chunkSizeWarningLimit: 2000,
        },
      };
  }
});
