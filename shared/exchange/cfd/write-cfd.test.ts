import { describe, expect, it } from 'vitest';
import { HallAnalysis } from '../../analysis/hall-analysis';
import { aHall } from '../../testing/builders';
import { cfdJson, cfdManifest } from './write-cfd';

function hall() {
  return aHall()
    .add('room', 'hall', {
      supplyAirCelsius: 22,
      airClass: 'A2',
      ceilingHeightMm: 3600,
      floorKind: 'raised',
      raisedFloorHeightMm: 800,
      floorPressureMilliPa: 12_000,
      airSupply: 'raisedFloor',
    })
    .rack('A', { typeId: 'test/system', xMm: 1000, yMm: 2000, rotationDeg: 180 })
    .add('equipment', 'AC', { typeId: 'test/crah', xMm: 4000, yMm: 1000 })
    .add('coolingUnit', 'K', { hostId: 'AC', medium: 'air', capacityKw: 40, airFlowM3s: 3, supplyCelsius: 21 })
    .add('perforatedTile', 'T', { roomId: 'hall', xMm: 1000, yMm: 3000, openPermille: 250 })
    .add('obstacle', 'C', { kind: 'column', xMm: 5000, yMm: 3000, widthMm: 400, depthMm: 400 })
    .build();
}

const manifestOf = (view: ReturnType<typeof hall>) => cfdManifest(view, HallAnalysis.of(view));

describe('the manifest for CFD', () => {
  it('states its units and axes, and turns the plan so that y goes north', () => {
    const { units, axes, rooms } = manifestOf(hall());
    expect(units).toMatchObject({ length: 'm', airFlow: 'm3/s', temperature: 'degC' });
    expect(axes).toContain('y north');
    // It stands 2 m south of the origin and faces south.
    expect(rooms[0]?.racks).toMatchObject([{ centre: [1, -2], rotationDeg: 180, front: [0, -1] }]);
  });

  it('gives rooms, racks with heat and flow, units with flow and supply, tiles and blocks', () => {
    const view = hall();
    const [room] = manifestOf(view).rooms;
    expect(room).toMatchObject({
      heightM: 3.6,
      airSupply: 'raisedFloor',
      supplyC: 22,
      floor: { kind: 'raised', plenumHeightM: 0.8, plenumPressurePa: 12, leakageRatio: 0 },
      racks: [{ name: 'A', airHeatW: 20_000, liquidHeatW: 80_000, unknownParts: 0, inletClass: 'A2' }],
      units: [{ name: 'K', airFlowM3s: 3, supplyC: 21, supplyBasis: 'stated', capacityW: 40_000, isInRoom: true }],
      tiles: [{ centre: [1, -3], sizeM: [0.6, 0.6], openRatio: 0.25 }],
      blocks: [{ name: 'AC' }, { kind: 'column', widthM: 0.4, heightM: 'unknown' }],
    });
    expect(room?.tiles[0]?.airFlowM3s).toBeGreaterThan(0.1);
    expect(JSON.parse(cfdJson(view, HallAnalysis.of(view)))).toEqual(manifestOf(view));
  });

  it('gives the devices of a rack from the bottom up, and what the room goes around', () => {
    const view = aHall()
      .add('room', 'hall', { holesMm: [[5000, 5000, 6000, 7000]] })
      .rack('A')
      .add('device', 'D2', { rackId: 'A', bottomHalfRu: 20 })
      .add('device', 'D1', { rackId: 'A', bottomHalfRu: 4, plannedPowerW: 900 })
      .add('device', 'D3', { rackId: 'A', typeId: 'test/switch' })
      .build();
    const [room] = manifestOf(view).rooms;
    expect(room?.holes).toEqual([[[5, -5], [6, -5], [6, -7], [5, -7]]]); // prettier-ignore
    const [rack] = room?.racks ?? [];
    expect(rack?.devices.map(({ name, bottomRu }) => [name, bottomRu])).toEqual([
      ['D3', 'unknown'],
      ['D1', 2],
      ['D2', 10],
    ]);
    expect(rack?.devices[1]).toMatchObject({ airHeatW: 900, liquidHeatW: 0, face: 'front' });
    const sum = (rack?.devices ?? []).reduce((total, { airHeatW }) => total + Number(airHeatW), 0);
    expect(sum).toBe(rack?.airHeatW);
  });

  it('carries all the air heat of a room', () => {
    const view = hall();
    const analysis = HallAnalysis.of(view);
    const [room] = cfdManifest(view, analysis).rooms;
    const sum =
      (room?.racks ?? []).reduce((total, { airHeatW }) => total + airHeatW, 0) +
      (room?.heatSources ?? []).reduce((total, { heatW }) => total + heatW, 0) +
      (room?.otherHeat.plantLossW ?? 0) +
      (room?.otherHeat.lightingW ?? 0);
    expect(sum).toBe(analysis.totals.air(analysis.rooms.table.slotOf('room:hall')).totalHeatW);
  });

  it('says unknown for what nobody stated', () => {
    const view = aHall().add('room', 'bare').add('equipment', 'AC', { typeId: 'test/crah', roomId: 'bare' }).build();
    const room = manifestOf(view).rooms.find(({ name }) => name === 'bare');
    expect(room).toMatchObject({ heightM: 'unknown', airSupply: 'unknown', supplyC: 'unknown', dewPointC: 'unknown' });
  });
});
