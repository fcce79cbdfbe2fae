/** Where everything of a hall goes, before any of it is made. */
import { Refusal } from '../../operations/plan';
import type { Member } from '../fabric/blueprint';
import { designFabric, type FabricDesign } from '../fabric/design';
import { FACES_NORTH, layRows, type Block, type StandingRow } from '../fabric/lay-rows';
import type { RackPlan } from '../fabric/rack-plan';
import { pduReachUm, pdusFor } from './distribution';
import type { HallDrawing } from './drawing';
import { loadOfRack, sizeFor, sumOf, type Load } from './sizes';
import type { HallSpec } from './spec';

/** Rows that share a power block and a coolant loop. */
export interface HallBlock {
  readonly rows: readonly number[];
  readonly load: Load;
}

export interface Unit {
  readonly typeId: string;
  readonly capacityW: number;
  readonly count: number;
}

export interface HallPlan {
  readonly design: FabricDesign | undefined;
  readonly rows: readonly (readonly RackPlan[])[];
  readonly rowLoads: readonly Load[];
  readonly total: Load;
  readonly blocks: readonly HallBlock[];
  readonly block: Block;
  /** North-west corner of the rows. */
  readonly originXUm: number;
  readonly originYUm: number;
  readonly widthUm: number;
  readonly depthUm: number;
  readonly airUnits: Unit | undefined;
  /** CDUs of each block; nothing where it has no liquid. */
  readonly cdus: readonly (Unit | undefined)[];
}

/** A low-voltage board of 4,000 A carries about this with a fifth to spare; rows beyond it get a block of their own. */
const BLOCK_W = 2_000_000;
/** Units are chosen for this much more than the heat they take. */
const MARGIN = 1.1;
/** Planned power of a device that states none. */
export const UNKNOWN_DEVICE_W = 1_700;
/** Power systems of each scheme. */
const SIDES = { N: 1, 'N+1': 1, '2N': 2, '3N2': 3 } as const;
const TILE_UM = 600_000;
const WALKWAY_UM = 1_800_000;
/** Between units along a wall. */
export const UNIT_GAP_UM = 600_000;
/** Unit, room for its doors, and a way past it. */
const GALLERY_UM = 1_300_000 + 1_200_000 + 1_200_000;

const AIR_UNITS = [[30_000, 'generic/crah-30kw'], [50_000, 'generic/crah-50kw'], [100_000, 'generic/crah-100kw'], [200_000, 'generic/crah-200kw']] as const; // prettier-ignore
const CDUS = [[350_000, 'generic/cdu-floor-350kw'], [600_000, 'generic/cdu-floor-600kw'], [800_000, 'generic/cdu-floor-800kw'], [1_000_000, 'generic/cdu-floor-1000kw'], [1_300_000, 'generic/cdu-floor-1300kw'], [2_000_000, 'generic/cdu-floor-2000kw']] as const; // prettier-ignore

