import { describe, expect, it } from 'vitest';
import { createFakeHost } from '../platform/fake-host';
import { formatsOf } from './formats';
import { DEFAULTS } from './session';
import { loadSettings } from './settings';

describe('formats', () => {
  it('write in the units a person chose and edit in them', () => {
    const formats = formatsOf({ ...DEFAULTS, powerUnit: 'BTU/h', massUnit: 'lb', liquidFlowUnit: 'gpm' });
    expect([formats.power(10_000), formats.mass(1_000_000), formats.liquidFlow(37_854)]).toEqual([
      '34121 BTU/h',
      '2205 lb',
      '10 gpm',
    ]);
    expect([formats.unitOf('power', 'W'), formats.unitOf('mass', 'kg'), formats.unitOf('voltage', 'V')]).toEqual([
      'BTU/h',
      'lb',
      'V',
    ]);
    expect(formatsOf({ ...DEFAULTS, powerUnit: 'ton', usesDecimalComma: true }).power(10_000)).toBe('2,84 ton');
    expect(formatsOf(DEFAULTS).unitOf('power', 'W')).toBe('W');
  });
});

describe('settings', () => {
  it('leaves out what is of the wrong kind or no choice', async () => {
    const host = createFakeHost();
    await host.settings.write(JSON.stringify({ powerUnit: 'horse', massUnit: 'lb', theme: 7, isGridShown: false }));
    const { values } = await loadSettings(host);
    expect(values).toEqual({ massUnit: 'lb', isGridShown: false });
  });
});
