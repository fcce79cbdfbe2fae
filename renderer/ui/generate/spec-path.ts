import type { FabricSpecJson } from '#shared/model/records/fabric';

/** Where a field stands in a description: names of sections, numbers of list entries, and the field last. */
export type SpecPath = readonly (string | number)[];

/** The value of a field; nothing when it, or a section on the way, is not there. */
export function valueAt(spec: unknown, path: SpecPath): unknown {
  let value = spec;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as { readonly [step: string]: unknown })[step];
  }
  return value;
}

/** The description with another value of a field; without the field when there is no value. Sections are made. */
export function withValue(spec: FabricSpecJson, path: SpecPath, value: unknown): FabricSpecJson {
  return changed(spec, path, value) as FabricSpecJson;
}

function changed(at: unknown, [step, ...rest]: SpecPath, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(at)) return at.map((entry, index) => (index === step ? changed(entry, rest, value) : entry));
  const fields: { [name: string]: unknown } = typeof at === 'object' && at !== null ? { ...at } : {};
  const next = changed(fields[step], rest, value);
  if (next === undefined || isEmptied(fields[step], next)) delete fields[step];
  else fields[step] = next;
  return fields;
}

/** A section whose last field was taken away says nothing; one that was switched on stays. */
function isEmptied(before: unknown, after: unknown): boolean {
  const isEmpty = typeof after === 'object' && after !== null && Object.keys(after).length === 0;
  return isEmpty && before === undefined;
}
