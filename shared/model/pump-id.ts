import { isIdOf, type RecordId } from './record-id';

const PUMP = '#pump';

/** One pump of a cooling unit. Pumps are no records of their own: the unit says how many it has. */
export interface PumpOfUnit {
  readonly unitId: RecordId<'coolingUnit'>;
  /** From 1. */
  readonly pump: number;
}

/** How a failure names one pump: `coolingUnit:x#pump1`. */
export function pumpId({ unitId, pump }: PumpOfUnit): string {
  return `${unitId}${PUMP}${pump}`;
}

/** The pump that an id names; nothing when it names something else. */
export function pumpOfId(id: string): PumpOfUnit | undefined {
  const at = id.lastIndexOf(PUMP);
  if (at < 0) return undefined;
  const unitId = id.slice(0, at);
  const number = id.slice(at + PUMP.length);
  return isIdOf(unitId, 'coolingUnit') && /^[1-9]\d{0,2}$/.test(number) ? { unitId, pump: Number(number) } : undefined;
}
