import path from 'node:path';
import { expect, it } from 'vitest';
import { sharedApi } from './shared-api';

it('what the program takes from shared is as shared-api.md says; `npm run api` writes it anew', async () => {
  const api = sharedApi(path.resolve(import.meta.dirname, '../..'));
  expect(api).toContain('### persistence/read-document.ts');
  await expect(api).toMatchFileSnapshot('shared-api.md');
});
