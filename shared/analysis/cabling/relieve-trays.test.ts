import { describe, expect, it } from 'vitest';
import { leadCables } from '../../operations/route-cables';
import { aHall } from '../../testing/builders';
import { newIds } from '../../testing/small-hall';
import { HallAnalysis } from '../hall-analysis';
import { reliefOf } from './relieve-trays';

const DESIGN = 250;

/** Two racks and four cables of 250 mm² in a tray of 2,000 mm²; with `other`, a second tray half a metre beside it. */
function hall(other?: Record<string, unknown>, cable: Record<string, unknown> = {}) {
  const builder = aHall()
    .add('catalogType', 'my/thick', { base: 'test/dac', figures: { outerDiameter: [17.8412, 'mm'] } })
    .rack('A', { xMm: 2000, yMm: 2000 })
    .rack('B', { xMm: 10_000, yMm: 2000 });
  const tray = { roomId: 'room:hall', widthMm: 100, depthMm: 20, elevationMm: 3000, kind: 'mixed' };
  const path = (y: number) => ({ pathMm: [1000, 11_000].map((x) => [x, y]) });
  builder.add('tray', 'T1', { ...tray, ...path(2000) });
  if (other) builder.add('tray', 'T2', { ...tray, ...path(2500), ...other });
  for (const name of ['C1', 'C2', 'C3', 'C10'])
    builder.add('cable', name, { fromId: 'A', fromPort: name, toId: 'B', toPort: name, typeId: 'my/thick', ...cable });
  const store = builder.build();
  return { store, analysis: HallAnalysis.of(store) };
}

describe('the relief of trays', () => {
  it('leads the last cables by name another way, until neither tray is too full', () => {
    const { store, analysis } = hall({});
    const relief = reliefOf(analysis, DESIGN);
    expect([...relief.ways]).toEqual([
      ['cable:C10', ['tray:T2']],
      ['cable:C3', ['tray:T2']],
    ]);
    expect(relief).toMatchObject({ fullTrays: 1, stillFull: 0 });
    const planned = leadCables(store, { ids: newIds(), ways: relief.ways });
    if (!planned.ok) throw new Error(planned.error.message);
    store.apply(planned.value);
    analysis.apply(planned.value);
    const fills = ['tray:T1', 'tray:T2'].map(
      (id) => analysis.cabling.use.useOf(analysis.trays.table.slotOf(id)).fullest?.fillPermille,
    );
    expect(fills).toEqual([250, 250]);
    expect(reliefOf(analysis, DESIGN).fullTrays).toBe(0);
  });

  it('does not fill another tray more than one designs for', () => {
    const relief = reliefOf(hall({ widthMm: 50 }).analysis, DESIGN);
    expect([...relief.ways.keys()]).toEqual(['cable:C10']);
    expect(relief.stillFull).toBe(1);
  });

  it.each([
    ['there is no other tray', undefined, {}],
    ['the other tray is for other cables', { kind: 'power' }, {}],
    ['the ways are locked', {}, { isRouteLocked: true }],
    ['the sizes of the cables are not known', {}, { typeId: null }],
  ])('leaves cables where they are when %s', (_, other, cable) => {
    expect(reliefOf(hall(other, cable).analysis, DESIGN).ways.size).toBe(0);
  });
});
