import { describe, expect, it } from 'vitest';
import { aHall, type HallBuilder } from '../testing/builders';
import { cableLengthUm } from './cabling/cable-length';
import { mediumOf } from './cabling/cable-medium';
import { continuousShare, feedRatingW } from './feed-capacity';
import { HallAnalysis } from './hall-analysis';

const analysisOf = (hall: HallBuilder) => HallAnalysis.of(hall.build());

function loadOf(analysis: HallAnalysis, feed: string) {
  const { normalW, failedSideW, failedSide } = analysis.power.load(analysis.power.feeds.slotOf(`powerFeed:${feed}`));
  return { normalW, failedSideW, failedSide };
}

describe('rack contents', () => {
  it('add up what is in a rack and count what is not known', () => {
    const analysis = analysisOf(
      aHall()
        .add('catalogType', 'test/mystery', { base: 'test/server', figures: { maxPowerAc: null, weight: null } })
        .rack('A')
        .device('s1', 'A')
        .device('s2', 'A', { plannedPowerW: 123 })
        .device('m', 'A', { typeId: 'test/mystery' }),
    );
    const { contents } = analysis;
    const slot = analysis.items.table.slotOf('rack:A');
    expect([contents.loadW(slot), contents.loadUnknown(slot)]).toEqual([623, 1]);
    expect([contents.massG(slot), contents.massUnknown(slot)]).toEqual([160_000, 1]);
    expect([contents.payloadG(slot), contents.payloadUnknown(slot)]).toEqual([40_000, 1]);
    expect([contents.airHeatW(slot), contents.heatUnknown(slot)]).toEqual([623, 1]);
  });

  it('split a planned draw as the types in the rack split theirs', () => {
    const analysis = analysisOf(aHall().rack('A', { typeId: 'test/system', plannedPowerKw: 50 }));
    const slot = analysis.items.table.slotOf('rack:A');
    expect([analysis.contents.liquidHeatW(slot), analysis.contents.airHeatW(slot)]).toEqual([40_000, 10_000]);
  });

  it('take a planned draw of a rack with nothing in it as air heat', () => {
    const analysis = analysisOf(aHall().rack('A', { plannedPowerKw: 10 }));
    expect(analysis.contents.airHeatW(analysis.items.table.slotOf('rack:A'))).toBe(10_000);
  });
});

describe('power feeds', () => {
  const twoSides = () =>
    aHall()
      .rack('A', { plannedPowerW: 10_001 })
      .feed('A1')
      .feed('B1', { side: 'B' })
      .connect('A1', 'A')
      .connect('B1', 'A');

  it('share a load equally and take over what the failed side leaves', () => {
    const analysis = analysisOf(twoSides());
    expect(loadOf(analysis, 'A1')).toEqual({ normalW: 5001, failedSideW: 10_001, failedSide: 'B' });
  });

  it('share as stated, and leave the rest to connections that state nothing', () => {
    const analysis = analysisOf(
      aHall()
        .rack('A', { plannedPowerW: 10_000 })
        .feed('A1')
        .feed('A2')
        .feed('B1', { side: 'B' })
        .add('powerConnection', '1', { feedId: 'A1', loadId: 'A', sharePermille: 500 })
        .connect('A2', 'A')
        .connect('B1', 'A'),
    );
    expect(loadOf(analysis, 'A1')).toEqual({ normalW: 5000, failedSideW: 6667, failedSide: 'B' });
    expect(loadOf(analysis, 'A2').normalW).toBe(2500);
    expect(loadOf(analysis, 'B1')).toEqual({ normalW: 2500, failedSideW: 10_000, failedSide: 'A' });
  });

  it('give a standby feed the whole load when the side that carries it fails', () => {
    const analysis = analysisOf(
      aHall()
        .rack('A', { plannedPowerW: 10_000 })
        .feed('A1')
        .feed('B1', { side: 'B' })
        .add('powerConnection', '1', { feedId: 'A1', loadId: 'A', sharePermille: 1000 })
        .add('powerConnection', '2', { feedId: 'B1', loadId: 'A', sharePermille: 0 }),
    );
    expect(loadOf(analysis, 'B1')).toEqual({ normalW: 0, failedSideW: 10_000, failedSide: 'A' });
  });

  it('judge three sides by the worst single failure', () => {
    const hall = twoSides().feed('C1', { side: 'C' }).connect('C1', 'A');
    hall.rack('B', { plannedPowerW: 6000, xMm: 8000 }).connect('A1', 'B').connect('C1', 'B');
    expect(loadOf(analysisOf(hall), 'A1')).toEqual({ normalW: 6334, failedSideW: 11_001, failedSide: 'C' });
  });

  it('count a device with a cord of its own once', () => {
    const analysis = analysisOf(
      aHall()
        .rack('A')
        .device('s1', 'A')
        .device('s2', 'A')
        .feed('F1')
        .feed('F2')
        .connect('F1', 'A')
        .connect('F2', 's1'),
    );
    expect([loadOf(analysis, 'F1').normalW, loadOf(analysis, 'F2').normalW]).toEqual([500, 500]);
  });
});

