import { recordTypes, type RecordTypeName } from '../model/registry';

/** Nouns whose plural is not made with s. */
const PLURALS: { readonly [noun: string]: string } = { equipment: 'pieces of equipment' };

/** A number of records as people say it: `1 rack`, `3 power connections`. */
export function countLabel(count: number, typeName: RecordTypeName): string {
  const noun = recordTypes[typeName].noun;
  if (count === 1) return noun === 'equipment' ? '1 piece of equipment' : `1 ${noun}`;
  return `${count} ${PLURALS[noun] ?? `${noun}s`}`;
}
