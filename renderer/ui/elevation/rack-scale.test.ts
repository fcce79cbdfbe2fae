import { describe, expect, it } from 'vitest';
import { TEST_FRAME, TEST_SERVER, TEST_SYSTEM } from '#shared/testing/test-types';
import { bottomAt, boxOf, scaleOf, stepOf, TOP_PX } from './rack-scale';

const OPEN_RACK = { ...TEST_FRAME, rack: { ...TEST_FRAME.rack, rackUnitKind: 'OU', railWidthIn: 21 } } as const;
const WIDE_SERVER = { ...TEST_SERVER, device: { ...TEST_SERVER.device, railWidthIn: 21 } } as const;
const grip = (heightHalfRu: number) => ({
  heightHalfRu,
  aboveMiddleHalfRu: 0,
  stepHalfRu: stepOf(heightHalfRu),
  fromHalfRu: 0,
});

describe('one scale for all racks', () => {
  it('draws units of 48 mm higher than those of 44.45 mm, and rails of 21 in wider', () => {
    const [eia, open] = [scaleOf(TEST_FRAME, 84, 10), scaleOf(OPEN_RACK, 84, 10)];
    expect(eia.unitPx).toBe(10);
    expect(open.unitPx / eia.unitPx).toBeCloseTo(48 / 44.45);
    expect(open.frameWidthPx / eia.frameWidthPx).toBeCloseTo(21 / 19);
    expect(open.heightPx).toBeGreaterThan(eia.heightPx);
    // 600 mm are 13.5 rack units of 44.45 mm.
    expect(eia.frameWidthPx + 2 * eia.sidePx).toBeCloseTo((600 / 44.45) * 20);
  });

  it('lets a rack-scale system of double width fill its cabinet', () => {
    const double = { ...TEST_SYSTEM, figures: { ...TEST_SYSTEM.figures } };
    const width = TEST_SYSTEM.figures['overallWidth'];
    if (!width) throw new Error('the test system states its width');
    double.figures['overallWidth'] = { ...width, value: 1200 };
    expect(scaleOf(double, 96, 10).widthPx).toBeGreaterThan(1.8 * scaleOf(TEST_SYSTEM, 96, 10).widthPx);
  });

  it('shows gear of 19 in in the middle between rails of 21 in, at its own height', () => {
    const open = scaleOf(OPEN_RACK, 84, 10);
    const [narrow, wide] = [boxOf(open, TEST_SERVER, 2, 4), boxOf(open, WIDE_SERVER, 2, 4)];
    expect(wide.width).toBeCloseTo(open.frameWidthPx);
    expect(narrow.width).toBeLessThan(wide.width);
    expect(narrow.x + narrow.width / 2).toBeCloseTo(wide.x + wide.width / 2);
    expect(narrow.y + narrow.height).toBeCloseTo(wide.y + wide.height);
    expect(narrow.height).toBe(40);
    expect(wide.height).toBeCloseTo((40 * 48) / 44.45);
  });
});

describe('the place under the pointer', () => {
  it('is within the frame and in whole units', () => {
    const scale = scaleOf(TEST_FRAME, 84, 7);
    expect(bottomAt(scale.heightPx, scale, grip(4))).toBe(0);
    expect(bottomAt(-100, scale, grip(4))).toBe(80);
    for (const bottom of [0, 2, 40, 80]) {
      const { y, height } = boxOf(scale, TEST_SERVER, bottom, 4);
      expect(bottomAt(y + height / 2 + 3, scale, grip(4))).toBe(bottom);
    }
  });

  it('is at half a unit for gear of half units', () => {
    const scale = scaleOf(TEST_FRAME, 84, 7);
    const { y } = boxOf(scale, TEST_SERVER, 7, 1);
    expect(y).toBe(TOP_PX + 76 * 7);
    expect(bottomAt(y + 3, scale, grip(1))).toBe(7);
  });

  it('keeps a device under the hand where it was grabbed, and several as they stand to each other', () => {
    const scale = scaleOf(TEST_FRAME, 84, 7);
    const { y } = boxOf(scale, TEST_SERVER, 40, 20);
    expect(bottomAt(y + 3, scale, { ...grip(20), aboveMiddleHalfRu: (70 - 3) / 7 })).toBe(40);
    expect(bottomAt(y, scale, { ...grip(4), fromHalfRu: 3 }) % 2).toBe(1);
  });
});