describe('formulas of feeds, media and lengths', () => {
  const feed = { voltageV: 415, breakerMilliA: 800_000, powerFactorPermille: 1000 };

  it('rate feeds as the engineering rules do', () => {
    // 800 A at 415 V, three phases, is 575 kVA (catalog facts, busway).
    expect(feedRatingW({ ...feed, phases: 'three' })).toBe(575_040);
    expect(feedRatingW({ ...feed, phases: 'single', powerFactorPermille: 950 })).toBe(315_400);
    expect(feedRatingW({ ...feed, phases: 'dc', powerFactorPermille: 500 })).toBe(332_000);
  });

  it('allow 80 % in NA unless the assembly is listed for 100 %', () => {
    const limits = { naPermille: 800, iecPermille: 1000 };
    expect(continuousShare({ isRated100: false }, 'NA', limits)).toEqual({ permille: 800, basis: 'NA' });
    expect(continuousShare({ isRated100: true }, 'NA', limits)).toEqual({ permille: 1000, basis: 'NA-100' });
    expect(continuousShare({ isRated100: false }, 'IEC', limits)).toEqual({ permille: 1000, basis: 'IEC' });
  });

  it('find the reach of a cable by PHY, by medium and speed, or by both, and never guess high', () => {
    expect(mediumOf('NDR-DAC', undefined).maxUm).toBe(3_000_000);
    expect(mediumOf('NDR-MMF', undefined).maxUm).toBe(30_000_000);
    expect(mediumOf('ndr mmf om4', undefined).maxUm).toBe(50_000_000);
    expect(mediumOf('Cat6', 10_000).maxUm).toBe(37_000_000);
    expect(mediumOf('Cat6', 1000).maxUm).toBe(100_000_000);
    expect(mediumOf('OM4', 400_000).maxUm).toBe(50_000_000);
    expect(mediumOf('SMF', 400_000).reach?.medium).toBe('OS2');
    expect(mediumOf('barbed wire', 1000)).toMatchObject({ maxUm: -1, couplings: undefined });
    expect(mediumOf(undefined, 1000).maxUm).toBe(-1);
  });

  it('tell what a medium plugs into', () => {
    expect(mediumOf('Cat6A', 10_000).couplings).toEqual(['twistedPair']);
    expect(mediumOf('10GBASE-T', undefined).couplings).toEqual(['twistedPair']);
    expect(mediumOf('NDR-LACC', undefined).couplings).toEqual(['cage']);
    expect(mediumOf('400GBASE-DR4', undefined).couplings).toContain('fibreMulti');
    expect(mediumOf('NDR-SMF-splitter', undefined).isBreakout).toBe(true);
  });

  it('lead a cable up to the tray and down between racks, and straight within one', () => {
    const allowances = { trayHeightUm: 3_000_000, slackPerEndUm: 500_000, slackSharePermille: 100 };
    const assumed = { basis: 'assumed', certainty: 'assumed', routeUm: -1 } as const;
    const way = { ...assumed, floorWayUm: 4_000_000, fromHeightUm: 2_000_000, toHeightUm: 1_000_000 };
    expect(cableLengthUm({ ...way, isInRack: false }, allowances)).toBe(8_700_000);
    expect(cableLengthUm({ ...way, floorWayUm: 0, isInRack: true }, allowances)).toBe(2_100_000);
  });
});
