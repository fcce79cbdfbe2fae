import type { CatalogType } from '../catalog/catalog-type';
import { canonical } from '../catalog/figures';
import { frontDirection } from '../geometry/footprint';
import { nodeKindOf } from '../model/node-figures';
import type { Device } from '../model/records/device';
import type { Equipment } from '../model/records/equipment';
import type { Rack } from '../model/records/rack';
import type { RecordId } from '../model/record-id';
import { referring, type DocumentView } from '../store/document-view';
import { isKnown } from '../units/known';
import { mountingPlace } from './check-mounting';
import { embedType, typeRecordId } from './embed-type';
import { planSizeOf } from './item-footprint';
import { labelOf, plan, Refusal, type Plan } from './plan';
import type { Operation } from './types';

/** What has a catalog type. */
export type TypedItem = Rack | Device | Equipment;
export type TypedItemId = RecordId<'rack' | 'device' | 'equipment'>;

export interface ReplaceTypeArgs {
  /** The racks, devices or plant that get the new type; all of the kind the type is of. */
  readonly itemIds: readonly TypedItemId[];
  readonly type: CatalogType;
}

/** Every item of a document that is of this type. */
export function itemsOfType(view: DocumentView, typeId: RecordId<'catalogType'>): TypedItem[] {
  return [
    ...referring(view, 'rack', 'typeId', typeId),
    ...referring(view, 'device', 'typeId', typeId),
    ...referring(view, 'equipment', 'typeId', typeId),
  ];
}

/** The kind of catalog type an item takes. */
export function kindOf(item: TypedItem): CatalogType['kind'] {
  return item.typeName === 'equipment' ? 'plant' : item.typeName;
}

/**
 * Gives items another type, as when the next generation comes into the same hall. Racks keep their front where it is,
 * devices their rack units, cables their ports: what no longer fits or exists is a finding, not a refusal. Power feeds
 * that had the rating of the old plant take that of the new. A type that nothing uses any more leaves the document.
 * When an item already has the type of that id, the document's copy is brought up to date for all of its items.
 */
export const replaceType: Operation<ReplaceTypeArgs> = (view, { itemIds, type }) =>
  plan(view, (draft) => {
    const items = [...new Set(itemIds)].map((id) => draft.need(id, 'rack', 'device', 'equipment'));
    if (items.length === 0) throw new Refusal('nothing-chosen', 'Choose what gets another type.');
    for (const item of items) {
      if (kindOf(item) !== type.kind)
        throw new Refusal('wrong-type', `${labelOf(item)} cannot become ${type.name}, which is of another kind.`);
    }
    const newId = typeRecordId(type.id);
    const present = items.some((item) => item.typeId === newId) ? draft.find(newId) : undefined;
    const all = new Set<TypedItem>(present ? [...items, ...itemsOfType(view, newId)] : items);
    const before = new Map([...all].map((item) => [item.id, view.get(item.typeId)?.type]));
    if (present) draft.change(present, { type });
    else embedType(draft, type);
    const after = draft.need(newId, 'catalogType').type;
    for (const item of all) retype(draft, item, before.get(item.id), after);
    for (const oldId of new Set(items.map((item) => item.typeId))) dropUnused(draft, oldId);
  });

function retype(draft: Plan, item: TypedItem, before: CatalogType | undefined, after: CatalogType): void {
  const typeId = typeRecordId(after.id);
  switch (item.typeName) {
    case 'rack':
      draft.change(item, { typeId, ...keepFront(item, before, after) });
      return;
    case 'device':
      draft.change(item, { typeId, ...newMounting(draft, item, after) });
      return;
    case 'equipment':
      if (before && suppliesOf(before) !== suppliesOf(after))
        throw new Refusal(
          'other-supply',
          `${labelOf(item)} supplies ${suppliesOf(before)}, and ${after.name} supplies ${suppliesOf(after)}: what is connected to it would lose its supply. Place the new plant beside it and connect to that.`,
        );
      draft.change(item, { typeId });
      retypeNodes(draft, item, after);
      if (before) rerateFeeds(draft, item, before, after);
  }
}

/** The centre that leaves the front line where it is when the depth changes. */
function keepFront(rack: Rack, before: CatalogType | undefined, after: CatalogType) {
  const deeper = planSizeOf(after).depthUm - planSizeOf(before).depthUm;
  if (deeper === 0) return {};
  const front = frontDirection(rack.rotationMdeg);
  return { xUm: Math.round(rack.xUm - (front.x * deeper) / 2), yUm: Math.round(rack.yUm - (front.y * deeper) / 2) };
}

/** Gear of no height hangs on a side; gear with a height stands where the old stood, else at the first free place. */
function newMounting(draft: Plan, device: Device, after: CatalogType) {
  if (after.kind !== 'device') return {};
  if (after.device.heightHalfRu === 0) return { bottomHalfRu: undefined, side: device.side ?? ('left' as const) };
  if (device.bottomHalfRu !== undefined) return {};
  const rack = draft.need(device.rackId, 'rack');
  const taken = mountingPlace(draft.view, rack, after, { face: device.face }, new Set([device.id]));
  return { bottomHalfRu: taken.bottomHalfRu, side: undefined };
}

function suppliesOf(type: CatalogType): string {
  const supplies = type.kind === 'plant' ? [...type.plant.supplies].sort().join(' and ') : '';
  return supplies === '' ? 'nothing' : supplies;
}

/** The node of the plant is what its new type is; its own numbers stay. */
function retypeNodes(draft: Plan, equipment: Equipment, after: CatalogType): void {
  const kind = nodeKindOf(after);
  if (kind === undefined) return;
  for (const node of referring(draft.view, 'powerNode', 'hostId', equipment.id))
    if (node.kind !== kind) draft.change(node, { kind });
}

function rerateFeeds(draft: Plan, equipment: Equipment, before: CatalogType, after: CatalogType): void {
  const old = ratingOf(before);
  const next = ratingOf(after);
  if (!old || !next) return;
  for (const feed of referring(draft.view, 'powerFeed', 'sourceId', equipment.id))
    if (feed.breakerMilliA === old.breakerMilliA && feed.voltageV === old.voltageV) draft.change(feed, next);
}

function ratingOf(type: CatalogType): { readonly breakerMilliA: number; readonly voltageV: number } | undefined {
  const breakerMilliA = canonical('ratedCurrent', type.figures.ratedCurrent);
  const voltageV = canonical('ratedVoltage', type.figures.ratedVoltage);
  if (!isKnown(breakerMilliA) || !isKnown(voltageV) || breakerMilliA < 1 || voltageV < 1) return undefined;
  return { breakerMilliA, voltageV };
}

function dropUnused(draft: Plan, typeId: RecordId<'catalogType'>): void {
  const record = draft.find(typeId);
  const isUsed = itemsOfType(draft.view, typeId).some((item) => draft.find(item.id)?.typeId === typeId);
  if (record && !isUsed) draft.remove(record);
}
