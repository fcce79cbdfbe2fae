import { findUnit, type Dimension } from '../../units/dimensions';

/** What a column of a spreadsheet may say of a rack, a device or a piece of plant. */
export interface FieldDescription {
  readonly label: string;
  /** Headings that mean this, in lower case without signs. */
  readonly headings: readonly string[];
  /** For quantities: their dimension, and the unit of a bare number when the heading names none. */
  readonly quantity?: readonly [dimension: Dimension, unit: string];
}

const field = (
  label: string,
  headings: readonly string[],
  quantity?: readonly [Dimension, string],
): FieldDescription => ({ label, headings: [label.toLowerCase(), ...headings], ...(quantity ? { quantity } : {}) });

export const FIELDS = {
  kind: field('Kind', ['rack device or plant', 'item kind', 'object']),
  name: field('Name', ['rack name', 'device name', 'hostname', 'host', 'asset', 'asset name', 'label', 'id', 'item']),
  type: field('Type', ['device type', 'rack type', 'product', 'description', 'hardware', 'equipment type']),
  maker: field('Maker', ['manufacturer', 'vendor', 'make', 'brand']),
  model: field('Model', ['model number', 'model name', 'part', 'part number', 'sku']),
  typeId: field('Type id', ['catalog id']),
  room: field('Room', ['hall', 'data hall', 'location', 'space', 'site']),
  row: field('Row', ['row name', 'aisle', 'rack row', 'rack group']),
  rack: field('Rack', ['cabinet', 'in rack', 'parent rack', 'rack id', 'enclosure']),
  position: field('Position (RU)', [
    'position',
    'position ru',
    'u',
    'ru',
    'unit',
    'rack unit',
    'u position',
    'start u',
    'bottom u',
    'slot',
  ]),
  height: field('Height (RU)', ['height', 'height ru', 'u height', 'size u', 'units', 'rack units', 'size']),
  face: field('Face', ['front rear', 'rack face', 'mounting']),
  side: field('Side', ['rack side', 'left right']),
  x: field('X', ['x position', 'x coordinate', 'pos x', 'x pos', 'east'], ['length', 'mm']),
  y: field('Y', ['y position', 'y coordinate', 'pos y', 'y pos', 'south'], ['length', 'mm']),
  rotation: field('Rotation', ['angle', 'orientation', 'facing', 'rotation deg']),
  status: field('Status', ['state', 'phase status', 'lifecycle']),
  plannedPower: field(
    'Planned power',
    ['power', 'draw', 'load', 'planned load', 'design power', 'power draw', 'watts'],
    ['power', 'W'],
  ),
  powerLimit: field('Power limit', ['limit', 'power budget', 'budget', 'max power', 'design density'], ['power', 'W']),
  tag: field('Tag', ['tags', 'asset tag']),
  notes: field('Notes', ['note', 'comment', 'comments', 'remarks']),
} as const satisfies { readonly [name: string]: FieldDescription };

export type FieldName = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];

/** What each column holds, by its index; columns that are not read are absent. */
export type Mapping = ReadonlyMap<number, FieldName>;

/** What each column seems to hold, by its heading. No field is given twice: the first column that fits best has it. */
export function guessMapping(headings: readonly string[]): Mapping {
  const mapping = new Map<number, FieldName>();
  const used = new Set<FieldName>();
  // A heading that is the field's own name goes before one that only means the same.
  for (const rank of [0, 1]) {
    for (const [index, heading] of headings.entries()) {
      if (mapping.has(index)) continue;
      const found = FIELD_NAMES.find((name) => {
        if (used.has(name)) return false;
        const words = FIELDS[name].headings.map(plain);
        return rank === 0
          ? words[0] === plain(heading) || words[0] === plain(bare(heading))
          : words.includes(plain(bare(heading)));
      });
      if (found === undefined) continue;
      mapping.set(index, found);
      used.add(found);
    }
  }
  return mapping;
}

/** The unit a heading names for its numbers: `mm` of `X (mm)`, `kW` of `Power [kW]`; the field's own otherwise. */
export function unitOf(name: FieldName, heading: string): string {
  const description: FieldDescription = FIELDS[name];
  const [dimension, usual] = description.quantity ?? ['count', ''];
  const word = /[([]\s*([^)\]]+?)\s*[)\]]\s*$/.exec(heading)?.[1] ?? /[\s_/,]([^\s_/,]+)$/.exec(heading.trim())?.[1];
  const unit = word === undefined ? undefined : findUnit(dimension, word);
  return unit?.symbol ?? usual;
}

/** A heading without the unit in brackets after it. */
function bare(heading: string): string {
  return heading.replace(/[([][^)\]]*[)\]]\s*$/, '');
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
