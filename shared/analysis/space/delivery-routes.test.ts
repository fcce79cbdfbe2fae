import { describe, expect, it } from 'vitest';
import { aHall } from '../../testing/builders';
import { HallAnalysis } from '../hall-analysis';
import { DEFAULT_DELIVERY_LIMITS, lengthOfWay, type Delivery } from './delivery-routes';
import { ReachGrid } from './reach-grid';

function hall(doorMm: number) {
  return aHall()
    .add('room', 'dock', { outlineMm: [0, 0, 6000, 10_000] })
    .add('room', 'hall', { outlineMm: [6000, 0, 16_000, 10_000] })
    .add('obstacle', 'Dock', {
      roomId: 'dock',
      kind: 'dock',
      xMm: 1500,
      yMm: 5000,
      widthMm: 2000,
      depthMm: 1000,
      maxLoadG: 5e6,
    })
    .add('obstacle', 'Gate', {
      kind: 'door',
      xMm: 6000,
      yMm: 5000,
      widthMm: doorMm,
      depthMm: 100,
      rotationDeg: 90,
      heightMm: 2500,
    })
    .rack('A', { xMm: 11_000, yMm: 5000 })
    .rack('B', { xMm: 11_600, yMm: 5000 });
}

function deliveries(builder: ReturnType<typeof hall>): readonly Delivery[] {
  const analysis = HallAnalysis.of(builder.build());
  const type = analysis.types.table.slotOf('catalogType:test/frame');
  const found = analysis.space.deliveriesOf(type, DEFAULT_DELIVERY_LIMITS);
  return found.state === 'searched' ? found.racks : [];
}

describe('delivery routes', () => {
  it('lead at right angles from the dock through the door into the place of each rack', () => {
    for (const delivery of deliveries(hall(1200))) {
      if (delivery.state !== 'open') throw new Error(delivery.state);
      const [from] = delivery.way;
      const last = delivery.way.at(-1);
      expect(from?.[0]).toBeLessThan(6_000_000);
      expect(last?.[1]).toBe(5_000_000);
      for (const [index, [x, y]] of delivery.way.entries()) {
        const before = delivery.way[index - 1];
        if (before) expect(before[0] === x || before[1] === y).toBe(true);
      }
      expect(lengthOfWay(delivery.way)).toBeGreaterThan(8_000_000);
    }
  });

  it('say where an open way is narrowest', () => {
    const analysis = HallAnalysis.of(hall(1200).build());
    const type = analysis.types.table.slotOf('catalogType:test/frame');
    const found = analysis.space.deliveriesOf(type, DEFAULT_DELIVERY_LIMITS);
    if (found.state !== 'searched') throw new Error(found.state);
    const [first] = found.racks;
    if (first?.state !== 'open') throw new Error(first?.state);
    // A door of 1,200 mm with 100 mm kept for hands and crate.
    expect(found.narrowestOf(first.way)).toMatchObject({ freeUm: 1_100_000, from: [6_000_000, 4_450_000] });
  });

  it('name the door that is too narrow', () => {
    const [first] = deliveries(hall(650));
    expect(first).toMatchObject({ state: 'hindered', because: [{ reason: 'width', actual: 650_000, limit: 700_000 }] });
  });

  it('go by lifts of one name', () => {
    const builder = aHall()
      .add('room', 'dock', { outlineMm: [0, 0, 6000, 10_000] })
      .add('room', 'hall', { outlineMm: [20_000, 0, 30_000, 10_000] })
      .add('obstacle', 'Dock', {
        roomId: 'dock',
        kind: 'dock',
        xMm: 1500,
        yMm: 5000,
        widthMm: 2000,
        depthMm: 1000,
        maxLoadG: 5e6,
      });
    const lift = { name: 'Lift 1', kind: 'lift', widthMm: 2000, depthMm: 2400, heightMm: 2400, maxLoadG: 2e6 };
    builder.add('obstacle', 'L1', { ...lift, roomId: 'dock', xMm: 4500, yMm: 2000 });
    builder.add('obstacle', 'L2', { ...lift, roomId: 'hall', xMm: 22_000, yMm: 2000 });
    builder.rack('A', { xMm: 26_000, yMm: 5000 });
    expect(deliveries(builder)[0]).toMatchObject({ state: 'open' });
  });
});

describe('reach grid', () => {
  const walls = [
    { minX: 0, minY: -5000, maxX: 100, maxY: 0 },
    { minX: 0, minY: 600, maxX: 100, maxY: 5000 },
    { minX: -9000, minY: -5000, maxX: 9000, maxY: -4900 },
    { minX: -9000, minY: 4900, maxX: 9000, maxY: 5000 },
    { minX: -9000, minY: -5000, maxX: -8900, maxY: 5000 },
    { minX: 8900, minY: -5000, maxX: 9000, maxY: 5000 },
  ];
  const start = [{ minX: -3000, minY: 300, maxX: -2900, maxY: 310 }];

  it('lets through what just fits, and nothing wider by one', () => {
    for (const [side, fits] of [
      [600, true],
      [601, false],
    ] as const) {
      const grid = new ReachGrid(walls, { widthUm: side, depthUm: side });
      grid.flood(start);
      expect(grid.isReached({ xUm: 3000, yUm: 300 }, 'across')).toBe(fits);
    }
  });
});
