/** From the output of a power system to the racks of a row: busways over them, or floor PDUs at their ends. */
import type { RecordId } from '../../model/record-id';
import type { PowerNode } from '../../model/records/power-node';
import { feedFrom } from '../../operations/feed-from';
import type { HallDrawing } from './drawing';
import type { PowerPlan, System } from './hall-power';
import { ampereFor, ratedAmpere, sizeFor, SUPPLY_V } from './sizes';

const PDUS = [[75_000, 'generic/floor-pdu-75kva'], [150_000, 'generic/floor-pdu-150kva'], [225_000, 'generic/floor-pdu-225kva'], [500_000, 'generic/floor-pdu-500kva']] as const; // prettier-ignore
const BUSWAYS = [[250, 'generic/busway-250a'], [400, 'generic/busway-400a'], [630, 'generic/busway-630a'], [800, 'generic/busway-800a'], [1250, 'generic/busway-1250a'], [1600, 'generic/busway-1600a'], [2500, 'generic/busway-2500a']] as const; // prettier-ignore
const PDU_AISLE_UM = 1_200_000;
const PDU_DEPTH_UM = 1_000_000;
/** Over the racks and their trays. */
const BUSWAY_ELEVATION_UM = 3_200_000;

/** One line of racks with what it draws. */
interface RowOfRacks {
  readonly name: string;
  readonly westUm: number;
  readonly eastUm: number;
  readonly middleUm: number;
  /** +1 where the rears look south. */
  readonly rearward: 1 | -1;
  readonly loadW: number;
}

/** Gives every row its busways or PDUs from each system, and every rack a circuit from two of them. */
export function feedRows(
  draw: HallDrawing,
  power: PowerPlan,
  rows: readonly number[],
  systems: readonly System[],
): void {
  const { plan, spec, rowIds } = power;
  for (const row of rows) {
    const standing = plan.block.rows[row];
    const rowId = rowIds[row];
    if (!standing || rowId === undefined) continue;
    const line: RowOfRacks = {
      name: draw.store.get(rowId)?.name ?? '',
      westUm: plan.originXUm,
      eastUm: plan.originXUm + (spec.distribution === 'busway' ? standing.eastUm : plan.block.widthUm),
      middleUm: plan.originYUm + (standing.northUm + standing.southUm) / 2,
      rearward: standing.rotationMdeg === 0 ? 1 : -1,
      loadW: (plan.rowLoads[row]?.powerW ?? 0) * 1.05,
    };
    const draws = spec.distribution === 'busway' ? drawBusways : drawPdus;
    const nodes = systems.flatMap((system, index) => draws(draw, power.roomId, line, system, index));
    const loadIds = [...draw.store.all('rack').values()].filter((rack) => rack.rowId === rowId).map(({ id }) => id);
    const feedsPerLoad = Math.min(2, systems.length);
    if (loadIds.length > 0) draw.do(feedFrom, { nodeIds: nodes.map(({ id }) => id), loadIds, feedsPerLoad });
  }
}

/** PDUs of one system that a row of this load needs. */
export function pdusFor(loadW: number): number {
  return Math.max(1, Math.ceil((loadW * 1.25) / (PDUS.at(-1)?.[0] ?? 1)));
}

/** How far PDUs reach from the ends of a row. @param perEnd PDUs at one end */
export function pduReachUm(perEnd: number): number {
  return perEnd * (PDU_AISLE_UM + PDU_DEPTH_UM);
}

/** PDUs of a system at one end of a row, their fronts to the racks; as many as carry the row. */
function drawPdus(
  draw: HallDrawing,
  roomId: RecordId<'room'>,
  { name, westUm, eastUm, middleUm, loadW }: RowOfRacks,
  { side, output }: System,
  index: number,
): readonly PowerNode[] {
  const count = pdusFor(loadW);
  const [, typeId] = sizeFor((loadW * 1.25) / count, PDUS);
  const { depthUm } = draw.size(typeId);
  const isWest = index % 2 === 0;
  return Array.from({ length: count }, (_, n) => {
    // Further ones stand one behind the other, each with room before its front.
    const behind = n + Math.floor(index / 2) * count;
    const away = PDU_AISLE_UM + depthUm / 2 + behind * (depthUm + PDU_AISLE_UM);
    const tail = count > 1 ? `-${n + 1}` : '';
    const host = draw.plant(roomId, typeId, `PDU-${name}${side}${tail}`, {
      xUm: isWest ? westUm - away : eastUm + away,
      yUm: middleUm,
      rotationMdeg: isWest ? 90_000 : 270_000,
    });
    // Wired for the supply of this hall, whatever its type is sold for first.
    const volts = { inputVoltageV: SUPPLY_V, voltageV: SUPPLY_V };
    const node = draw.node('floorPdu', host.name, { side, ...volts }, host);
    draw.link(output, node, ratedAmpere((loadW / count) * 1.1));
    return node;
  });
}

/** Busways of a system over the rear of a row, apart from the trays over its middle; each over a part of it. */
function drawBusways(
  draw: HallDrawing,
  roomId: RecordId<'room'>,
  { name, westUm, eastUm, middleUm, rearward, loadW }: RowOfRacks,
  { side, output }: System,
  index: number,
): readonly PowerNode[] {
  const largest = BUSWAYS.at(-1)?.[0] ?? 1;
  const count = Math.ceil(ampereFor(loadW) / largest);
  // A part of the row may hold the heavier racks.
  const [size, typeId] = sizeFor((ampereFor(loadW) / count) * (count > 1 ? 1.2 : 1), BUSWAYS);
  const lengthUm = Math.floor((eastUm - westUm) / count);
  return Array.from({ length: count }, (_, n) => {
    const tail = count > 1 ? `-${n + 1}` : '';
    const host = draw.plant(
      roomId,
      typeId,
      `BUS-${name}${side}${tail}`,
      {
        xUm: westUm + (n + 0.5) * lengthUm,
        yUm: middleUm + rearward * (700_000 + index * 300_000),
        rotationMdeg: 0,
      },
      { lengthUm, isOverhead: true, elevationUm: BUSWAY_ELEVATION_UM },
    );
    const node = draw.node('busway', host.name, { side, voltageV: SUPPLY_V }, host);
    draw.link(output, node, size);
    return node;
  });
}
