import { describe, expect, it } from 'vitest';
import { HallAnalysis } from '#shared/analysis/hall-analysis';
import { HallBuilder } from '#shared/testing/builders';
import { heatPath, liquidBoxesOf, liquidChainOf } from './liquid-chain';
import { liquidFiguresOf, liquidState } from './liquid-figures';

function hall() {
  return new HallBuilder()
    .add('room', 'hall')
    .add('row', 'A')
    .rack('R1', { rowId: 'A' })
    .rack('R2', { rowId: 'A', xMm: 6000 })
    .add('coolingLoop', 'F', { kind: 'FWS', supplyCelsius: 30 })
    .add('coolingLoop', 'T', { kind: 'TCS' })
    .add('equipment', 'CDU', { typeId: 'test/cdu' })
    .add('coolingUnit', 'U', { medium: 'liquid', hostId: 'CDU', suppliesLoopId: 'T', drawsFromLoopId: 'F' })
    .add('coolingUnit', 'loose', { medium: 'air', hostId: 'CDU' })
    .add('loopConnection', 'c1', { coolingLoopId: 'T', targetId: 'row:A' })
    .add('loopConnection', 'c2', { coolingLoopId: 'T', targetId: 'rack:R1' })
    .build();
}

describe('the liquid schematic', () => {
  it('goes from facility water over units to the racks, each rack once; loose air units are left out', () => {
    const chain = liquidChainOf(hall());
    expect(chain.boxes.map((box) => [box.id, box.kind])).toEqual([
      ['coolingLoop:F', 'loop'],
      ['coolingLoop:T', 'loop'],
      ['racks coolingLoop:T', 'racks'],
      ['coolingUnit:U', 'liquidUnit'],
    ]);
    expect(chain.boxes.find((box) => box.kind === 'racks')?.rackIds).toEqual(['rack:R1', 'rack:R2']);
    expect(chain.lines.map(({ from, to }) => [from, to])).toEqual([
      ['coolingLoop:T', 'racks coolingLoop:T'],
      ['coolingUnit:U', 'coolingLoop:T'],
      ['coolingLoop:F', 'coolingUnit:U'],
    ]);
  });

  it('draws racks that several units serve without a loop once, and what each unit takes of their heat', () => {
    const build = new HallBuilder().add('room', 'hall').rack('R1');
    for (const name of ['U1', 'U2'])
      build
        .add('equipment', name, { typeId: 'test/cdu' })
        .add('coolingUnit', name, { medium: 'liquid', hostId: `equipment:${name}` })
        .add('coolingConnection', name, { coolingUnitId: name, targetId: 'rack:R1' });
    const chain = liquidChainOf(build.build());
    expect(chain.boxes.filter((box) => box.kind === 'racks')).toHaveLength(1);
    expect(chain.lines.map((line) => line.to)).toEqual(['racks coolingUnit:U1', 'racks coolingUnit:U1']);
  });

  it('finds the parts of a selection and the way of their heat', () => {
    const chain = liquidChainOf(hall());
    expect([...liquidBoxesOf(chain, new Set(['rack:R2']))]).toEqual(['racks coolingLoop:T']);
    expect([...liquidBoxesOf(chain, new Set(['equipment:CDU']))]).toEqual(['coolingUnit:U']);
    expect(heatPath(chain, ['racks coolingLoop:T'])).toContain('coolingLoop:F');
    expect(heatPath(chain, ['coolingLoop:F']).size).toBe(1);
  });

  it('says what each part carries, how warm, and whether that is too much', () => {
    const view = hall();
    const chain = liquidChainOf(view);
    const figures = liquidFiguresOf(HallAnalysis.of(view), chain);
    const loop = figures.get('coolingLoop:T');
    expect(loop?.supplyMilliC).toBe(35_000);
    expect(figures.get('coolingLoop:F')?.capacityW).toBe('unknown');
    const over = { heat: { known: 11, unknownCount: 0 }, capacityW: 10 } as const;
    const rest = { flowMlPerMin: 'unknown', supplyMilliC: 'unknown', returnMilliC: 'unknown' } as const;
    expect(liquidState({ ...rest, ...over })).toBe('over');
    expect(liquidState({ ...rest, ...over, capacityW: 12 })).toBe('near');
    expect(liquidState({ ...rest, heat: { known: 1, unknownCount: 1 }, capacityW: 12 })).toBe('unknown');
  });
});
