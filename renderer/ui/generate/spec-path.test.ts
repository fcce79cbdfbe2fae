import { describe, expect, it } from 'vitest';
import { valueAt, withValue } from './spec-path';

describe('fields of a description', () => {
  const spec = { nodes: 8, inBand: true, placement: { racksPerRow: 6 }, racks: [{ count: 1 }, { count: 2 }] };

  it('are read through sections and lists; what is not there is nothing', () => {
    expect(valueAt(spec, ['placement', 'racksPerRow'])).toBe(6);
    expect(valueAt(spec, ['racks', 1, 'count'])).toBe(2);
    expect(valueAt(spec, ['inBand', 'switchType'])).toBeUndefined();
    expect(valueAt(spec, ['media', 'prefer'])).toBeUndefined();
  });

  it('are changed without touching the others or the description that was', () => {
    expect(withValue(spec, ['racks', 0, 'count'], 5)['racks']).toEqual([{ count: 5 }, { count: 2 }]);
    expect(withValue(spec, ['media', 'prefer'], 'power')).toEqual({ ...spec, media: { prefer: 'power' } });
    expect(spec.racks[0]).toEqual({ count: 1 });
  });

  it('are taken away by nothing; a section that was switched on stays on', () => {
    expect(withValue(spec, ['nodes'], undefined)).not.toHaveProperty('nodes');
    expect(withValue(spec, ['media', 'prefer'], undefined)).toEqual(spec);
    expect(withValue(spec, ['inBand', 'switchType'], 'x')['inBand']).toEqual({ switchType: 'x' });
    expect(withValue(spec, ['placement', 'racksPerRow'], undefined)['placement']).toEqual({});
  });
});
