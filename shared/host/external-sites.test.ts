import { describe, expect, it } from 'vitest';
import { allowedExternalUrl } from './external-sites';

describe('allowedExternalUrl', () => {
  it('lets the listed sites and what lies below them through', () => {
    expect(allowedExternalUrl('https://docs.nvidia.com/dgx/')).toBe('https://docs.nvidia.com/dgx/');
    expect(allowedExternalUrl('https://opencompute.org')).toBe('https://opencompute.org/');
  });

  it.each([
    'http://docs.nvidia.com/',
    'https://nvidia.com.evil.example/',
    'https://evilnvidia.com/',
    'https://nvidia.com@evil.example/',
    'https://nvidia.com:8443/',
    'https://evil.example/\\nvidia.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://nvidia.com/a b',
  ])('refuses %s', (address) => {
    expect(allowedExternalUrl(address)).toBeNull();
  });
});
