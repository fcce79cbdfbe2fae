/** CDUs, CRAHs, and what takes their heat out of the building. */
import type { RecordId } from '../../model/record-id';
import type { CoolingLoop } from '../../model/records/cooling-loop';
import type { Equipment } from '../../model/records/equipment';
import { connectLoop } from '../../operations/connect-loop';
import type { HallDrawing, Spot } from './drawing';
import { UNIT_GAP_UM, unitsFor, type HallPlan, type Unit } from './hall-plan';
import type { HallSpec } from './spec';

/** Approach of a CDU, grade K: coolant is this much warmer than the facility water it is cooled with. */
const CDU_APPROACH_MILLI_K = 5_000;
const WATER_RISE_MILLI_K = 10_000;
const CHILLED_MILLI_C = 14_000;
/** Dry coolers deliver water this much above the air outside; below it chillers do. */
const DESIGN_AMBIENT_MILLI_C = 28_000;
const DRY_APPROACH_MILLI_K = 7_000;
const CHILLER_AMBIENT_MILLI_C = 35_000;

const DRY_COOLERS = [[500_000, 'generic/dry-cooler-500kw'], [1_000_000, 'generic/dry-cooler-1000kw'], [2_000_000, 'generic/dry-cooler-2000kw']] as const; // prettier-ignore
const CHILLERS = [[300_000, 'generic/chiller-300kw'], [500_000, 'generic/chiller-500kw'], [1_000_000, 'generic/chiller-1000kw'], [1_500_000, 'generic/chiller-1500kw']] as const; // prettier-ignore

/** Places along both side walls of the hall, filled from the north; fronts look into the hall. */
export class Galleries {
  private readonly next: [number, number];

  constructor(
    private readonly widthUm: number,
    northUm: number,
  ) {
    this.next = [northUm, northUm];
  }

  place({ widthUm, depthUm }: { readonly widthUm: number; readonly depthUm: number }): Spot {
    const side = this.next[0] <= this.next[1] ? 0 : 1;
    const yUm = this.next[side] + widthUm / 2;
    this.next[side] += widthUm + UNIT_GAP_UM;
    const inset = depthUm / 2 + 50_000;
    return side === 0
      ? { xUm: inset, yUm, rotationMdeg: 90_000 }
      : { xUm: this.widthUm - inset, yUm, rotationMdeg: 270_000 };
  }
}

export interface HallCooling {
  readonly chilled: CoolingLoop | undefined;
  /** Everything that draws power, by the block it belongs to; what serves all is shared out. */
  readonly units: readonly Equipment[];
}

/** Puts the cooling of the hall in place and on its loops. @param rowIds rows in the order of the plan */
export function drawCooling(
  draw: HallDrawing,
  spec: HallSpec,
  plan: HallPlan,
  roomId: RecordId<'room'>,
  rowIds: readonly RecordId<'row'>[],
): HallCooling {
  const galleries = new Galleries(plan.widthUm, 1_200_000);
  const units: Equipment[] = [];
  const warm = plan.total.liquidW > 0 ? waterLoop(draw, spec) : undefined;
  for (const [index, block] of plan.blocks.entries()) {
    const cdus = plan.cdus[index];
    if (!cdus || !warm) continue;
    const loop = draw.add('coolingLoop', {
      name: plan.blocks.length === 1 ? 'TCS' : `TCS ${index + 1}`,
      kind: 'TCS',
      fluid: 'PG25',
      designRiseMilliK: WATER_RISE_MILLI_K,
      spareUnitCount: 1,
    });
    for (let n = 0; n < cdus.count; n++) {
      const name = draw.nextName('CDU');
      const host = draw.plant(roomId, cdus.typeId, name, galleries.place(draw.size(cdus.typeId)));
      draw.add('coolingUnit', {
        name,
        hostId: host.id,
        medium: 'liquid',
        approachMilliK: CDU_APPROACH_MILLI_K,
        pumpCount: 2,
        sparePumpCount: 1,
        suppliesLoopId: loop.id,
        drawsFromLoopId: warm.id,
      });
      units.push(host);
    }
    const targetIds = block.rows.flatMap((row) => rowIds[row] ?? []);
    draw.do(connectLoop, { coolingLoopIds: [loop.id], targetIds });
  }
  const chilled = plan.airUnits && draw.add('coolingLoop', {
    name: 'Chilled water',
    kind: 'FWS',
    fluid: 'water',
    supplyMilliC: CHILLED_MILLI_C,
    designRiseMilliK: WATER_RISE_MILLI_K,
    spareUnitCount: 1,
  }); // prettier-ignore
  if (plan.airUnits && chilled)
    units.push(...drawAirUnits(draw, spec, roomId, plan.airUnits, chilled, (size) => galleries.place(size)));
  return { chilled, units };

  function waterLoop(drawing: HallDrawing, { coolantMilliC }: HallSpec): CoolingLoop {
    return drawing.add('coolingLoop', {
      name: 'Facility water',
      kind: 'FWS',
      fluid: 'water',
      supplyMilliC: coolantMilliC - CDU_APPROACH_MILLI_K,
      designRiseMilliK: WATER_RISE_MILLI_K,
      spareUnitCount: 1,
    });
  }
}

