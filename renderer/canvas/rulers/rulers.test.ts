import { describe, expect, it } from 'vitest';
import { namedColours, RecordingContext } from '../painters/recording-context';
import { paintRuler } from './ruler-painter';
import { rulerScale } from './ruler-scale';

describe('the division of a ruler', () => {
  it('keeps labels apart at every zoom, in round steps of the unit', () => {
    for (const unit of ['mm', 'cm', 'm', 'in', 'ft-in'] as const)
      for (let scale = 1 / 10; scale > 1 / 2_000_000; scale /= 1.7) {
        const { majorUm, parts, unitUm } = rulerScale(unit, scale, 64);
        expect(majorUm * scale).toBeGreaterThanOrEqual(unit.includes('in') && majorUm >= 60_000 * 25_400 ? 0 : 64);
        expect((majorUm * 1000) % unitUm).toBe(0);
        expect(Number.isInteger(majorUm / parts)).toBe(true);
      }
  });

  it('changes from millimetres to metres and from inches to feet where those read better', () => {
    expect(rulerScale('mm', 1 / 1000, 64)).toMatchObject({ majorUm: 100_000, symbol: 'mm' });
    expect(rulerScale('mm', 1 / 20_000, 64)).toMatchObject({ majorUm: 2_000_000, symbol: 'm' });
    expect(rulerScale('ft-in', 1 / 1000, 64)).toMatchObject({ majorUm: 76_200, symbol: 'in' });
    expect(rulerScale('ft-in', 1 / 20_000, 64)).toMatchObject({ majorUm: 60 * 25_400, symbol: 'ft' });
  });
});

describe('ruler painter', () => {
  it('labels the coordinates of the plan, also where the ruler begins inside the view', () => {
    const recording = new RecordingContext();
    const camera = { xUm: -1_000_000, yUm: 0, scale: 1 / 10_000 };
    const rest = { usesDecimalComma: true, colours: namedColours, selected: undefined } as const;
    paintRuler({ ctx: recording.ctx, axis: 'x', length: 380, width: 20, start: 20, camera, unit: 'mm', ...rest });
    const labels = recording.argsOf('fillText').map(([text, x]) => [text, x]);
    expect(labels).toContainEqual(['0', 83]);
    expect(labels).toContainEqual(['1', 183]);
    expect(labels).toContainEqual(['3', 383]);
  });
});
