import { describe, expect, it } from 'vitest';
import { setFields } from '#shared/operations/set-fields';
import { createSequentialIds } from '#shared/model/record-id';
import { aHall } from '#shared/testing/builders';
import { smallHall } from '#shared/testing/small-hall';
import { recordTypeNames } from '#shared/model/registry';
import { BulkItems } from '../canvas/bulk-items';
import { Editor } from '../editor/editor';
import { DEFAULTS, MEASURE_IDS } from '../session/session';
import { bandOf, overlayOf } from './overlay';

function openHall(): Editor {
  const store = smallHall();
  const editor = new Editor({ ids: createSequentialIds('new'), now: () => 0 });
  editor.open(recordTypeNames.flatMap((name) => [...store.all(name).values()]));
  return editor;
}

function set(editor: Editor, changes: { readonly [field: string]: unknown }): void {
  editor.run({ label: 'Set', code: 'set' }, setFields(editor.view, { ids: ['rack:1'], changes }));
}

describe('overlay', () => {
  it('bands a number by the limits it reaches', () => {
    expect([0, 9, 10, 19, 20, 40].map((value) => bandOf(value, [10, 20, 30, 40]))).toEqual([1, 1, 2, 2, 3, 5]);
  });

  it('shows planned power, says at least where a part is unknown, and counts every rack once', () => {
    const editor = openHall();
    set(editor, { plannedPowerW: 42_000 });
    const overlay = overlayOf(editor, { ...DEFAULTS, overlay: 'power' });
    expect(overlay?.cells.get('rack:1')).toEqual({ classIndex: 4, isPartlyUnknown: false, text: '42' });
    expect(overlay?.cells.has('equipment:1')).toBe(false);
    const counted = overlay?.legend
      .filter((row) => !row.label.startsWith('≥'))
      .reduce((sum, row) => sum + row.count, 0);
    expect(counted).toBe(2);
    expect(overlay?.legend.map((row) => row.label)).toContain('from 40 kW');
  });

  it('follows edited limits, units and changes of the document, and computes once for each', () => {
    const editor = openHall();
    set(editor, { plannedPowerW: 42_000 });
    const state = { ...DEFAULTS, overlay: 'power', overlayLimits: { power: [1, 2, 3, 4] } } as const;
    const first = overlayOf(editor, state);
    expect(first?.cells.get('rack:1')?.classIndex).toBe(5);
    expect(overlayOf(editor, state)).toBe(first);
    set(editor, { plannedPowerW: 0 });
    expect(overlayOf(editor, state)?.cells.get('rack:1')).toMatchObject({ classIndex: 1, text: '0' });
    expect(overlayOf(editor, { ...DEFAULTS, overlay: 'weight', massUnit: 'lb' })?.legend[0]?.label).toMatch(
      /^below .* lb$/,
    );
  });

  it('gives every word a class, and racks without one a row of their own', () => {
    const editor = openHall();
    set(editor, { tag: 'GPU' });
    const overlay = overlayOf(editor, { ...DEFAULTS, overlay: 'tag' });
    expect(overlay?.legend).toEqual([
      { classIndex: 1, isHatched: false, label: 'GPU', count: 1 },
      { classIndex: 0, isHatched: true, label: 'Without tag', count: 1 },
    ]);
    const side = overlayOf(editor, { ...DEFAULTS, overlay: 'side' });
    expect(side?.cells.get('rack:1')?.text).toBe('A, 3 phases');
    expect(side?.cells.get('rack:2')).toMatchObject({ classIndex: 0, isPartlyUnknown: true });
  });

  it('can be made of every measure, and colours the columns the painters read', () => {
    const editor = openHall();
    set(editor, { plannedPowerW: 42_000 });
    for (const overlay of MEASURE_IDS)
      expect(overlayOf(editor, { ...DEFAULTS, overlay })?.legend.length).toBeGreaterThan(0);
    const items = new BulkItems(editor);
    const slot = items.slotOf('rack:1') ?? -1;
    items.setOverlay(overlayOf(editor, { ...DEFAULTS, overlay: 'power' }));
    expect([items.overlayClass[slot], items.overlayTextAt(slot)]).toEqual([4, '42']);
    items.setOverlay(undefined);
    expect([items.overlayClass[slot], items.overlayTextAt(slot)]).toEqual([0, '']);
  });

  it('shows how full the circuits of a rack are, in normal running and with one side failed, and on which lines', () => {
    const editor = new Editor({ ids: createSequentialIds('new'), now: () => 0 });
    editor.open(
      aHall()
        .rack('R1', { plannedPowerW: 10_000 })
        .rack('R2', { xMm: 2000 })
        .feed('A1', { voltageV: 400, breakerMilliA: 32_000 })
        .feed('B1', { side: 'B', voltageV: 400, breakerMilliA: 32_000, lines: 'L123' })
        .connect('A1', 'R1')
        .connect('B1', 'R1')
        .records(),
    );
    const text = (overlay: (typeof MEASURE_IDS)[number], id = 'rack:R1') =>
      overlayOf(editor, { ...DEFAULTS, overlay })?.cells.get(id)?.text;
    expect(text('circuitLoad')).toBe('23');
    expect(text('circuitAfterFailure')).toBe('45');
    expect(text('headroom')).toBe('12');
    expect(text('lines')).toBe('All three');
    expect(text('circuitLoad', 'rack:R2')).toBeUndefined();
    expect(text('lines', 'rack:R2')).toBe('–');
    editor.run(
      { label: 'Set', code: 'set' },
      setFields(editor.view, { ids: ['rack:R1'], changes: { plannedPowerW: 30_000 } }),
    );
    expect(text('headroom')).toBe('-7.8');
  });

  it('colours inlet air by its margin, the least in the strongest colour, and names it an estimate', () => {
    const editor = openHall();
    set(editor, { plannedPowerW: 10_000 });
    editor.run(
      { label: 'Set', code: 'set' },
      setFields(editor.view, { ids: ['room:1'], changes: { supplyAirMilliC: 24_000, airClass: 'A1' } }),
    );
    const margin = overlayOf(editor, { ...DEFAULTS, overlay: 'inletMargin' });
    const inlet = overlayOf(editor, { ...DEFAULTS, overlay: 'inletTemperature' });
    expect(margin?.note).toBe('Estimate, not CFD: uncalibrated kernel');
    expect(margin?.legend[0]).toMatchObject({ classIndex: 5 });
    const cell = margin?.cells.get('rack:1');
    expect(cell?.text).toMatch(/°C$/u);
    expect(Number(inlet?.cells.get('rack:1')?.text.replace('≥', ''))).toBeGreaterThanOrEqual(24);
    expect(cell?.classIndex).toBeGreaterThan(0);
  });
});
