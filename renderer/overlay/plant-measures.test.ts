import { describe, expect, it } from 'vitest';
import { createSequentialIds } from '#shared/model/record-id';
import { recordTypeNames } from '#shared/model/registry';
import { setFields } from '#shared/operations/set-fields';
import { aHall } from '#shared/testing/builders';
import { Editor } from '../editor/editor';
import { DEFAULTS } from '../session/session';
import { overlayOf } from './overlay';

/** A rack of 40 kW on UPS A of 100 kW and UPS B of 50 kW, both plant on the plan, and a UPS nobody rated. */
function openHall(): Editor {
  const store = aHall()
    .rack('R', { plannedPowerKw: 40 })
    .add('equipment', 'boxA', { typeId: 'test/floor-pdu' })
    .add('equipment', 'boxB', { typeId: 'test/floor-pdu' })
    .add('equipment', 'cooler', {})
    .node('A', { kind: 'ups', side: 'A', ratedKw: 100, hostId: 'boxA', lossNoLoadPpm: 0 })
    .node('B', { kind: 'ups', side: 'B', ratedKw: 50, hostId: 'boxB', lossNoLoadPpm: 0 })
    .feed('A1', { sourceId: 'A' })
    .feed('B1', { sourceId: 'B', side: 'B' })
    .connect('A1', 'R')
    .connect('B1', 'R')
    .build();
  const editor = new Editor({ ids: createSequentialIds('new'), now: () => 0 });
  editor.open(recordTypeNames.flatMap((name) => [...store.all(name).values()]));
  return editor;
}

const textsOf = (editor: Editor, overlay: 'circuitLoad' | 'circuitAfterFailure' | 'headroom' | 'side') => {
  const cells = overlayOf(editor, { ...DEFAULTS, overlay })?.cells;
  return ['boxA', 'boxB', 'cooler'].map((id) => cells?.get(`equipment:${id}`)?.text);
};

describe('the overlay of plant', () => {
  it('shows what it hands on against its limit, what is left, and its side', () => {
    const editor = openHall();
    expect(textsOf(editor, 'circuitLoad')).toEqual(['20', '40', undefined]);
    expect(textsOf(editor, 'headroom')).toEqual(['80', '30', undefined]);
    expect(textsOf(editor, 'side')).toEqual(['A, 3 phases', 'B, 3 phases', undefined]);
  });

  it('shows its worst single failure once these were played through, and never one of another state', async () => {
    const editor = openHall();
    expect(textsOf(editor, 'circuitAfterFailure')).toEqual([undefined, undefined, undefined]);
    await editor.worstFailures.ask();
    expect(textsOf(editor, 'circuitAfterFailure')).toEqual(['40', '80', undefined]);
    const changes = { plannedPowerW: 20_000 };
    editor.run({ label: 'Set', code: 'set' }, setFields(editor.view, { ids: ['rack:R'], changes }));
    expect(editor.worstFailures.current).toBeUndefined();
    expect(textsOf(editor, 'circuitAfterFailure')).toEqual([undefined, undefined, undefined]);
    await editor.worstFailures.ask();
    expect(textsOf(editor, 'circuitAfterFailure')).toEqual(['20', '40', undefined]);
  });

  it('leaves out an answer that a change overtook, and answers again after an undo', async () => {
    const editor = openHall();
    const asked = editor.worstFailures.ask();
    const changes = { plannedPowerW: 20_000 };
    editor.run({ label: 'Set', code: 'set' }, setFields(editor.view, { ids: ['rack:R'], changes }));
    await asked;
    expect(editor.worstFailures.current).toBeUndefined();
    editor.undo();
    await editor.worstFailures.ask();
    expect(textsOf(editor, 'circuitAfterFailure')).toEqual(['40', '80', undefined]);
  });
});
