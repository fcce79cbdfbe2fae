import type { Delivery, DeliveryLimits } from '../../analysis/space/delivery-routes';
import type { Hindrance } from '../../analysis/space/floor-map';
import { footprintCorners } from '../../geometry/footprint';
import { rectCorners } from '../../geometry/rect';
import type { FindingShape } from '../engine/finding';
import { defineRule, type QuantityKind } from '../engine/rule';

/** More racks than this are counted, not named. */
const MAX_RELATED = 50;

const SAYS = {
  width: { message: 'narrowDoor', dimension: 'length', unit: 'mm' },
  height: { message: 'lowDoor', dimension: 'length', unit: 'mm' },
  weight: { message: 'weak', dimension: 'mass', unit: 'kg' },
  slope: { message: 'steep', dimension: 'share', unit: '%' },
} as const satisfies {
  readonly [R in Hindrance['reason']]: {
    readonly message: string;
    readonly dimension: QuantityKind;
    readonly unit: string;
  };
};

const STATED = { width: 'the width', height: 'the height', weight: 'the load', slope: 'the slope' } as const;

export const deliveryRoute = defineRule({
  code: 'FLR-ROUTE',
  key: 'space.deliveryRoute',
  title: 'A rack cannot be brought to its place',
  reason: 'What does not fit through the door, or is too heavy for the lift, is found out on the day of delivery.',
  basis:
    'a way from a dock, else from a door that leads out, for the size and weight of the rack type, over doors, ramps and lifts',
  source: 'engineering practice; 2.3 m rack: a door of 2.4 m or more',
  grade: 'K',
  notChecked:
    'Racks are rolled as they stand on swivel casters and pushed straight in from front or rear; tilting, lifting, and pivoting partly in the place are left out, and so is the order of delivery: all else stands already. A frame weighs what it weighs empty. What stands askew is taken in steps.',
  severity: 'error',
  isLive: false,
  params: {
    spareWidthUm: { ...length('More width than the rack at doors and lifts (crate, hands)'), default: 100_000 },
    spareHeightUm: { ...length('More height than the rack at doors and lifts'), default: 100_000 },
    steepestPermille: {
      default: 83,
      dimension: 'share',
      label: 'Steepest ramp for racks',
      source: 'project default: as for people, 1 in 12',
      grade: 'K',
      max: 1000,
    },
  },
  messages: {
    narrowDoor: '{type} needs {limit} at {obstacle}, which has {actual}: {count|rack|racks} cannot be brought in.',
    lowDoor:
      '{type} needs a height of {limit} at {obstacle}, which has {actual}: {count|rack|racks} cannot be brought in.',
    weak: '{type} weighs {limit}; {obstacle} carries {actual}: {count|rack|racks} cannot be brought in.',
    steep: '{obstacle} rises {actual}; {limit} is the most for {type}: {count|rack|racks} cannot be brought in.',
    narrow:
      'There is {actual} free on the way to {rack}; {type} needs {limit}: {count|rack|racks} cannot be brought in.',
    closed: 'No way leads to {count|rack|racks} of {type}, the first {rack}: {actual} free, {limit} needed.',
    unknown: '{stated} of {obstacle} is not stated, and {type} must pass it: {count|rack was|racks were} not checked.',
    noSize: 'Size or weight of {type} is not known, so the way in was not checked.',
    noDoor: 'No door of {room} is drawn, so the way in for {count|rack|racks} of {type} was not checked.',
    noStart: 'There is no loading dock and no door that leads out, so the way in for {type} was not checked.',
  },
  checks: (check) => [
    check('catalogType', ['typeUse', 'deliveries'], (slot, { typeUse, deliveries }, params, report) => {
      const id = typeUse.table.at(slot)?.id;
      const limits: DeliveryLimits = params;
      const isUsed = typeUse.typeAt(slot)?.kind === 'rack' && typeUse.useCount(slot) > 0;
      if (id === undefined || !isUsed) return;
      const found = deliveries.deliveriesOf(slot, limits);
      const type = { type: { record: id } };
      if (found.state !== 'searched') {
        report.notChecked({ subjects: [id], message: found.state, params: type });
        return;
      }
      for (const [key, group] of grouped(found.racks, (rack) => deliveries.roomIdOf(rack))) {
        const [first] = group;
        const ids = group.map(({ rack }) => deliveries.itemIdOf(rack));
        const shared = {
          discriminator: key,
          related: ids.slice(0, MAX_RELATED),
          shapes: shapesOf(first),
        };
        const words = { ...type, count: ids.length, rack: { record: ids[0] ?? id } };
        if (first.state === 'noDoor') {
          const room = deliveries.roomIdOf(first.rack);
          report.notChecked({
            subjects: [id],
            discriminator: key,
            message: 'noDoor',
            params: { ...words, room: { record: room } },
          });
        } else if (first.state === 'unknown') {
          const [what] = first.because;
          report.notChecked({
            subjects: [id],
            discriminator: key,
            message: 'unknown',
            params: {
              ...words,
              stated: sentence(what ? STATED[what.reason] : 'something'),
              obstacle: { record: what?.obstacle.id ?? id },
            },
            shapes: shared.shapes,
          });
        } else if (first.state === 'hindered') {
          const [what] = first.because;
          if (!what || what.actual === 'unknown') continue;
          const { message, dimension, unit } = SAYS[what.reason];
          report.breach({
            subjects: [what.obstacle.id, id],
            ...shared,
            message,
            params: { ...words, obstacle: { record: what.obstacle.id } },
            actual: what.actual,
            limit: what.limit,
            dimension,
            unit,
          });
        } else if (first.state === 'narrow' || first.state === 'closed') {
          report.breach({
            subjects: [ids[0] ?? id],
            ...shared,
            message: first.state,
            params: words,
            actual: first.state === 'narrow' ? first.freeUm : 0,
            limit: first.state === 'narrow' ? first.neededUm : Math.min(found.load.widthUm, found.load.depthUm),
            dimension: 'length',
            unit: 'mm',
          });
        }
      }
    }),
  ],
});

/** Deliveries that fail, those alike together. */
function grouped(
  racks: readonly Delivery[],
  roomIdOf: (rack: number) => string,
): ReadonlyMap<string, readonly [Delivery, ...Delivery[]]> {
  const groups = new Map<string, [Delivery, ...Delivery[]]>();
  for (const delivery of racks) {
    if (delivery.state === 'open') continue;
    const [what] = 'because' in delivery ? delivery.because : [];
    const place = delivery.state === 'noDoor' ? roomIdOf(delivery.rack) : delivery.state;
    const key = what ? `${what.obstacle.id}-${what.reason}` : place;
    const group = groups.get(key);
    if (group) group.push(delivery);
    else groups.set(key, [delivery]);
  }
  return groups;
}

function shapesOf(delivery: Delivery): readonly FindingShape[] {
  const shapes: FindingShape[] = [];
  if ('way' in delivery) shapes.push({ kind: 'way', points: delivery.way });
  if ('because' in delivery)
    for (const { obstacle } of delivery.because) shapes.push({ kind: 'spot', points: footprintCorners(obstacle) });
  if (delivery.state === 'narrow') shapes.push({ kind: 'spot', points: rectCorners(delivery.spot) });
  return shapes;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function length(label: string) {
  return { dimension: 'length', label, source: 'project default', grade: 'K', max: 2_000_000 } as const;
}
