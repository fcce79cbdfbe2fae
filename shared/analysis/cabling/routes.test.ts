import { describe, expect, it } from 'vitest';
import { aHall, type HallBuilder } from '../../testing/builders';
import { HallAnalysis } from '../hall-analysis';
import { cableLengthUm, stockLengthUm } from './cable-length';

const MM = 1000;

/** Two racks 8 m apart under a tray at 3 m that passes over both. */
function hall(tray: Record<string, unknown> = {}): HallBuilder {
  return withTray(racks(), 'T1', [1000, 2000, 11_000, 2000], tray);
}

function racks(): HallBuilder {
  return aHall()
    .rack('A', { xMm: 2000, yMm: 2000 })
    .rack('B', { xMm: 10_000, yMm: 2000 })
    .add('cable', 'C', { fromId: 'A', fromPort: 'p1', toId: 'B', toPort: 'p1', medium: 'OM4' });
}

function withTray(
  builder: HallBuilder,
  name: string,
  corners: readonly number[],
  values: Record<string, unknown> = {},
): HallBuilder {
  const path = Array.from({ length: corners.length / 2 }, (_, at) => [
    (corners[2 * at] ?? 0) * MM,
    (corners[2 * at + 1] ?? 0) * MM,
  ]);
  return builder.add('tray', name, {
    roomId: 'room:hall',
    path,
    widthMm: 300,
    depthMm: 100,
    elevationMm: 3000,
    kind: 'fibre',
    ...values,
  });
}

function analysed(builder: HallBuilder) {
  const analysis = HallAnalysis.of(builder.build());
  const { cables, trays, cabling } = analysis;
  const cable = cables.cables.slotOf('cable:C');
  return { analysis, cables, trays, use: cabling.use, cable, way: () => cables.wayOf(cable) };
}

