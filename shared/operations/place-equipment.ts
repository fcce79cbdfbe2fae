import type { CatalogType, PlantType } from '../catalog/catalog-type';
import type { Category } from '../catalog/categories';
import { canonical } from '../catalog/figures';
import { frontDirection, normaliseRotation } from '../geometry/footprint';
import type { RecordId } from '../model/record-id';
import type { Equipment } from '../model/records/equipment';
import type { PowerNode } from '../model/records/power-node';
import { isKnown } from '../units/known';
import { embedType } from './embed-type';
import { footprintOf, planSizeOf } from './item-footprint';
import { NameBook } from './numbering';
import { plan, Refusal, type Plan } from './plan';
import { placeAlong } from './place-along';
import { addHostedNode } from './power-nodes';
import type { Making, Operation } from './types';

export interface PlaceEquipmentArgs extends Making {
  readonly type: CatalogType;
  readonly roomId: RecordId<'room'>;
  /** Centre of the footprint. A rear door goes to its rack's rear instead. */
  readonly xUm: number;
  readonly yUm: number;
  readonly rotationMdeg?: number;
  /** @default the next free name of its kind: CRAH01, CDU01, PDU01, … */
  readonly name?: string;
  /** Length of a run such as a busway. */
  readonly lengthUm?: number;
  /** The rack a rear door hangs on. */
  readonly rackId?: RecordId<'rack'>;
  /** Redundancy side of the power node it is. @default the side with fewer of its kind, A first, where it has one */
  readonly side?: string;
}

const PREFIXES: { readonly [name in Category]?: string } = {
  utility: 'UTIL',
  generator: 'GEN',
  transformer: 'TX',
  switchgear: 'SWG',
  automaticTransferSwitch: 'ATS',
  staticTransferSwitch: 'STS',
  ups: 'UPS',
  floorPdu: 'PDU',
  panelboard: 'RPP',
  busway: 'BUS',
  tapOff: 'TAP',
  powerRack: 'PR',
  crah: 'CRAH',
  crac: 'CRAC',
  inRow: 'IRC',
  rearDoor: 'RDX',
  cduFloor: 'CDU',
  chiller: 'CH',
};

/**
 * A piece of plant on the plan, with what it supplies: a cooling unit that serves its room (air), its rack (rear door)
 * or nothing yet (liquid: racks are connected one by one), and the power node it is. Its ratings stay in its type. A
 * tap-off box that is placed at a busway is plugged into it, with its own breaker.
 */
export const placeEquipment: Operation<PlaceEquipmentArgs> = (view, args) =>
  plan(view, (draft) => {
    const { type } = args;
    if (type.kind !== 'plant')
      throw new Refusal(
        'wrong-type',
        `${type.name} goes into a rack or is one; it is not plant that stands by itself.`,
      );
    draft.need(args.roomId, 'room');
    const typed = args.name?.trim();
    const equipment = draft.add('equipment', args.ids('equipment'), {
      roomId: args.roomId,
      typeId: embedType(draft, type),
      name: typed
        ? typed
        : NameBook.of(view, 'equipment').next({ prefix: PREFIXES[type.category] ?? 'EQ', digits: 2, suffix: '' }),
      ...placeOf(draft, args, type),
      ...(args.lengthUm === undefined ? {} : { lengthUm: Math.round(args.lengthUm) }),
      isOverhead: type.plant.placement === 'overhead',
    });
    if (type.plant.supplies.includes('air')) addAirUnit(draft, args, equipment, type);
    if (type.plant.supplies.includes('liquid')) addCoolingUnit(draft, args, equipment, 'liquid');
    const node = addHostedNode(draft, args, equipment, type, args.side);
    if (node && type.category === 'tapOff') plugIntoBusway(draft, args, equipment, node, type);
  });

function placeOf(draft: Plan, args: PlaceEquipmentArgs, type: PlantType) {
  if (type.plant.placement !== 'rackDoor' || args.rackId === undefined)
    return {
      xUm: Math.round(args.xUm),
      yUm: Math.round(args.yUm),
      rotationMdeg: normaliseRotation(args.rotationMdeg ?? 0),
    };
  const rack = footprintOf(draft.view, draft.need(args.rackId, 'rack'));
  const front = frontDirection(rack.rotationMdeg);
  const away = (rack.depthUm + planSizeOf(type).depthUm) / 2;
  return {
    xUm: Math.round(rack.xUm - front.x * away),
    yUm: Math.round(rack.yUm - front.y * away),
    rotationMdeg: rack.rotationMdeg,
  };
}

function addAirUnit(draft: Plan, args: PlaceEquipmentArgs, equipment: Equipment, type: PlantType): void {
  const coolingUnitId = addCoolingUnit(draft, args, equipment, 'air');
  const isDoor = type.plant.placement === 'rackDoor';
  const targetId = isDoor ? args.rackId : args.roomId;
  if (targetId !== undefined)
    draft.add('coolingConnection', args.ids('coolingConnection'), { coolingUnitId, targetId });
}

function addCoolingUnit(
  draft: Plan,
  { ids }: Making,
  equipment: Equipment,
  medium: 'air' | 'liquid',
): RecordId<'coolingUnit'> {
  const id = ids('coolingUnit');
  draft.add('coolingUnit', id, { name: equipment.name, hostId: equipment.id, medium });
  return id;
}

/** How far beside a busway a tap-off box may be placed and still be plugged into it. */
const TAP_REACH_UM = 300_000;

function plugIntoBusway(
  draft: Plan,
  { ids, side }: PlaceEquipmentArgs,
  { roomId, xUm, yUm }: Equipment,
  node: PowerNode,
  type: PlantType,
): void {
  const breakerMilliA = canonical('ratedCurrent', type.figures.ratedCurrent);
  for (const busway of draft.view.all('powerNode').values()) {
    const host = busway.kind === 'busway' && busway.hostId !== undefined ? draft.find(busway.hostId) : undefined;
    if (host?.roomId !== roomId) continue;
    const { alongUm, asideUm, lengthUm } = placeAlong(footprintOf(draft.view, host), { xUm, yUm });
    if (alongUm < 0 || alongUm > lengthUm || asideUm > TAP_REACH_UM) continue;
    draft.change(node, { side: side ?? busway.side });
    draft.add('powerLink', ids('powerLink'), {
      fromId: busway.id,
      toId: node.id,
      ...(isKnown(breakerMilliA) && breakerMilliA > 0 ? { breakerMilliA } : {}),
    });
    return;
  }
}
