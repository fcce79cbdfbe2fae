import { defineRule } from '../engine/rule';
import { freeDepth, stripShape } from './free-depth';
import { boundsOf } from './plan';
import { rectAroundAll } from '../../geometry/rect';

const LARGEST_AISLE_UM = 2_400_000;

export const pitch = defineRule({
  code: 'PITCH',
  key: 'space.pitch',
  title: 'Rows repeat closer than the tile grid likes',
  reason:
    'With seven or eight tiles from cold aisle to cold aisle, whole tiles lie in each and can be lifted or perforated.',
  basis: 'rack, cold aisle, rack and hot aisle together, in tiles of the raised floor',
  source: 'ASHRAE (not read): 7 tiles with racks up to 1.07 m deep, 8 with deeper ones',
  grade: 'K',
  notChecked: 'Slab floors; rows with nothing in front or behind; aisles wider than 2.4 m.',
  severity: 'info',
  isLive: false,
  params: {
    shallowUm: {
      default: 1_070_000,
      dimension: 'length',
      label: 'Depth of racks up to which the fewer tiles do',
      source: 'ASHRAE (not read)',
      grade: 'K',
      max: 3_000_000,
    },
    shallowTiles: { ...tiles('Tiles with such racks'), default: 7 },
    deepTiles: { ...tiles('Tiles with deeper racks'), default: 8 },
  },
  reachUm: () => LARGEST_AISLE_UM,
  messages: {
    close: '{row} repeats every {actual}; {tiles} tiles are {limit}: {difference} less.',
    unknown: 'The size of no rack of {row} is known, so how closely the rows repeat is not either.',
  },
  checks: (check) => [
    check('row', ['rowLine'], (slot, { rowLine }, params, report) => {
      const row = rowLine.rowAt(slot);
      const racks = rowLine.racksOf(slot);
      const [any] = racks;
      const room = any === undefined ? undefined : rowLine.roomOf(any);
      if (!row || room?.floorKind !== 'raised') return;
      const rack = racks.find((one) => rowLine.isPlaced(one));
      const subject = { row: { record: row.id } };
      if (rack === undefined) {
        report.notChecked({ subjects: [row.id], message: 'unknown', params: subject });
        return;
      }
      const front = freeDepth(rowLine, rack, 'front', LARGEST_AISLE_UM);
      const rear = freeDepth(rowLine, rack, 'rear', LARGEST_AISLE_UM);
      if (front?.by === undefined || rear?.by === undefined) return;
      if (!rowLine.isRack(front.by) || !rowLine.isRack(rear.by)) return;
      const deepest = Math.max(rowLine.depthUm(rack), rowLine.depthUm(front.by));
      const tileCount = deepest <= params.shallowUm ? params.shallowTiles : params.deepTiles;
      const isAlongX = Math.abs(rowLine.frontX(rack)) > Math.abs(rowLine.frontY(rack));
      const limit = tileCount * (isAlongX ? room.tilePitchXUm : room.tilePitchYUm);
      const actual = Math.round(front.depthUm + rear.depthUm + rowLine.depthUm(rack) + rowLine.depthUm(front.by));
      if (actual >= limit) return;
      report.breach({
        subjects: [row.id],
        related: [rack, front.by, rear.by].map((one) => rowLine.idOf(one)),
        message: 'close',
        params: { ...subject, tiles: tileCount },
        actual,
        limit,
        dimension: 'length',
        unit: 'mm',
        at: rectAroundAll([rack, front.by, rear.by].map((one) => boundsOf(rowLine, one))) ?? boundsOf(rowLine, rack),
        shapes: [
          stripShape(rowLine.footprint(rack), 'front', front.depthUm),
          stripShape(rowLine.footprint(rack), 'rear', rear.depthUm),
        ],
      });
    }),
  ],
});

function tiles(label: string) {
  return { dimension: 'count', label, source: 'ASHRAE (not read)', grade: 'K', min: 1, max: 100 } as const;
}