/** Plans a hall. @throws Refusal when a type is missing, or the room asked for is too small. */
export function planHall(spec: HallSpec, draw: HallDrawing): HallPlan {
  const design = spec.fabric && designFabric(spec.fabric.spec, draw.find);
  const rows = [...(design?.rows ?? []), ...plainRows(spec, draw)];
  const planned = spec.fabric?.spec.placement.plannedSwitchW ?? UNKNOWN_DEVICE_W;
  const rowLoads = rows.map((row) => sumOf(row.map((rack) => loadOfRack(rack, planned, draw.find))));
  const total = sumOf(rowLoads);
  const blocks = inBlocks(rowLoads);
  const block = layRows(rows, spec, draw.find);
  const airUnits = unitsFor(total.airW, AIR_UNITS);
  const cdus = blocks.map(({ load }) => unitsFor(load.liquidW, CDUS));
  const units = [airUnits, ...cdus].flatMap((unit) => (unit ? [unit] : []));
  const along = units.reduce((sum, { typeId, count }) => sum + count * (draw.size(typeId).widthUm + UNIT_GAP_UM), 0);
  const wholeTiles = (um: number): number => Math.ceil(um / TILE_UM) * TILE_UM;
  const perEnd =
    Math.ceil(SIDES[spec.redundancy] / 2) * pdusFor(Math.max(0, ...rowLoads.map(({ powerW }) => powerW)) * MARGIN);
  // What one PDU at the end of a row takes is within the gallery.
  const pdus = spec.distribution === 'floorPdu' ? pduReachUm(perEnd - 1) : 0;
  const gallery = wholeTiles((units.length > 0 ? GALLERY_UM : WALKWAY_UM) + pdus);
  const needed = {
    widthUm: wholeTiles(block.widthUm + 2 * gallery),
    // Units stand along both long walls; the longest one may be left over on one of them.
    depthUm: wholeTiles(Math.max(block.depthUm + 2 * WALKWAY_UM, along / 2 + 3 * WALKWAY_UM)),
  };
  for (const [field, asked, least] of [
    ['widthM', spec.widthUm, needed.widthUm],
    ['depthM', spec.depthUm, needed.depthUm],
  ] as const)
    // prettier-ignore
    if (asked !== undefined && asked < least)
      throw new Refusal('too-small', `room.${field} is ${asked / 1e6}; this hall needs at least ${least / 1e6} m.`);
  const widthUm = spec.widthUm ?? needed.widthUm;
  const depthUm = spec.depthUm ?? needed.depthUm;
  return {
    ...{ design, rows, rowLoads, total, blocks, block, widthUm, depthUm, airUnits, cdus },
    originXUm: Math.round((widthUm - block.widthUm) / 2),
    // Where units along the walls need more depth than the rows, the rows stand in the middle of it.
    originYUm: WALKWAY_UM + Math.max(0, Math.floor((depthUm - block.depthUm - 2 * WALKWAY_UM) / 2 / TILE_UM)) * TILE_UM,
  };
}

/** Racks that are not of the fabric, in rows of their own. */
function plainRows(spec: HallSpec, draw: HallDrawing): RackPlan[][] {
  const rows: RackPlan[][] = [];
  for (const [index, group] of spec.racks.entries()) {
    const frame = draw.type(group.typeId);
    const isSystem = frame.kind === 'rack' && frame.rack.isSystem;
    const frameHalfRu = frame.kind === 'rack' ? frame.rack.rackUnits * 2 : 0;
    let row: RackPlan[] = [];
    for (let n = 0; n < group.count; n++) {
      if (n % group.perRow === 0) rows.push((row = []));
      const key = `racks${index + 1}/${n + 1}`;
      const member: Member = { key, role: 'node', typeId: group.typeId, name: '' };
      let bottomHalfRu = 0;
      const mounted = group.devices.flatMap(({ typeId, count }) =>
        Array.from({ length: count }, () => {
          const type = draw.type(typeId);
          const place = { member: { key, role: 'server', typeId, name: '' } satisfies Member, bottomHalfRu };
          bottomHalfRu += type.kind === 'device' ? type.device.heightHalfRu : 0;
          return place;
        }),
      );
      if (bottomHalfRu > frameHalfRu)
        throw new Refusal(
          'no-space',
          `racks[${index}].devices need ${bottomHalfRu / 2} RU; ${frame.name} has ${frameHalfRu / 2}.`,
        );
      row.push({ key, typeId: group.typeId, kind: 'compute', mounted, ...(isSystem ? { system: member } : {}) });
    }
  }
  return rows;
}

function inBlocks(rowLoads: readonly Load[]): HallBlock[] {
  const blocks: { rows: number[]; load: Load }[] = [];
  for (const [row, load] of rowLoads.entries()) {
    const last = blocks.at(-1);
    if (!last || last.load.powerW + load.powerW > BLOCK_W) blocks.push({ rows: [row], load });
    else {
      last.rows.push(row);
      last.load = sumOf([last.load, load]);
    }
  }
  return blocks;
}

/** As few units as carry the heat, of the smallest size with which they do, and one to spare. */
export function unitsFor(heatW: number, sizes: readonly (readonly [number, string])[]): Unit | undefined {
  if (heatW <= 0) return undefined;
  const largest = sizes.at(-1)?.[0] ?? 1;
  const needed = Math.ceil((heatW * MARGIN) / largest);
  const [capacityW, typeId] = sizeFor((heatW * MARGIN) / needed, sizes);
  return { typeId, capacityW, count: needed + 1 };
}

/** True when the rears of a row look south, to the next row. */
export function facesNorth(row: StandingRow): boolean {
  return row.rotationMdeg === FACES_NORTH;
}
