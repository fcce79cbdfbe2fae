import { countLabel } from '#shared/operations/count-label';
import { recordTypeNames, type AnyRecord, type RecordTypeName } from '#shared/model/registry';

/** The selected records of one type. */
export interface SelectionGroup {
  readonly typeName: RecordTypeName;
  readonly records: readonly AnyRecord[];
  /** `3 racks`. */
  readonly label: string;
}

/**
 * The selection by type, the most numerous first; equal ones in file order. Catalog types, which a finding may select
 * beside what stands on the plan and which have no fields here, come last.
 */
export function selectionGroups(records: readonly AnyRecord[]): readonly SelectionGroup[] {
  const groups = new Map<RecordTypeName, AnyRecord[]>();
  for (const record of records) {
    const group = groups.get(record.typeName);
    if (group) group.push(record);
    else groups.set(record.typeName, [record]);
  }
  return [...groups]
    .map(([typeName, group]) => ({ typeName, records: group, label: countLabel(group.length, typeName) }))
    .sort(
      (a, b) =>
        Number(a.typeName === 'catalogType') - Number(b.typeName === 'catalogType') ||
        b.records.length - a.records.length ||
        recordTypeNames.indexOf(a.typeName) - recordTypeNames.indexOf(b.typeName),
    );
}
