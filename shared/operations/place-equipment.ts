import type { CatalogType, PlantType } from '../catalog/catalog-type';
import type { Category } from '../catalog/categories';
import { canonical } from '../catalog/figures';
import { frontDirection, normaliseRotation } from '../geometry/footprint';
import type { RecordId } from '../model/record-id';
import type { Equipment } from '../model/records/equipment';
import type { DocumentView } from '../store/document-view';
import { isKnown } from '../units/known';
import { embedType } from './embed-type';
import { footprintOf, planSizeOf } from './item-footprint';
import { NameBook } from './numbering';
import { plan, Refusal, type Plan } from './plan';
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
  /** Redundancy side of the power feed it makes. @default the side with fewer feeds, A first */
  readonly side?: string;
}

const PREFIXES: { readonly [name in Category]?: string } = {
  ups: 'UPS',
  floorPdu: 'PDU',
  powerRack: 'PR',
  busway: 'BUS',
  switchgear: 'SWG',
  generator: 'GEN',
  crah: 'CRAH',
  crac: 'CRAC',
  inRow: 'IRC',
  rearDoor: 'RDX',
  cduFloor: 'CDU',
  chiller: 'CH',
};

/**
 * A piece of plant on the plan, with what it supplies: a cooling unit that serves its room (air), its rack (rear door)
 * or nothing yet (liquid: racks are connected one by one), and one power feed where its type states rated current and
 * voltage. Where they are unknown no feed is made up.
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
    if (type.plant.supplies.includes('power')) addFeed(draft, args, equipment, type);
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

function addFeed(draft: Plan, args: PlaceEquipmentArgs, equipment: Equipment, type: PlantType): void {
  const breakerMilliA = canonical('ratedCurrent', type.figures.ratedCurrent);
  const voltageV = canonical('ratedVoltage', type.figures.ratedVoltage);
  if (!isKnown(breakerMilliA) || !isKnown(voltageV) || breakerMilliA < 1 || voltageV < 1) return;
  draft.add('powerFeed', args.ids('powerFeed'), {
    name: NameBook.of(draft.view, 'powerFeed').copyOf(equipment.name),
    sourceId: equipment.id,
    side: args.side ?? lighterSide(draft.view),
    voltageV,
    breakerMilliA,
  });
}

/** A or B, whichever has fewer feeds: plant that is placed one after the other becomes an A and a B side. */
export function lighterSide(view: DocumentView): 'A' | 'B' {
  let balance = 0;
  for (const feed of view.all('powerFeed').values()) balance += feed.side === 'A' ? 1 : feed.side === 'B' ? -1 : 0;
  return balance > 0 ? 'B' : 'A';
}
