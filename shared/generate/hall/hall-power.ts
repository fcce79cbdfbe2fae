/** The power chain of a hall: from the utility to a circuit of every rack and unit. */
import type { RecordId } from '../../model/record-id';
import type { Equipment } from '../../model/records/equipment';
import type { PowerNode } from '../../model/records/power-node';
import { declareRedundancy } from '../../operations/declare-redundancy';
import { feedFrom } from '../../operations/feed-from';
import type { HallDrawing } from './drawing';
import { feedRows } from './distribution';
import { ElectricalRooms } from './electrical-rooms';
import type { HallPlan } from './hall-plan';
import { ratedAmpere, sizeFor, SUPPLY_V } from './sizes';
import type { HallSpec, Scheme } from './spec';
import type { CoolingLoop } from '../../model/records/cooling-loop';

/** Loss coefficients of plant that is not drawn, in parts per million of its rating (planning values, grade K). */
const LOSSES = {
  switchgear: { lossSquarePpm: 5_000 },
  transformer: { lossNoLoadPpm: 2_000, lossSquarePpm: 8_000 },
  generator: { lossNoLoadPpm: 3_000 },
  panelboard: { lossSquarePpm: 10_000 },
} as const;
const MEDIUM_V = 11_000;
/** Over the loads as they are known: losses on the way, and what nobody states. */
const LOAD_MARGIN = 1.1;
const UPS_MARGIN = 1.05;
const BATTERY_MINUTES = 5;
const FUEL_HOURS = 24;
/** Diesel, grade K. */
const FUEL_ML_PER_KWH = 265;

const UPSES = [[250_000, 'generic/ups-250kva'], [500_000, 'generic/ups-500kva'], [750_000, 'generic/ups-750kva'], [1_000_000, 'generic/ups-1000kva'], [1_500_000, 'generic/ups-1500kva']] as const; // prettier-ignore

/** Systems of a scheme: what each must carry as a part of a block, and whether it has a UPS to spare. */
const SYSTEMS: {
  readonly [scheme in Scheme]: { readonly sides: readonly string[]; readonly share: number; readonly spare: 0 | 1 };
} = {
  N: { sides: ['A'], share: 1, spare: 0 },
  'N+1': { sides: ['A'], share: 1, spare: 1 },
  '2N': { sides: ['A', 'B'], share: 1, spare: 0 },
  // Each load is on two of three systems: with one out the other two carry a half each, and before that a third.
  '3N2': { sides: ['A', 'B', 'C'], share: 0.5, spare: 0 },
};

export interface PowerPlan {
  readonly spec: HallSpec;
  readonly plan: HallPlan;
  readonly roomId: RecordId<'room'>;
  readonly rowIds: readonly RecordId<'row'>[];
  /** Cooling in the hall and the yards, which hangs on mechanical panels. */
  readonly cooling: readonly Equipment[];
  readonly chilled: CoolingLoop;
}

/** One system of one block as far as its output. */
export interface System {
  readonly side: string;
  readonly output: PowerNode;
  readonly board: PowerNode;
  readonly upses: readonly PowerNode[];
}

/** Makes the chain, from the utilities to a circuit of every rack and unit. */
export function drawPower(draw: HallDrawing, power: PowerPlan): void {
  const { spec, plan } = power;
  const scheme = SYSTEMS[spec.redundancy];
  const coolingW = power.cooling.reduce((sum, { typeId }) => sum + wattsOf(draw, typeId), 0);
  const perBlockCooling = coolingW / plan.blocks.length;
  const upsW = plan.blocks.map(({ load }) => load.powerW * LOAD_MARGIN * scheme.share);
  const rooms = new ElectricalRooms(draw, power, scheme.sides, {
    upses: upsW.reduce((sum, watts) => sum + upsesFor(watts, scheme.spare).count, 0),
    throughW: upsW.reduce((sum, watts) => sum + watts, 0),
  });
  const utilities = new Map(
    scheme.sides.map((side) => {
      const ratedVa = Math.ceil(((plan.total.powerW + coolingW) * 1.5) / 1e5) * 1e5;
      return [side, draw.node('utility', `Utility ${side}`, { side, ratedVa, voltageV: MEDIUM_V })];
    }),
  );
  for (const [index, block] of plan.blocks.entries()) {
    const label = plan.blocks.length === 1 ? '' : String(index + 1);
    const systems = scheme.sides.map((side): System => {
      const utility = utilities.get(side);
      if (!utility) throw new RangeError(`there is no utility ${side}`);
      return drawSystem(draw, rooms, {
        side,
        label,
        utility,
        upsW: upsW[index] ?? 0,
        coolingW: perBlockCooling,
        spare: scheme.spare,
      });
    });
    feedRows(draw, power, block.rows, systems);
    feedCooling(
      draw,
      systems,
      label,
      perBlockCooling,
      power.cooling.filter((_, n) => n % plan.blocks.length === index),
    );
    declare(draw, spec.redundancy, systems, label);
  }
  rooms.cool();
}