describe('the way of a cable', () => {
  it('is assumed in a room without trays, and follows the tray where there is one', () => {
    expect(analysed(racks()).way()).toMatchObject({ basis: 'assumed', certainty: 'assumed', floorWayUm: 8_000_000 });
    const { cables, cable, way } = analysed(hall());
    const found = way();
    const { fromHeightUm, toHeightUm } = found ?? { fromHeightUm: 0, toHeightUm: 0 };
    expect(found).toMatchObject({ basis: 'trays', certainty: 'routed' });
    const drops = 6_000_000 - fromHeightUm - toHeightUm;
    expect(found?.routeUm).toBe(8_000_000 + drops);
    const route = cables.routeOf(cable);
    expect(route?.runs).toEqual([
      { tray: 0, trayId: 'tray:T1', fromUm: 1_000_000, toUm: 9_000_000, lengthUm: 8_000_000 },
    ]);
    expect(route?.legs.reduce((sum, leg) => sum + leg.lengthUm, 0)).toBe(found?.routeUm);
    expect(route?.points.map(({ xUm, zUm }) => [xUm / MM, zUm / MM])).toEqual([
      [2000, fromHeightUm / MM],
      [2000, 3000],
      [10_000, 3000],
      [10_000, toHeightUm / MM],
    ]);
  });

  it('takes trays that cross and trays that end on each other, and goes round a gap', () => {
    const builder = withTray(racks(), 'T1', [2000, 1000, 2000, 6000]);
    withTray(builder, 'T2', [1000, 5000, 11_000, 5000]);
    withTray(builder, 'T3', [10_000, 5100, 10_000, 1000]);
    const { cables, cable } = analysed(builder);
    expect(cables.routeOf(cable)?.runs.map(({ trayId, lengthUm }) => [trayId, lengthUm / MM])).toEqual([
      ['tray:T1', 3000],
      ['tray:T2', 8000],
      ['tray:T3', 3000],
    ]);
  });

  it('does not pass between trays of different heights but by a riser', () => {
    const builder = withTray(racks(), 'T1', [1000, 2000, 6000, 2000]);
    withTray(builder, 'T2', [5000, 2000, 11_000, 2000], { elevationMm: 3500 });
    const { cables, cable } = analysed(builder);
    expect(cables.routeOf(cable)?.reason).toEqual({
      kind: 'broken',
      gapUm: 500_000,
      from: { xUm: 6_000_000, yUm: 2_000_000 },
      to: { xUm: 6_000_000, yUm: 2_000_000 },
    });
    builder.add('trayDrop', 'R', { roomId: 'room:hall', kind: 'riser', xMm: 5500, yMm: 2000 });
    const joined = analysed(builder);
    expect(joined.way()).toMatchObject({ basis: 'trays' });
    expect(joined.cables.routeOf(joined.cable)?.legs.find((leg) => leg.kind === 'join')?.lengthUm).toBe(500_000);
  });

  it('says why there is none', () => {
    const reasonOf = (builder: HallBuilder) => {
      const { cables, cable } = analysed(builder);
      expect(cables.wayOf(cable)).toMatchObject({ basis: 'unroutable', certainty: 'unknown', routeUm: -1 });
      return cables.routeOf(cable)?.reason;
    };
    expect(reasonOf(withTray(racks(), 'T1', [1000, 2000, 6000, 2000]))).toEqual({
      kind: 'noTrayNear',
      endId: 'rack:B',
    });
    expect(reasonOf(hall({ kind: 'copper' }))).toEqual({ kind: 'kind' });
    const apart = withTray(racks(), 'T1', [1000, 2000, 5000, 2000]);
    withTray(apart, 'T2', [6000, 2000, 11_000, 2000]);
    expect(reasonOf(apart)).toEqual({
      kind: 'broken',
      gapUm: 1_000_000,
      from: { xUm: 5_000_000, yUm: 2_000_000 },
      to: { xUm: 6_000_000, yUm: 2_000_000 },
    });
    const sided = hall({ side: 'B' }).add('cable', 'C', {
      fromId: 'A',
      fromPort: 'p1',
      toId: 'B',
      toPort: 'p1',
      side: 'A',
    });
    expect(reasonOf(sided)).toEqual({ kind: 'side' });
    const via = withTray(hall(), 'T2', [1000, 8000, 5000, 8000]);
    expect(reasonOf(via.add('cableVia', 'V', { cableId: 'C', trayId: 'T2', order: 0 }))).toEqual({ kind: 'via' });
  });

  it('lets a divider take both kinds, and power trays without one none', () => {
    expect(analysed(hall({ kind: 'power', hasDivider: true })).way()).toMatchObject({ basis: 'trays' });
    expect(analysed(hall({ kind: 'copper', hasDivider: true })).way()).toMatchObject({ basis: 'trays' });
    expect(analysed(hall({ kind: 'mixed' })).way()).toMatchObject({ basis: 'trays' });
    expect(analysed(hall({ kind: 'power' })).way()).toMatchObject({ basis: 'assumed' });
  });

  it('passes its vias, and when locked no other tray', () => {
    const builder = hall();
    withTray(builder, 'N', [3000, 2000, 3000, 8000]);
    withTray(builder, 'F', [2000, 7000, 10_000, 7000]);
    withTray(builder, 'S', [9000, 8000, 9000, 2000]);
    builder.add('cableVia', 'V', { cableId: 'C', trayId: 'F', order: 0 });
    const runs = (one: HallBuilder) => {
      const { cables, cable } = analysed(one);
      return cables.routeOf(cable)?.runs.map(({ trayId }) => trayId.slice(5));
    };
    expect(runs(builder)).toEqual(['N', 'F', 'S']);
    builder.add('cable', 'C', { fromId: 'A', fromPort: 'p', toId: 'B', toPort: 'p', isRouteLocked: true });
    expect(runs(builder)).toEqual([]);
    builder.add('cableVia', 'V0', { cableId: 'C', trayId: 'N', order: -0 });
    builder.add('cableVia', 'V', { cableId: 'C', trayId: 'F', order: 1 });
    builder.add('cableVia', 'V2', { cableId: 'C', trayId: 'S', order: 2 });
    expect(runs(builder)).toEqual(['N', 'F', 'S']);
  });

  it('goes straight between racks of a row that touch', () => {
    const builder = aHall()
      .add('row', 'R')
      .rack('A', { xMm: 2000, yMm: 2000, rowId: 'R' })
      .rack('B', { xMm: 2600, yMm: 2000, rowId: 'R' })
      .add('cable', 'C', { fromId: 'A', fromPort: 'p1', toId: 'B', toPort: 'p1' });
    withTray(builder, 'T1', [1000, 2000, 11_000, 2000], { kind: 'mixed' });
    expect(analysed(builder).way()).toMatchObject({ basis: 'direct', certainty: 'routed', routeUm: 600_000 });
  });

  it('leaves a tray that lets out at drops only at its waterfalls', () => {
    const builder = hall({ exits: 'atDrops' });
    expect(analysed(builder).way()).toMatchObject({ basis: 'unroutable' });
    builder.add('trayDrop', 'D1', { roomId: 'room:hall', xMm: 2500, yMm: 2000 });
    builder.add('trayDrop', 'D2', { roomId: 'room:hall', xMm: 9500, yMm: 2000 });
    const { cables, cable } = analysed(builder);
    expect(cables.routeOf(cable)?.runs).toMatchObject([{ lengthUm: 7_000_000 }]);
  });
});

describe('lengths of cables', () => {
  it('are the route with slack, and are bought in the next length that is sold', () => {
    const { way } = analysed(hall());
    const found = way();
    const allowances = { trayHeightUm: 0, slackPerEndUm: 500_000, slackSharePermille: 100 };
    const needed = found && cableLengthUm(found, allowances);
    expect(needed).toBe(Math.round(((found?.routeUm ?? 0) * 11) / 10) + 1_000_000);
    expect(stockLengthUm(12_000_000, [5_000_000, 15_000_000, 20_000_000])).toBe(15_000_000);
    expect(stockLengthUm(15_000_000, [5_000_000, 15_000_000])).toBe(15_000_000);
    expect(stockLengthUm(21_000_000, [5_000_000, 15_000_000])).toBeUndefined();
  });
});

describe('what lies in a tray', () => {
  it('is counted from joint to joint, with what is not known apart', () => {
    const builder = hall();
    withTray(builder, 'T2', [6000, 1000, 6000, 9000]);
    builder.rack('D', { xMm: 6000, yMm: 8000 });
    builder.add('cable', 'C2', { fromId: 'A', fromPort: 'p2', toId: 'D', toPort: 'p1', medium: 'OM4', side: 'B' });
    const { use, trays } = analysed(builder);
    const summary = use.useOf(trays.table.slotOf('tray:T1'));
    expect(summary.segments.map(({ cables, sides, areaUnknown }) => ({ cables, sides, areaUnknown }))).toEqual([
      { cables: 2, sides: ['B'], areaUnknown: 2 },
      { cables: 1, sides: [], areaUnknown: 1 },
    ]);
    expect(summary).toMatchObject({ cableCount: 2, sides: ['B'], fullest: { cables: 2 } });
  });
});
