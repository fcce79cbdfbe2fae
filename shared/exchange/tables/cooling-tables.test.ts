import { describe, expect, it } from 'vitest';
import { HallAnalysis } from '../../analysis/hall-analysis';
import { HallBuilder } from '../../testing/builders';
import { coolingLoopCsv, coolingLoopLines, coolingUnitCsv, coolingUnitLines } from './cooling-list';

function hall() {
  return new HallBuilder()
    .add('room', 'hall')
    .add('coolingLoop', 'F', { kind: 'FWS', supplyCelsius: 30 })
    .add('coolingLoop', 'T', { kind: 'TCS', fluid: 'PG25', spareUnitCount: 1 })
    .add('equipment', 'CDU1', { typeId: 'test/cdu' })
    .add('equipment', 'CDU2', { typeId: 'test/cdu' })
    .add('coolingUnit', 'U1', {
      medium: 'liquid',
      hostId: 'CDU1',
      suppliesLoopId: 'T',
      drawsFromLoopId: 'F',
      capacityKw: 300,
    })
    .add('coolingUnit', 'U2', {
      medium: 'liquid',
      hostId: 'CDU2',
      suppliesLoopId: 'T',
      drawsFromLoopId: 'F',
      capacityKw: 100,
    })
    .build();
}

describe('tables of the cooling system', () => {
  it('list loops with what is left when spare units are out', () => {
    const view = hall();
    const lines = coolingLoopLines(view, HallAnalysis.of(view));
    expect(lines.map(({ loop }) => loop.name)).toEqual(['F', 'T']);
    expect(lines[1]).toMatchObject({ capacityW: 400_000, spareCapacityW: 100_000 });
    expect(lines[0]).toMatchObject({ capacityW: 'unknown' });
  });

  it('list units with their loops and the supply by approach', () => {
    const view = hall();
    const lines = coolingUnitLines(view, HallAnalysis.of(view));
    expect(lines).toMatchObject([
      { suppliesName: 'T', coolsByName: 'F', capacityW: 300_000, supplyMilliC: 35_000 },
      { suppliesName: 'T', coolsByName: 'F', capacityW: 100_000 },
    ]);
  });

  it('are written as CSV with units in the headings and unknown for what is not known', () => {
    const view = hall();
    const analysis = HallAnalysis.of(view);
    expect(coolingUnitCsv(view, analysis)).toMatch(/Capacity \(W\).*\r\n"?U1"?,/u);
    const [, first] = coolingLoopCsv(view, analysis).split('\r\n');
    expect(first).toMatch(/^F,FWS,water,/u);
    expect(first).toContain('unknown');
  });
});
