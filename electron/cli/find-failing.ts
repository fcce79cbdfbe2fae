import { pumpId } from '#shared/model/pump-id';
import type { CoolingUnit } from '#shared/model/records/cooling-unit';
import type { AnyRecord } from '#shared/model/registry';
import { printable } from '#shared/rules/report/plain-text';
import { referring, type DocumentView } from '#shared/store/document-view';
import { CommandError } from './command';
import { findRecord, findRecords, type Wanted } from './find-records';

const PUMP = /^(.+)#pump(\d+)$/;

const WITH_PUMPS: Wanted = { typeNames: ['coolingUnit', 'equipment'], noun: 'a cooling unit' };

/**
 * Finds what is to fail by a list with commas: ids and names as `findRecords` takes them, and `CDU01#pump1` for one pump.
 * @throws CommandError as findRecords, and for a pump that its unit does not have.
 */
export function findFailing(text: string, wanted: Wanted, view: DocumentView): readonly string[] {
  if (!text.includes('#pump')) return findRecords(text, wanted, view).map(({ id }) => id);
  const parts = text.split(',').flatMap((part) => part.trim() || []);
  return [...new Set(parts.flatMap((part) => findOne(part, wanted, view)))];
}

function findOne(part: string, wanted: Wanted, view: DocumentView): readonly string[] {
  const [, name, number] = PUMP.exec(part) ?? [];
  if (name === undefined || number === undefined) return findRecords(part, wanted, view).map(({ id }) => id);
  const unit = unitOf(findRecord(name, WITH_PUMPS, view), view);
  if (!unit) throw new CommandError(`“${printable(name)}” is no single cooling unit; give the id of the unit.`);
  const { pumpCount } = unit;
  if (pumpCount === undefined)
    throw new CommandError(`How many pumps “${printable(name)}” has is not stated, so none of them can fail alone.`);
  const pump = Number(number);
  if (pump < 1 || pump > pumpCount)
    throw new CommandError(`“${printable(name)}” has pumps 1 to ${pumpCount}; there is no pump ${number}.`);
  return [pumpId({ unitId: unit.id, pump })];
}

/** The unit, or the only unit of a piece of plant. */
function unitOf(record: AnyRecord, view: DocumentView): CoolingUnit | undefined {
  if (record.typeName === 'coolingUnit') return record;
  if (record.typeName !== 'equipment') return undefined;
  const units = [...referring(view, 'coolingUnit', 'hostId', record.id)];
  return units.length === 1 ? units[0] : undefined;
}
