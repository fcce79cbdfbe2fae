import { describe, expect, it } from 'vitest';
import { coolingLoopLines } from '../../exchange/tables/cooling-list';
import { aHall, type ShortValues } from '../../testing/builders';
import { pipeFlow } from '../formulas/pipe-flow';
import { HallAnalysis } from '../hall-analysis';
import { pipeDrop } from './pipe-drops';

const PATH = [[0, 0], [10_000_000, 0], [10_000_000, 5_000_000]] as const; // prettier-ignore

/** A loop of water at 40 °C whose CDU moves 600 L/min, and one pipe of 15 m on it. */
function hall(
  pipe: ShortValues = {},
  unit: ShortValues = { liquidFlowLpm: 600 },
  size: ShortValues = { innerDiameterMm: 80 },
  loop: ShortValues = { coolingLoopId: 'T' },
) {
  // prettier-ignore
  const store = aHall()
    .add('equipment', 'P', { typeId: 'test/cdu' })
    .add('coolingLoop', 'T', { kind: 'TCS', fluid: 'water', supplyCelsius: 40 })
    .add('coolingUnit', 'U', { medium: 'liquid', hostId: 'P', suppliesLoopId: 'T', ...unit })
    .add('pipe', 'p', { roomId: 'hall', path: PATH, carries: 'supply', ...size, ...loop, ...pipe })
    .build();
  const analysis = HallAnalysis.of(store);
  const [line] = coolingLoopLines(store, analysis);
  const record = store.get('pipe:p');
  if (!line || !record) throw new Error('the hall has a loop and a pipe');
  return { line, drop: pipeDrop(record, record.coolingLoopId ? line : undefined) };
}

const expected = (values: { flowLpm?: number; lengthM?: number; fittingsPermille?: number } = {}): number =>
  pipeFlow({ fluid: 'water', celsius: 40, flowLpm: 600, innerDiameterM: 0.08, lengthM: 15, fittingsPermille: 500, ...values }).dropPa; // prettier-ignore

describe('pressure drop of pipes of a document', () => {
  it('is that of the flow of the loop, over its length with fittings', () => {
    const { drop, line } = hall();
    expect(drop).toMatchObject({ flowMlPerMin: 600_000, flowBasis: 'units', missing: undefined });
    expect(drop.pa).toBeCloseTo(expected(), -1);
    expect(drop.velocityMmPerS).toBeCloseTo(1989, -1);
    expect(line.drop).toMatchObject({ pa: drop.pa, pipes: 1, unknownPipes: 0 });
  });

  it('counts supply and return where a run carries both, and takes a flow that is stated for it', () => {
    expect(hall({ carries: 'both' }).drop.pa).toBeCloseTo(expected({ lengthM: 30 }), -1);
    expect(hall({ flowLpm: 100 }).drop).toMatchObject({
      flowBasis: 'stated',
      pa: Math.round(expected({ flowLpm: 100 })),
    });
  });

  it('is unknown without a loop, a flow or a diameter, and then that of its loop is too', () => {
    expect(hall({}, {}, {}, {}).drop).toMatchObject({ pa: 'unknown', missing: 'loop' });
    expect(hall({}, {}, {}, {}).line.drop).toMatchObject({ pa: 'unknown', pipes: 0 });
    expect(hall({}, {}).drop).toMatchObject({ pa: 'unknown', missing: 'flow' });
    const { drop, line } = hall({}, { liquidFlowLpm: 600 }, {});
    expect(drop).toMatchObject({ pa: 'unknown', missing: 'diameter' });
    expect(line.drop).toMatchObject({ pa: 'unknown', pipes: 1, unknownPipes: 1 });
  });
});
