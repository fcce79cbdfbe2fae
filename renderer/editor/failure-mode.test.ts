import { describe, expect, it } from 'vitest';
import { createSequentialIds } from '#shared/model/record-id';
import { deleteItems } from '#shared/operations/delete-items';
import { saveScenario } from '#shared/operations/save-scenario';
import { setFields } from '#shared/operations/set-fields';
import { aHall } from '#shared/testing/builders';
import { Editor } from './editor';

/** Two sides down to two busways; R1 hangs on both, R2 on side A alone, and the UPS of side B stands on the plan. */
function chained(): Editor {
  const editor = new Editor({ ids: createSequentialIds('new'), now: () => 0 });
  const hall = aHall().rack('R1', { plannedPowerW: 10_000 }).rack('R2', { xMm: 2000, plannedPowerW: 5000 });
  for (const side of ['A', 'B'])
    hall
      .add('powerNode', `ups${side}`, { name: `UPS ${side}`, kind: 'ups', side, ratedW: 12_000, voltageV: 400 })
      .add('powerNode', `bus${side}`, { name: `Bus ${side}`, kind: 'busway', side, voltageV: 400 })
      .add('powerLink', `l${side}`, { fromId: `powerNode:ups${side}`, toId: `powerNode:bus${side}` })
      .feed(`tap${side}`, { sourceId: `powerNode:bus${side}`, side, voltageV: 400, breakerMilliA: 63_000 })
      .connect(`tap${side}`, 'R1');
  hall.feed('single', { sourceId: 'powerNode:busA', voltageV: 400, breakerMilliA: 63_000 }).connect('single', 'R2');
  editor.open(hall.records());
  return editor;
}

describe('a failure that is looked at', () => {
  it('says of each rack what happens to it, and changes nothing', () => {
    const editor = chained();
    const { epoch } = editor.view;
    editor.failure.fail(['powerNode:upsA']);
    const shown = editor.failure.shown.get();
    expect(shown?.effects.get('rack:R1')).toEqual({ kind: 'degraded', text: '1 of 2' });
    expect(shown?.effects.get('rack:R2')).toEqual({ kind: 'dark', text: 'dark' });
    expect(shown?.result.downW).toBe(5000);
    editor.failure.restore();
    expect(editor.failure.shown.get()).toBeUndefined();
    expect(editor.view.epoch).toBe(epoch);
    const slot = editor.checks.analysis.chain.graph.nodes.slotOf('powerNode:upsA');
    expect(editor.checks.analysis.nodeLoads.load(slot).outW).toBe(10_000);
  });

  it('follows the document: another rack on the failed side goes dark, and what is deleted is no longer failed', () => {
    const editor = chained();
    editor.failure.fail(['powerNode:upsA', 'powerNode:gone']);
    expect(editor.failure.shown.get()?.failedIds).toEqual(['powerNode:upsA']);
    editor.run(
      { label: 'Change', code: 'fields.set' },
      setFields(editor.view, { ids: ['rack:R2'], changes: { plannedPowerW: 7000 } }),
    );
    expect(editor.failure.shown.get()?.result.downW).toBe(7000);
    editor.run({ label: 'Delete', code: 'edit.delete' }, deleteItems(editor.view, { ids: ['powerNode:upsA'] }));
    expect(editor.failure.shown.get()).toBeUndefined();
  });

  it('steps through the worst cases of a sweep, round and round', () => {
    const editor = chained();
    const steps = editor.checks.analysis.sweeps.single();
    let step = steps.next();
    while (!step.done) step = steps.next();
    editor.failure.takeUp('single', step.value, editor.stateId);
    const cases = editor.failure.sweep.get()?.cases ?? [];
    expect(cases[0]?.downW).toBe(5000);
    expect(editor.failure.step(1)).toBe(true);
    expect(editor.failure.caseIndex()).toBe(0);
    editor.failure.step(-1);
    expect(editor.failure.caseIndex()).toBe(cases.length - 1);
    editor.failure.step(1);
    expect(editor.failure.shown.get()?.failedIds).toEqual(cases[0]?.failedIds);
  });

  it('forgets the scenario it came from when that is deleted, and everything when another document is opened', () => {
    const editor = chained();
    const plan = saveScenario(editor.view, { ids: editor.ids, failedIds: ['powerNode:upsB'] });
    editor.run({ label: 'Keep', code: 'scenario.save' }, plan);
    const [scenario] = editor.view.all('scenario').values();
    if (!scenario) throw new Error('no scenario was made');
    editor.failure.fail(['powerNode:upsB'], scenario.id);
    editor.run({ label: 'Delete', code: 'edit.delete' }, deleteItems(editor.view, { ids: [scenario.id] }));
    expect(editor.failure.shown.get()).toMatchObject({ failedIds: ['powerNode:upsB'], scenarioId: undefined });
    editor.open([]);
    expect(editor.failure.shown.get()).toBeUndefined();
  });

  it('says which racks lose their coolant when the units of their loop fail, or what those hang on', () => {
    const editor = new Editor({ ids: createSequentialIds('new'), now: () => 0 });
    const hall = aHall()
      .rack('R1', { typeId: 'test/system' })
      .add('coolingLoop', 'T', { kind: 'TCS' })
      .add('loopConnection', 'c', { coolingLoopId: 'T', targetId: 'rack:R1' })
      .add('equipment', 'CDU', { typeId: 'test/cdu' })
      .add('coolingUnit', 'U', { medium: 'liquid', hostId: 'equipment:CDU', suppliesLoopId: 'T', capacityKw: 900 });
    editor.open(hall.records());
    editor.failure.fail(['equipment:CDU']);
    const shown = editor.failure.shown.get();
    expect(shown?.cooling.deadLoopIds).toEqual(['coolingLoop:T']);
    expect(shown?.effects.get('rack:R1')).toEqual({ kind: 'noCoolant', text: 'no coolant' });
    expect(shown?.effects.get('equipment:CDU')?.kind).toBe('failed');
    editor.failure.fail(['coolingLoop:T']);
    expect(editor.failure.shown.get()?.effects.get('rack:R1')?.kind).toBe('noCoolant');
  });
});
