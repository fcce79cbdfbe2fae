import { canonical } from '../../catalog/figures';
import { footprintBounds, footprintCorners } from '../../geometry/footprint';
import { rectsOverlap } from '../../geometry/rect';
import { regionContains } from '../../geometry/region';
import type { IdSource, RecordId } from '../../model/record-id';
import type { CoolingUnit } from '../../model/records/cooling-unit';
import type { Equipment } from '../../model/records/equipment';
import { arrayItems } from '../../operations/array-items';
import { canBeClosed, closeContainment } from '../../operations/close-containment';
import { footprintOf } from '../../operations/item-footprint';
import { getRecord, referring, type DocumentView } from '../../store/document-view';
import { isKnown } from '../../units/known';
import type { Finding } from '../engine/finding';
import type { Fix, MakeFixes } from '../engine/fix';
import { fix, quantityOf } from './make-fix';

const WAYS = [
  ['roof', 'FIX.closeRoof', 'Close {zone} with doors and a roof'],
  ['chimney', 'FIX.closeChimney', 'Close {zone} with doors and chimneys'],
] as const;

/** A contained aisle that is open at an end or above: doors, and a roof or chimneys. Gaps between racks are left. */
export const containmentFixes: MakeFixes = (finding, view) => {
  const zone = getRecord(view, finding.subjects[0] ?? '');
  if (zone?.typeName !== 'zone' || zone.isLocked || !canBeClosed(zone) || !isOpen(finding)) return [];
  // What closes it above already stays; else either may be meant.
  const ways = zone.closedAbove === 'none' ? WAYS : WAYS.filter(([above]) => above === zone.closedAbove);
  return ways.flatMap(([above, key, text]) =>
    fix(key, text, { zone: { record: zone.id } }, closeContainment(view, { zoneIds: [zone.id], above })),
  );
};

function isOpen({ message }: Finding): boolean {
  return message.key.endsWith('.ends') || message.key.endsWith('.above');
}

/** Between plant that stands in a line. */
const GAP_UM = 600_000;
/** More units than these are a design of their own, not an obvious way out. */
const MOST_UNITS = 4;

/** A loop whose units take away too little: one more of its units, or as many as it is short of, in line with them. */
export const addUnitFixes: MakeFixes = (finding, view) => {
  const loop = getRecord(view, finding.subjects[0] ?? '');
  const shortW = quantityOf(finding, 'difference');
  if (loop?.typeName !== 'coolingLoop' || finding.isUnknown || shortW === undefined) return [];
  const candidates = [...referring(view, 'coolingUnit', 'suppliesLoopId', loop.id)]
    .flatMap((unit) => withCapacity(view, unit))
    .sort((a, b) => b.capacityW - a.capacityW);
  for (const { host, capacityW } of candidates) {
    const count = Math.ceil(shortW / capacityW);
    const fixes = count > MOST_UNITS ? [] : inLine(view, host, count);
    if (fixes.length > 0) return fixes;
  }
  return [];
};

function withCapacity(
  view: DocumentView,
  unit: CoolingUnit,
): readonly { readonly host: Equipment; readonly capacityW: number }[] {
  const host = getRecord(view, unit.hostId);
  if (host?.typeName !== 'equipment') return [];
  const capacityW =
    unit.capacityW ?? canonical('nominalCoolingCapacity', view.get(host.typeId)?.type.figures.nominalCoolingCapacity);
  return isKnown(capacityW) && capacityW > 0 ? [{ host, capacityW }] : [];
}

/** Copies of a unit beside it, on the first side of it that is free. */
function inLine(view: DocumentView, host: Equipment, count: number): readonly Fix[] {
  const bounds = footprintBounds(footprintOf(view, host));
  const isUpright = host.rotationMdeg % 180_000 === 0;
  if (!isUpright && host.rotationMdeg % 90_000 !== 0) return [];
  const pitch = GAP_UM + (isUpright ? bounds.maxX - bounds.minX : bounds.maxY - bounds.minY);
  for (const step of [pitch, -pitch]) {
    const [pitchXUm, pitchYUm] = isUpright ? [step, 0] : [0, step];
    const places = Array.from({ length: count }, (_, index) =>
      shifted(host, pitchXUm * (index + 1), pitchYUm * (index + 1)),
    );
    if (!places.every((place) => isFree(view, place))) continue;
    const [rows, columns] = isUpright ? [1, count + 1] : [count + 1, 1];
    const ids = idsAfter(view, host.id);
    const text = count === 1 ? 'Add one more like {unit} beside it' : 'Add {count} more like {unit} beside it';
    return fix(
      count === 1 ? 'FIX.addUnit' : 'FIX.addUnits',
      text,
      { unit: { record: host.id }, count },
      arrayItems(view, { ids, itemIds: [host.id], rows, columns, pitchXUm, pitchYUm }),
    );
  }
  return [];
}

function shifted(host: Equipment, dxUm: number, dyUm: number): Equipment {
  return { ...host, xUm: host.xUm + dxUm, yUm: host.yUm + dyUm };
}

function isFree(view: DocumentView, place: Equipment): boolean {
  const room = view.get(place.roomId);
  const footprint = footprintOf(view, place);
  if (!room || !regionContains(room, footprintCorners(footprint))) return false;
  const bounds = footprintBounds(footprint);
  for (const typeName of ['rack', 'equipment', 'obstacle'] as const)
    for (const other of referring(view, typeName, 'roomId', place.roomId)) {
      if (other.typeName === 'equipment' && other.isOverhead) continue;
      if (rectsOverlap(bounds, footprintBounds(footprintOf(view, other)))) return false;
    }
  return true;
}

/** Ids for copies, told from the original's: free in this document, and the same each time the fix is looked at. */
function idsAfter(view: DocumentView, originalId: string): IdSource {
  const token = originalId.slice(originalId.indexOf(':') + 1);
  const made = new Set<string>();
  return (typeName) => {
    for (let number = 2; ; number++) {
      const id: RecordId<typeof typeName> = `${typeName}:${token}-${number}`;
      if (view.has(id) || made.has(id)) continue;
      made.add(id);
      return id;
    }
  };
}
