import { describe, expect, it } from 'vitest';
import { fileOfAddress, isOwnAddress } from './app-protocol';
import { contentSecurityPolicy } from './content-security-policy';

describe('app protocol', () => {
  it('finds files below the bundle', () => {
    expect(fileOfAddress('/app/renderer', 'app://bundle/assets/index.js')).toBe('/app/renderer/assets/index.js');
  });

  it.each([
    'app://bundle/../package.json',
    'app://bundle/%2e%2e/package.json',
    'app://bundle/..%2fpackage.json',
    'app://bundle/..%5cpackage.json',
    'app://bundle/%00',
    'app://bundle/%zz',
    'app://other/index.html',
    'file:///etc/passwd',
    'https://bundle/index.html',
    'nonsense',
  ])('refuses %s or keeps it inside', (address) => {
    const file = fileOfAddress('/app/renderer', address);
    expect(file === null || file.startsWith('/app/renderer/')).toBe(true);
    expect(file).not.toBe('/app/package.json');
  });

  it('knows its own addresses', () => {
    expect(isOwnAddress('app://bundle/index.html')).toBe(true);
    for (const address of ['app://bundle.evil/', 'app://bundle', 'https://bundle/', 'about:blank', '']) {
      expect(isOwnAddress(address)).toBe(false);
    }
  });

  it('forbids inline script, inline style, eval and the network', () => {
    expect(contentSecurityPolicy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(contentSecurityPolicy).not.toMatch(/unsafe|http|\*/);
  });
});
