/** What the cooling samples share: a yard with chillers or dry coolers on a facility water loop. */
import type { RecordId } from '../../model/record-id';
import type { CoolingLoop } from '../../model/records/cooling-loop';
import { upTo, two, type Drawing } from './drawing';

export interface Yard {
  readonly type: 'generic/chiller-1000kw' | 'generic/dry-cooler-1000kw';
  readonly prefix: string;
  readonly count: number;
  /** What the water loop delivers. */
  readonly waterMilliC: number;
  /** North edge of the yard. */
  readonly northMm: number;
  readonly ambientMilliC: number;
}

/** Draws the yard south of a hall, its units side by side, all of them on one FWS loop of which one unit is spare. */
export function drawYard(draw: Drawing, yard: Yard): CoolingLoop {
  const room = draw.room(
    1_500 + yard.count * 12_000,
    6_000,
    { name: 'Yard', floorUniformLimitPa: 12_000, tileLabels: 'none', ambientMilliC: yard.ambientMilliC },
    [0, yard.northMm],
  );
  const loop = draw.add('coolingLoop', {
    name: 'FWS',
    kind: 'FWS',
    fluid: 'water',
    supplyMilliC: yard.waterMilliC,
    designRiseMilliK: 10_000,
    volumeMl: 12_000_000,
    spareUnitCount: 1,
  });
  for (const n of upTo(yard.count)) {
    const name = `${yard.prefix}${two(n)}`;
    const place = { at: [n * 12_000 - 6_000, yard.northMm + 2_000], facing: 'south' } as const;
    const host = draw.equipment(room.id, yard.type, name, place);
    draw.add('coolingUnit', { name, hostId: host.id, medium: 'liquid', fluid: 'water', suppliesLoopId: loop.id });
  }
  return loop;
}

/** A pipe with supply and return through these points, in millimetres. */
export function drawPipeRun(
  draw: Drawing,
  roomId: RecordId<'room'>,
  coolingLoopId: RecordId<'coolingLoop'>,
  name: string,
  innerDiameterMm: number,
  path: readonly (readonly [xMm: number, yMm: number])[],
): void {
  draw.add('pipe', {
    roomId,
    coolingLoopId,
    name,
    innerDiameterUm: innerDiameterMm * 1000,
    path: path.map(([x, y]) => [x * 1000, y * 1000] as const),
  });
}
