import type { MessageStyle } from '../../i18n/message';
import { nounOf } from '../../model/noun-of';
import { pumpOfId } from '../../model/pump-id';
import type { AnyRecord } from '../../model/registry';
import { getRecord, type DocumentView } from '../../store/document-view';
import { unitOfPump } from '../../store/failing';
import { DIMENSIONS } from '../../units/dimensions';
import type { QuantityKind } from '../engine/rule';
import { formatReading, REPORT_STYLE, type ReadingStyle } from './reading-format';

/** A record as people call it: its name, a catalog type's name, the first line of a note, else what it is: an obstacle by its kind. */
export function nameOfRecord(record: AnyRecord): string {
  const name =
    record.typeName === 'catalogType'
      ? record.type.name
      : record.typeName === 'annotation'
        ? record.text.split('\n')[0]
        : 'name' in record
          ? record.name
          : '';
  return name === undefined || name === '' ? nounOf(record) : name;
}

/**
 * A record as a message about a document calls it. A cable without a name goes by its two ends, devices with their rack,
 * since every rack may have a switch 1; `isWithin` a sentence it does not begin with a capital.
 */
export function nameIn(view: DocumentView, id: string, isWithin = false): string {
  const record = getRecord(view, id);
  const named = pumpOfId(id);
  if (named && unitOfPump(view, id)) return `pump ${named.pump} of ${nameIn(view, named.unitId)}`;
  if (!record) return id;
  if (record.typeName !== 'cable' || record.name !== '') return nameOfRecord(record);
  const end = (ownerId: string, port: string): string => {
    const owner = getRecord(view, ownerId);
    const rack = owner?.typeName === 'device' ? view.get(owner.rackId) : undefined;
    const place = rack ? `${nameOfRecord(rack)} / ` : '';
    return `${place}${owner ? nameOfRecord(owner) : 'missing'} ${port}`;
  };
  return `${isWithin ? 'the' : 'The'} cable from ${end(record.fromId, record.fromPort)} to ${end(record.toId, record.toPort)}`;
}

/**
 * A record as a sentence calls it: one whose name is a number, or a row that goes by a letter or two, with what it is
 * before it, since “1 has 20 racks” cannot be read.
 */
export function nameInSentence(record: AnyRecord, name: string): string {
  const isBare = !/\p{L}/u.test(name) || (record.typeName === 'row' && name.length <= 2);
  if (!isBare) return name;
  const noun = nounOf(record);
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${name}`;
}

/** How messages about a document are written out, with its names. The window and the command line share it. */
export function messageStyle(view: DocumentView, style: ReadingStyle = REPORT_STYLE): MessageStyle {
  return {
    nameOf: (id, isWithin) => {
      const record = getRecord(view, id);
      const name = nameIn(view, id, isWithin);
      return record ? nameInSentence(record, name) : name;
    },
    formatQuantity: (quantity, dimension) =>
      isQuantityKind(dimension) ? formatReading(dimension, quantity, style) : String(quantity),
  };
}

/** True for the dimensions of shared/units, for rack units and for lengths of runs. */
export function isQuantityKind(dimension: string): dimension is QuantityKind {
  return dimension === 'rackUnits' || dimension === 'runLength' || Object.hasOwn(DIMENSIONS, dimension);
}
