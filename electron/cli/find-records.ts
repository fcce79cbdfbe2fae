import { nounOf } from '#shared/model/noun-of';
import type { AnyRecord, RecordTypeName } from '#shared/model/registry';
import { nameIn } from '#shared/rules/report/message-style';
import { printable } from '#shared/rules/report/plain-text';
import { getRecord, type DocumentView } from '#shared/store/document-view';
import { CommandError } from './command';

/** What may be named on the command line, and what such a thing is called in messages. */
export interface Wanted {
  readonly typeNames: readonly RecordTypeName[];
  /** `a power node, feed or plant`. */
  readonly noun: string;
}

/** More ids than this are not listed when a name is ambiguous. */
const LISTED = 5;

/**
 * Finds records by a list with commas, each part an id or a name that only one record has. Names with commas in them
 * are found too when the whole text is one name. Every record once, in the order named.
 * @throws CommandError for what is not there, is of another type, or has a name that several share.
 */
export function findRecords(text: string, wanted: Wanted, view: DocumentView): readonly AnyRecord[] {
  const parts = namesakes(text, wanted, view).length > 0 ? [text] : text.split(',').map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== '').map((part) => findRecord(part, wanted, view)))];
}

/** @throws CommandError as findRecords. */
export function findRecord(text: string, wanted: Wanted, view: DocumentView): AnyRecord {
  const byId = getRecord(view, text);
  if (byId && wanted.typeNames.includes(byId.typeName)) return byId;
  if (byId) throw new CommandError(`“${printable(text)}” is a ${nounOf(byId)}; name ${wanted.noun}.`);
  const found = namesakes(text, wanted, view);
  const [first] = found;
  if (!first)
    throw new CommandError(`There is nothing with the id or name “${printable(text)}” here; name ${wanted.noun}.`);
  return found.length === 1 ? first : oneThing(found, text, view);
}

function namesakes(name: string, { typeNames }: Wanted, view: DocumentView): readonly AnyRecord[] {
  return typeNames.flatMap((typeName) => {
    const records: readonly AnyRecord[] = [...view.all(typeName).values()];
    return records.filter((record) => 'name' in record && nameIn(view, record.id) === name);
  });
}

/** A node or cooling unit and the plant that it is share a name and are one thing; other namesakes are not. */
function oneThing(namesakes: readonly AnyRecord[], name: string, view: DocumentView): AnyRecord {
  // What a unit is built into stands for it: with it the unit stops.
  const isHosted = (one: AnyRecord): boolean =>
    one.typeName === 'coolingUnit' && namesakes.some(({ id }) => id === one.hostId);
  const found = namesakes.filter((one) => !isHosted(one));
  const [only] = found;
  if (only && found.length === 1) return only;
  const plant = found.find((one) => one.typeName === 'equipment');
  const others = found.filter((one) => one !== plant);
  if (plant && others.every((one) => one.typeName === 'powerNode' && one.hostId === plant.id)) {
    const [node] = others;
    return node && others.length === 1 && view.countReferrers('powerNode.hostId', plant.id) === 1 ? node : plant;
  }
  const ids = found.slice(0, LISTED).map((one) => one.id);
  const more = found.length > LISTED ? ` and ${found.length - LISTED} more` : '';
  throw new CommandError(`“${printable(name)}” is the name of several: ${ids.join(', ')}${more}. Give the id.`);
}
