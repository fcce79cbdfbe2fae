/** The fields of a hall's description as the wizard shows them. README.md of `shared/generate` describes each. */
import type { CatalogType } from '#shared/catalog/catalog-type';
import type { SpecField } from './spec-field';

const isRack = ({ kind }: CatalogType): boolean => kind === 'rack';

export const HALL_FIELDS: readonly SpecField[] = [
  { kind: 'text', path: ['name'], label: 'Name' },
  {
    kind: 'choice',
    path: ['redundancy'],
    label: 'Redundancy of power',
    options: [
      { value: 'N', label: 'N: no spare' },
      { value: 'N+1', label: 'N+1: one to spare' },
      { value: '3N2', label: '3N/2: three share two' },
    ],
    empty: '2N: two of everything',
  },
  {
    kind: 'choice',
    path: ['distribution'],
    label: 'Power to the racks',
    options: [{ value: 'floorPdu', label: 'Floor PDUs' }],
    empty: 'Busways',
  },
  {
    kind: 'choice',
    path: ['aisles'],
    label: 'Aisles',
    options: [
      { value: 'coldContained', label: 'Cold aisles contained' },
      { value: 'open', label: 'Open' },
    ],
    empty: 'Hot aisles contained',
  },
  { kind: 'temperature', path: ['coolantC'], label: 'Coolant to the racks', minC: 15, maxC: 50, empty: '40 °C' },
  { kind: 'temperature', path: ['supplyAirC'], label: 'Supply air', minC: 10, maxC: 35, empty: '24 °C' },
  { kind: 'count', path: ['racksPerRow'], label: 'Racks in a row', min: 1, max: 100, empty: '12' },
  { kind: 'flag', path: ['trays'], label: 'Cable trays over the rows', isOnByDefault: true },
];

export const ROOM_FIELDS: readonly SpecField[] = [
  {
    kind: 'length',
    path: ['room', 'widthM'],
    label: 'Room at least, width',
    minM: 3,
    maxM: 1000,
    empty: 'as it needs',
  },
  {
    kind: 'length',
    path: ['room', 'depthM'],
    label: 'Room at least, depth',
    minM: 3,
    maxM: 1000,
    empty: 'as it needs',
  },
  { kind: 'length', path: ['room', 'ceilingM'], label: 'Ceiling', minM: 2.4, maxM: 20, empty: '4800 mm' },
  { kind: 'length', path: ['coldAisleM'], label: 'Cold aisle', minM: 0.6, maxM: 10, empty: '1800 mm' },
  { kind: 'length', path: ['hotAisleM'], label: 'Hot aisle', minM: 0.6, maxM: 10, empty: '1800 mm' },
];

/** The fields of a group of racks that are alike. */
export function rackFields(index: number): readonly SpecField[] {
  return [
    { kind: 'count', path: ['racks', index, 'count'], label: `Racks, group ${index + 1}`, min: 1, max: 5000 },
    { kind: 'type', path: ['racks', index, 'type'], label: 'Their frame', fits: isRack, empty: '42U frame' },
    { kind: 'count', path: ['racks', index, 'perRow'], label: 'In a row', min: 1, max: 100, empty: 'as above' },
  ];
}
