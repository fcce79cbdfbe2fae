import type { CoolingFailureResult } from '#shared/analysis/cooling/failure';
import type { FailureResult } from '#shared/analysis/power/failure-result';
import { getRecord, type DocumentView } from '#shared/store/document-view';
import { carriersOf } from './carriers';

/** What a failure does to an item of the plan, the gravest first. */
export const EFFECT_KINDS = [
  'failed',
  'dark',
  'noCoolant',
  'partlyDark',
  'overloaded',
  'hot',
  'onBattery',
  'degraded',
] as const;
export type EffectKind = (typeof EFFECT_KINDS)[number];

export interface ItemEffect {
  readonly kind: EffectKind;
  /** A few letters for the item itself: `1 of 2`. */
  readonly text: string;
}

/**
 * What a failure does to each item of the plan: plant without power or cooling stands still, a rack is dark by what is
 * in it, and without coolant or hot by what is left of its loops and its air.
 */
export function effectsOf(
  view: DocumentView,
  result: FailureResult,
  cooling: CoolingFailureResult,
): ReadonlyMap<string, ItemEffect> {
  const effects = new Map<string, ItemEffect>();
  const put = (id: string, kind: EffectKind, text: string): void => {
    const known = effects.get(id);
    if (!known || EFFECT_KINDS.indexOf(kind) < EFFECT_KINDS.indexOf(known.kind)) effects.set(id, { kind, text });
  };
  const putCarriers = (id: string, kind: EffectKind, text: string): void => {
    for (const carrier of carriersOf(view, id)) put(carrier, kind, text);
  };
  for (const { id } of result.down) {
    const record = getRecord(view, id);
    if (record?.typeName === 'device') put(record.rackId, 'partlyDark', 'partly dark');
    else put(id, 'dark', 'dark');
  }
  for (const { id, waysLeft, waysBefore } of result.degraded)
    putCarriers(id, 'degraded', `${waysLeft} of ${waysBefore}`);
  for (const id of result.deadNodeIds) putCarriers(id, 'dark', 'dark');
  for (const { id } of result.onBattery) putCarriers(id, 'onBattery', 'battery');
  for (const { id, state, servedPermille } of cooling.liquid)
    put(id, 'noCoolant', state === 'lost' ? 'no coolant' : `${Math.round(servedPermille / 10)} % liquid`);
  for (const { id, inletMilliC } of cooling.hot) put(id, 'hot', `${Math.round(inletMilliC / 1000)} °C`);
  for (const id of [...cooling.stoppedUnitIds, ...cooling.warmUnitIds]) putCarriers(id, 'dark', 'stopped');
  for (const { id, pumpsLeft, pumpCount } of cooling.reducedUnits)
    putCarriers(id, 'degraded', `${pumpsLeft} of ${pumpCount} pumps`);
  for (const { id, isNew } of result.overloaded) if (isNew) putCarriers(id, 'overloaded', 'overload');
  for (const id of result.failedIds) {
    const record = getRecord(view, id);
    // A pump that fails is told with its unit.
    if (!record) continue;
    // A link, circuit or loop that fails takes the plant at its ends with it only as far as the result says.
    if (record.typeName === 'powerLink' || record.typeName === 'powerFeed' || record.typeName === 'coolingLoop')
      continue;
    putCarriers(id, 'failed', 'failed');
  }
  return effects;
}
