/** The text of a DXF file as entities: groups of a code and a value, two lines each. */

/** Refuses a file with a sentence. Only `readDxf` catches it. */
export class DxfRefusal extends Error {}

export interface DxfEntity {
  readonly type: string;
  readonly groups: readonly (readonly [code: number, value: string])[];
  /** Vertices of an old polyline. */
  readonly parts: DxfEntity[];
}

/** More groups than this in one entity are a defect or an attack. */
const MAX_GROUPS = 400_000;

/** Reads entities one by one: everything from one code 0 to the next. */
export function* dxfEntities(text: string): Generator<DxfEntity> {
  let current: DxfEntity | undefined;
  let groups: (readonly [number, string])[] = [];
  for (const [code, value] of pairs(text)) {
    if (code === 0) {
      if (current) yield current;
      groups = [];
      current = { type: value.trim().toUpperCase(), groups, parts: [] };
    } else if (current && code !== 999) {
      if (groups.length >= MAX_GROUPS) throw new DxfRefusal(`One ${current.type} has too many values.`);
      groups.push([code, value]);
    }
  }
  if (current) yield current;
}

function* pairs(text: string): Generator<readonly [number, string]> {
  let position = 0;
  let lineNumber = 0;
  const nextLine = (): string | undefined => {
    if (position >= text.length) return undefined;
    const end = text.indexOf('\n', position);
    const stop = end < 0 ? text.length : end;
    const line = text.slice(position, text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop);
    position = stop + 1;
    lineNumber++;
    return line;
  };
  for (;;) {
    const code = nextLine();
    if (code === undefined || (code.trim() === '' && position >= text.length)) return;
    const value = nextLine();
    if (value === undefined) return;
    if (!/^\s*-?\d{1,5}\s*$/.test(code))
      throw new DxfRefusal(`Line ${lineNumber - 1} should be a group code, but is “${code.slice(0, 40)}”.`);
    yield [Number(code), value];
  }
}

/** The first value of a code as text. */
export function textOf(entity: DxfEntity, code: number): string | undefined {
  return entity.groups.find(([one]) => one === code)?.[1];
}

/** The first value of a code as a finite number. */
export function numberOf(entity: DxfEntity, code: number): number | undefined {
  const text = textOf(entity, code);
  if (text === undefined) return undefined;
  const value = Number(text.trim());
  return text.trim() !== '' && Number.isFinite(value) ? value : undefined;
}
