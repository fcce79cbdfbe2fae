import { describe, expect, it } from 'vitest';
import { aHall } from '../../testing/builders';
import { HallAnalysis } from '../hall-analysis';

/** Two 208 V rack PDUs of three banks between lines, and servers with a cord in each. */
function rack(outlets: readonly (readonly [number, number])[]) {
  const hall = aHall()
    .add('catalogType', 'test/banked', {
      base: 'test/rack-pdu',
      outlets: ['AB', 'BC', 'CA'].map((feedLeg) => ({ count: 8, connector: 'C13', feedLeg, breakerA: 20 })),
    })
    .rack('R')
    .device('pduA', 'R', { typeId: 'test/banked' })
    .device('pduB', 'R', { typeId: 'test/banked' })
    .feed('A1', { voltageV: 208, breakerAmp: 30 })
    .feed('B1', { voltageV: 208, breakerAmp: 30, side: 'B' })
    .connect('A1', 'pduA')
    .connect('B1', 'pduB');
  for (const [index, [outlet, watts]] of outlets.entries()) {
    const name = `s${String(index)}`;
    hall
      .device(name, 'R', { plannedPowerW: watts })
      .add('powerCord', `${name}a`, { loadId: name, pduId: 'pduA', outlet })
      .add('powerCord', `${name}b`, { loadId: name, pduId: 'pduB', outlet });
  }
  const analysis = HallAnalysis.of(hall.build());
  const [first = -1] = analysis.rackPdus.pdusIn(analysis.items.table.slotOf('rack:R'));
  return analysis.rackPdus.pduLoad(first);
}

describe('a rack PDU', () => {
  it('carries half of each device in normal running and all of it when the other is out', () => {
    const load = rack([
      [1, 3328],
      [9, 3328],
      [17, 3328],
    ]);
    expect(load).toMatchObject({ watts: 4992, unknownLoads: 0 });
    expect(
      load?.banks.map(({ bank, breakerMilliA, milliA, worstMilliA }) => [bank, breakerMilliA, milliA, worstMilliA]),
    ).toEqual([
      ['AB', 20_000, 8000, 16_000],
      ['BC', 20_000, 8000, 16_000],
      ['CA', 20_000, 8000, 16_000],
    ]);
    // Three banks of 16 A draw √3 times that from each line (P03).
    expect(load?.worstLines).toMatchObject({ l1MilliA: 27_713, l2MilliA: 27_713, l3MilliA: 27_713 });
  });

  it('tells apart what is in no outlet', () => {
    const load = rack([
      [1, 2080],
      [99, 1040],
    ]);
    expect(load?.banks.map((one) => one.watts)).toEqual([1040, 0, 0]);
    expect(load?.lines).toMatchObject({ l1MilliA: 5000, l2MilliA: 5000, l3MilliA: 0, unassignedW: 520 });
    expect(load?.outlets.map((one) => one.outlet?.number)).toEqual([1, undefined]);
  });
});