/** UPSs in parallel that carry a load, of the smallest size with which the fewest do. */
function upsesFor(upsW: number, spare: number): { capacityW: number; typeId: string; count: number } {
  const needed = Math.ceil((upsW * UPS_MARGIN) / (UPSES.at(-1)?.[0] ?? 1));
  const [capacityW, typeId] = sizeFor((upsW * UPS_MARGIN) / needed, UPSES);
  return { capacityW, typeId, count: needed + spare };
}

interface SystemArgs {
  readonly side: string;
  readonly label: string;
  readonly utility: PowerNode;
  readonly upsW: number;
  readonly coolingW: number;
  readonly spare: number;
}

function drawSystem(draw: HallDrawing, rooms: ElectricalRooms, args: SystemArgs): System {
  const { side, label, utility, upsW, coolingW, spare } = args;
  const tail = `${label}${side}`;
  // Both sides of the mechanical load may come to one of them.
  const totalW = upsW * 1.15 + coolingW * 1.4;
  const boardA = ratedAmpere(totalW);
  const ratedVa = Math.ceil((totalW * 1.25) / 1e5) * 1e5;
  const transformer = draw.node('transformer', `TX${tail}`, {
    side,
    ratedVa,
    inputVoltageV: MEDIUM_V,
    voltageV: SUPPLY_V,
    ...LOSSES.transformer,
  });
  const generator = draw.node('generator', `GEN${tail}`, {
    side,
    ratedW: ratedVa,
    voltageV: SUPPLY_V,
    ...LOSSES.generator,
    fuelMl: Math.ceil((ratedVa / 1000) * FUEL_ML_PER_KWH * FUEL_HOURS * 1.1),
    fuelBurnMlPerKwh: FUEL_ML_PER_KWH,
    fuelTargetHours: FUEL_HOURS,
  });
  const board = draw.node('switchgear', `MSB${tail}`, {
    side,
    ratedMilliA: boardA * 1000,
    voltageV: SUPPLY_V,
    ...LOSSES.switchgear,
  });
  const output = draw.node('switchgear', `UPB${tail}`, {
    side,
    ratedMilliA: boardA * 1000,
    voltageV: SUPPLY_V,
    ...LOSSES.switchgear,
  });
  draw.link(utility, transformer, Math.ceil(ratedVa / (Math.sqrt(3) * MEDIUM_V)) * 2);
  draw.link(transformer, board, boardA, 1);
  draw.link(generator, board, boardA, 2);
  const { capacityW, typeId, count } = upsesFor(upsW, spare);
  const upses = Array.from({ length: count }, (_, n) => {
    const name = `UPS-${tail}${count > 1 ? `-${n + 1}` : ''}`;
    const batteryWh = Math.ceil((capacityW * BATTERY_MINUTES * 1.5) / 60);
    const values = { side, batteryWh, batteryTargetMinutes: BATTERY_MINUTES };
    const ups = draw.node('ups', name, values, rooms.place(side, typeId, name));
    const amperes = ratedAmpere(capacityW * 1.05);
    draw.link(board, ups, amperes);
    draw.link(ups, output, amperes);
    return ups;
  });
  return { side, output, board, upses };
}

function feedCooling(
  draw: HallDrawing,
  systems: readonly System[],
  label: string,
  coolingW: number,
  loads: readonly Equipment[],
): void {
  if (loads.length === 0) return;
  const amperes = ratedAmpere(coolingW * 1.4);
  const panels = systems.map(({ side, board }) => {
    const poleCount = Math.max(42, loads.length * 3 + 6);
    const values = { side, ratedMilliA: amperes * 1000, voltageV: SUPPLY_V, poleCount, ...LOSSES.panelboard };
    const panel = draw.node('panelboard', `MP${label}${side}`, values);
    draw.link(board, panel, amperes);
    return panel;
  });
  const nodeIds = panels.map(({ id }) => id);
  draw.do(feedFrom, { nodeIds, loadIds: loads.map(({ id }) => id), feedsPerLoad: Math.min(2, panels.length) });
}

function declare(draw: HallDrawing, scheme: Scheme, systems: readonly System[], label: string): void {
  const name = `UPS ${scheme}${label === '' ? '' : ` ${label}`}`;
  const upsIds = systems.flatMap(({ upses }) => upses.map(({ id }) => id));
  const outputIds = systems.map(({ output }) => output.id);
  if (scheme === 'N+1') draw.do(declareRedundancy, { name, scheme: 'N+r', spareCount: 1, nodeIds: upsIds });
  if (scheme === '2N') draw.do(declareRedundancy, { name, scheme: '2N', nodeIds: outputIds });
  if (scheme === '3N2') draw.do(declareRedundancy, { name, scheme: 'distributed', nodeIds: outputIds });
}

function wattsOf(draw: HallDrawing, typeId: RecordId<'catalogType'>): number {
  const type = draw.store.get(typeId)?.type;
  const watts = type?.figures.maxPowerAc?.value;
  return typeof watts === 'number' ? watts * (type?.figures.maxPowerAc?.unit === 'kW' ? 1000 : 1) : 0;
}
