import type { PlacedKind } from '../../catalog/categories';
import { normaliseRotation } from '../../geometry/footprint';
import type { Device } from '../../model/records/device';
import type { Rack } from '../../model/records/rack';
import { parseQuantity } from '../../units/parse';
import { plainWord } from './match-type';
import { FIELDS, unitOf, type FieldDescription, type FieldName, type Mapping } from './fields';
import type { SpreadsheetTable, TableRow } from './read-table';

/** A row of a sheet as it was understood. What the sheet does not say is absent. */
export interface RowValues {
  readonly number: number;
  readonly kind: PlacedKind;
  readonly texts: { readonly [name in FieldName]?: string };
  readonly bottomHalfRu?: number;
  readonly halfRu?: number;
  readonly face?: Device['face'];
  readonly side?: NonNullable<Device['side']>;
  readonly xUm?: number;
  readonly yUm?: number;
  readonly rotationMdeg?: number;
  readonly status?: Rack['status'];
  readonly plannedPowerW?: number;
  readonly powerLimitW?: number;
  /** What could not be understood, in sentences. */
  readonly problems: readonly string[];
}

const KIND_WORDS: { readonly [kind in PlacedKind]: readonly string[] } = {
  rack: ['rack', 'racks', 'cabinet', 'enclosure', 'rackframe', 'racksystem'],
  device: ['device', 'devices', 'server', 'switch', 'node', 'storage', 'pdu', 'chassis'],
  plant: ['plant', 'equipment', 'cooling', 'power', 'infrastructure', 'crah', 'ups', 'cdu'],
};
const STATUSES: { readonly [word: string]: Rack['status'] } = {
  planned: 'planned',
  proposed: 'planned',
  new: 'planned',
  existing: 'existing',
  active: 'existing',
  installed: 'existing',
  toremove: 'toRemove',
  remove: 'toRemove',
  decommissioning: 'toRemove',
  decommissioned: 'toRemove',
  retired: 'toRemove',
};
const DIRECTIONS: { readonly [word: string]: number } = {
  n: 0,
  north: 0,
  up: 0,
  e: 90,
  east: 90,
  s: 180,
  south: 180,
  down: 180,
  w: 270,
  west: 270,
};

/** Reads one row; a cell that says `unknown`, `n/a` or a dash counts as empty. */
export function readRow(table: SpreadsheetTable, row: TableRow, mapping: Mapping, decimalComma: boolean): RowValues {
  const problems: string[] = [];
  const texts: { [name in FieldName]?: string } = {};
  const headings: { [name in FieldName]?: string } = {};
  for (const [column, name] of mapping) {
    const cell = row.cells[column] ?? '';
    if (cell === '' || /^(unknown|n\/?a|none|-|–)$/i.test(cell)) continue;
    texts[name] = cell;
    headings[name] = table.headings[column] ?? '';
  }
  /** Reads a cell with `read`, which answers nothing for what it does not understand. */
  const take = <T>(name: FieldName, wanted: string, read: (text: string) => T | undefined): T | undefined => {
    const text = texts[name];
    if (text === undefined) return undefined;
    const value = read(text);
    if (value === undefined) problems.push(`${FIELDS[name].label}: “${short(text)}” is not ${wanted}.`);
    return value;
  };
  const quantity = (name: 'x' | 'y' | 'plannedPower' | 'powerLimit', isPositive: boolean): number | undefined => {
    const { quantity: of }: FieldDescription = FIELDS[name];
    const unit = unitOf(name, headings[name] ?? '');
    return take(name, `a number in ${unit}`, (text) => {
      const parsed = parseQuantity(of?.[0] ?? 'count', text, { defaultUnit: unit, decimalComma });
      return parsed.ok && !(isPositive && parsed.value < 0) ? parsed.value : undefined;
    });
  };
  const halves = (name: 'position' | 'height', least: number): number | undefined =>
    take(name, `a number of rack units from ${least} on, in halves`, (text) => {
      const plain = text.replace(/^(ru|u)\s*|\s*(ru|u|ou)$/gi, '').replace(',', '.');
      const value = /^\d{1,3}(\.\d+)?$/.test(plain) ? Number(plain) * 2 : NaN;
      return Number.isInteger(value) && value >= least * 2 && value <= 200 ? value : undefined;
    });
  const position = halves('position', 1);
  const values = {
    bottomHalfRu: position === undefined ? undefined : position - 2,
    halfRu: halves('height', 0),
    face: take('face', 'front or rear', (text) => oneOf(text, { front: 'front', rear: 'rear', back: 'rear' } as const)),
    side: take('side', 'left or right', (text) => oneOf(text, { left: 'left', right: 'right' } as const)),
    status: take('status', 'planned, existing or to remove', (text) => oneOf(text, STATUSES)),
    xUm: quantity('x', false),
    yUm: quantity('y', false),
    rotationMdeg: take('rotation', 'degrees or a direction such as north', (text) => {
      const named = oneOf(text, DIRECTIONS);
      const degrees = named ?? Number(text.replace(/°$/, '').replace(',', '.'));
      return Number.isFinite(degrees) ? normaliseRotation(degrees * 1000) : undefined;
    }),
    plannedPowerW: quantity('plannedPower', true),
    powerLimitW: quantity('powerLimit', true),
  };
  const kind =
    take('kind', 'rack, device or plant', (text) =>
      (Object.keys(KIND_WORDS) as PlacedKind[]).find((one) => KIND_WORDS[one].includes(plainWord(text))),
    ) ?? (texts.rack !== undefined || texts.position !== undefined ? 'device' : 'rack');
  const known = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  return { number: row.number, kind, texts, ...known, problems };
}

function oneOf<T>(text: string, choices: { readonly [word: string]: T }): T | undefined {
  const word = plainWord(text);
  return Object.hasOwn(choices, word) ? choices[word] : undefined;
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
