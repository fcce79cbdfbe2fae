import type { CoolingUnit } from '../../model/records/cooling-unit';
import type { Equipment } from '../../model/records/equipment';
import { addUnitsLike } from '../../operations/add-units-like';
import { canBeClosed, closeContainment } from '../../operations/close-containment';
import { getRecord, referring, type DocumentView } from '../../store/document-view';
import { specOf } from '../../catalog/spec';
import type { Known } from '../../units/known';
import type { Finding } from '../engine/finding';
import type { Fix, MakeFixes } from '../engine/fix';
import { derivedIds, fix } from './make-fix';

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
  return !closesByPanels(message.key);
}

/** Gaps and open rack units are closed with panels, which no document holds: nothing can be done about them here. */
export function closesByPanels(key: string): boolean {
  return /\.(gaps?|blanking)$/.test(key);
}

/** More units than these are a design of their own, not an obvious way out. */
const MOST_UNITS = 4;

/**
 * A loop, a unit or a room whose cooling gives too little: one more of its units, or as many as it is short of, beside
 * one that is there and connected like it. Where nothing is free it says so.
 */
export const addUnitFixes: MakeFixes = (finding, view) => {
  const short = finding.message.params['difference'];
  if (finding.isUnknown || typeof short !== 'object' || !('quantity' in short)) return [];
  const choices = unitsOf(view, finding.subjects[0] ?? '')
    .flatMap((unit) => giving(view, unit, short.dimension))
    .sort((a, b) => b.gives - a.gives || (a.host.id < b.host.id ? -1 : 1))
    .map(({ host, gives }) => ({ host, count: Math.ceil(short.quantity / gives) }))
    .filter(({ count }) => count <= MOST_UNITS);
  const fixes = choices.map(({ host, count }): Fix => {
    const text = count === 1 ? 'Add one more like {unit} beside it' : 'Add {count} more like {unit} beside it';
    const key = count === 1 ? 'FIX.addUnit' : 'FIX.addUnits';
    return {
      label: { key, text, params: { unit: { record: host.id }, count } },
      plan: addUnitsLike(view, { ids: derivedIds(view, host.id), equipmentId: host.id, count }),
    };
  });
  const best = fixes.find(({ plan }) => plan.ok) ?? fixes[0];
  return best ? [best] : [];
};

/** The units that supply a loop, the unit itself, or the air units of a room. */
function unitsOf(view: DocumentView, id: string): readonly CoolingUnit[] {
  const record = getRecord(view, id);
  if (record?.typeName === 'coolingLoop') return [...referring(view, 'coolingUnit', 'suppliesLoopId', id)];
  if (record?.typeName === 'coolingUnit') return [record];
  if (record?.typeName !== 'room') return [];
  const serving = new Set([...referring(view, 'coolingConnection', 'targetId', id)].map((one) => one.coolingUnitId));
  return [...view.all('coolingUnit').values()].filter((unit) => {
    if (unit.medium !== 'air') return false;
    const host = getRecord(view, unit.hostId);
    const isServingOthers = view.countReferrers('coolingConnection.coolingUnitId', unit.id) > 0;
    return serving.has(unit.id) || (!isServingOthers && host?.typeName === 'equipment' && host.roomId === id);
  });
}

/** What a unit gives of what is short: heat taken away, coolant or air; nothing when that is not known. */
function giving(
  view: DocumentView,
  unit: CoolingUnit,
  dimension: string,
): readonly { readonly host: Equipment; readonly gives: number }[] {
  const host = getRecord(view, unit.hostId);
  if (host?.typeName !== 'equipment') return [];
  const type = view.get(host.typeId)?.type;
  if (type?.kind === 'plant' && type.plant.placement === 'rackDoor') return [];
  const spec = type && specOf(type);
  const figures = {
    power: unit.capacityW ?? spec?.coolingCapacityW,
    liquidFlow: unit.liquidFlowMlPerMin ?? spec?.coolingFlowMlPerMin,
    airFlow: lessLeakage(view, host, unit.airFlowMlPerS ?? spec?.coolingAirFlowMlPerS),
  };
  const gives = figures[dimension as keyof typeof figures];
  return typeof gives === 'number' && gives > 0 ? [{ host, gives }] : [];
}

/** Of the air of a unit, what reaches the room it stands in. */
function lessLeakage(
  view: DocumentView,
  host: Equipment,
  airFlow: Known<number> | undefined,
): Known<number> | undefined {
  const leakage = view.get(host.roomId)?.airLeakagePermille ?? 0;
  return typeof airFlow === 'number' ? Math.floor((airFlow * (1000 - leakage)) / 1000) : airFlow;
}
