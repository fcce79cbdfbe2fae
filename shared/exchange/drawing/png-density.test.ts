import { describe, expect, it } from 'vitest';
import { withDensity } from './png-density';

const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

describe('the density of a PNG', () => {
  it('stands after the header, in dots per metre, and leaves the picture as it was', () => {
    const png = withDensity(PIXEL, 300);
    const data = new DataView(png.buffer);
    expect(png.length).toBe(PIXEL.length + 21);
    expect(String.fromCharCode(...png.subarray(37, 41))).toBe('pHYs');
    expect([data.getUint32(41), data.getUint32(45), png[49]]).toEqual([11_811, 11_811, 1]);
    // The check sum of this chunk as libpng writes it.
    expect(data.getUint32(50)).toBe(0x78a53f76);
    expect([...png.subarray(54)]).toEqual([...PIXEL.subarray(33)]);
  });
});