/** Air units of one room that back each other up, on chilled water. */
export function drawAirUnits(
  draw: HallDrawing,
  spec: HallSpec,
  roomId: RecordId<'room'>,
  { typeId, count }: Unit,
  chilled: CoolingLoop,
  place: (size: { readonly widthUm: number; readonly depthUm: number }) => Spot,
): Equipment[] {
  return Array.from({ length: count }, () => {
    const name = draw.nextName('CRAH');
    const host = draw.plant(roomId, typeId, name, place(draw.size(typeId)));
    const unit = draw.add('coolingUnit', {
      name,
      hostId: host.id,
      medium: 'air',
      supplyMilliC: spec.supplyAirMilliC,
      drawsFromLoopId: chilled.id,
      redundancyGroup: `CRAH ${draw.store.get(roomId)?.name ?? ''}`.slice(0, 40),
    });
    draw.add('coolingConnection', { coolingUnitId: unit.id, targetId: roomId });
    return host;
  });
}

/** Between units of a yard, around them, and between yards and hall. */
const YARD_GAP_UM = 3_000_000;

interface Yard {
  readonly name: string;
  readonly prefix: string;
  readonly unit: Unit;
  readonly loop: CoolingLoop;
  readonly ambientMilliC: number;
}

/** Dry coolers and chillers in yards north of the hall, one of each kind to spare. @param airW heat over chilled water */
export function drawYards(
  draw: HallDrawing,
  spec: HallSpec,
  plan: HallPlan,
  { liquidW, airW }: { readonly liquidW: number; readonly airW: number },
): Equipment[] {
  const isDry = spec.coolantMilliC - CDU_APPROACH_MILLI_K >= DESIGN_AMBIENT_MILLI_C + DRY_APPROACH_MILLI_K;
  const units: Equipment[] = [];
  let southUm = -YARD_GAP_UM;
  for (const [loopName, heatW, canBeDry] of [
    ['Chilled water', airW, false],
    ['Facility water', liquidW, isDry],
  ] as const) {
    const loop = [...draw.store.all('coolingLoop').values()].find(({ name }) => name === loopName);
    const unit = unitsFor(heatW, canBeDry ? DRY_COOLERS : CHILLERS);
    if (!loop || !unit) continue;
    const yard: Yard = canBeDry
      ? { name: 'Dry cooler yard', prefix: 'DC', unit, loop, ambientMilliC: DESIGN_AMBIENT_MILLI_C }
      : { name: `${loopName} yard`, prefix: 'CH', unit, loop, ambientMilliC: CHILLER_AMBIENT_MILLI_C };
    southUm = drawYard(draw, yard, plan.widthUm, southUm, units) - YARD_GAP_UM;
  }
  return units;
}

/** One yard, its units in rows about as long as the hall is wide. Answers its north edge. */
function drawYard(
  draw: HallDrawing,
  { name, prefix, unit, loop, ambientMilliC }: Yard,
  aboutUm: number,
  southUm: number,
  units: Equipment[],
): number {
  const { widthUm, depthUm } = draw.size(unit.typeId);
  const pitch = { x: widthUm + YARD_GAP_UM, y: depthUm + YARD_GAP_UM };
  const perRow = Math.min(unit.count, Math.max(2, Math.round((aboutUm - YARD_GAP_UM) / pitch.x)));
  const height = Math.ceil(unit.count / perRow) * pitch.y + YARD_GAP_UM;
  const northUm = southUm - height;
  const room = draw.room(name, 0, northUm, perRow * pitch.x + YARD_GAP_UM, height, {
    tileLabels: 'none',
    ambientMilliC,
    floorUniformLimitPa: 20_000,
  });
  for (let n = 0; n < unit.count; n++) {
    const unitName = draw.nextName(prefix);
    const host = draw.plant(room.id, unit.typeId, unitName, {
      xUm: YARD_GAP_UM + (n % perRow) * pitch.x + widthUm / 2,
      yUm: northUm + YARD_GAP_UM + Math.floor(n / perRow) * pitch.y + depthUm / 2,
      rotationMdeg: 180_000,
    });
    draw.add('coolingUnit', {
      name: unitName,
      hostId: host.id,
      medium: 'liquid',
      fluid: 'water',
      suppliesLoopId: loop.id,
    });
    units.push(host);
  }
  return northUm;
}
