import { get } from 'node:http';
import { expect, test } from '../../fixtures/app';

/** Asks without cleaning the path up, as a hostile client does. */
function ask(address: string, path: string, host?: string): Promise<{ status: number; headers: object; body: string }> {
  return new Promise((resolve, reject) => {
    get(address, { path, headers: host === undefined ? {} : { host } }, (answer) => {
      let body = '';
      answer.on('data', (data: Buffer) => (body += data.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    }).on('error', reject);
  });
}

test.describe('the server of the browser edition', () => {
  test('serves the program with its policy', async ({ edition }) => {
    const { status, headers } = await ask((await edition()).address, '/');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringContaining("script-src 'self'"),
      'x-content-type-options': 'nosniff',
    });
  });

  for (const path of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/..%5cpackage.json',
    '/%00',
    '/%',
  ]) {
    test(`gives nothing outside its folder: ${path}`, async ({ edition }) => {
      const { status, body } = await ask((await edition()).address, path);
      expect(status).toBe(404);
      expect(body).not.toContain('dependencies');
    });
  }

  test('answers to its own name only', async ({ edition }) => {
    const { status } = await ask((await edition()).address, '/', 'evil.example');
    expect(status).toBe(403);
  });
});
