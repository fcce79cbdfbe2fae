import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  resolve: {
    // A test that reached the real module would try to download the Electron binary.
    alias: { electron: fileURLToPath(new URL('./e2e/harness/no-electron.ts', import.meta.url)) },
  },
  test: {
    include: ['{shared,renderer,electron,assets,e2e}/**/*.test.{ts,tsx}'],
    environment: 'node',
    passWithNoTests: false,
    testTimeout: 30_000,
  },
});
