/** The fields of a fabric's description as the wizard shows them. README.md of `shared/generate` describes each. */
import { COPPER_SCOPES, OPTICS } from '#shared/analysis/cabling/media-choice';
import type { CatalogType } from '#shared/catalog/catalog-type';
import { gpusOf } from '#shared/generate/fabric/type-ports';
import type { SpecField } from './spec-field';

const isNode = (type: CatalogType): boolean =>
  type.category === 'gpuNode' || type.category === 'server' || (type.kind === 'rack' && gpusOf(type) !== undefined);
const isSwitch = ({ category }: CatalogType): boolean =>
  category === 'switchInfiniBand' || category === 'switchEthernet';
const isFrame = ({ category }: CatalogType): boolean => category === 'rackFrame';

const MANY = 1_000_000;

export const NODE_FIELDS: readonly SpecField[] = [
  { kind: 'text', path: ['name'], label: 'Name' },
  { kind: 'type', path: ['nodeType'], label: 'Node', fits: isNode, empty: 'DGX B200' },
  { kind: 'count', path: ['nodes'], label: 'Nodes', min: 1, max: MANY },
  {
    kind: 'count',
    path: ['scalableUnitNodes'],
    label: 'Nodes of a scalable unit',
    min: 1,
    max: MANY,
    empty: 'no units',
    help: 'Each unit has leaves of its own.',
  },
];

export const TREE_FIELDS: readonly SpecField[] = [
  { kind: 'type', path: ['switchType'], label: 'Switch', fits: isSwitch, empty: 'By the speed of the ports' },
  {
    kind: 'choice',
    path: ['tiers'],
    label: 'Tiers',
    options: [
      { value: 2, label: 'Two: leaf and spine' },
      { value: 3, label: 'Three: leaf, spine and core' },
    ],
    empty: 'As few as carry it',
  },
  { kind: 'count', path: ['rails'], label: 'Rails', min: 1, max: 256, empty: 'by the ports of a node' },
  {
    kind: 'choice',
    path: ['planes'],
    label: 'Planes',
    options: [{ value: 2, label: 'Two: every port twice' }],
    empty: 'One',
  },
  {
    kind: 'choice',
    path: ['oversubscription'],
    label: 'Oversubscription',
    options: [1.5, 2, 3, 4].map((value) => ({ value, label: `${value} : 1` })),
    empty: 'None, 1 : 1',
  },
  {
    kind: 'choice',
    path: ['breakout'],
    label: 'Breakout of uplinks',
    options: [
      { value: 'auto', label: 'As few parts as two tiers need' },
      { value: 1, label: 'Not split' },
      { value: 2, label: 'In two' },
      { value: 4, label: 'In four' },
    ],
    empty: 'As the switch needs',
  },
  {
    kind: 'count',
    path: ['reservedPorts'],
    label: 'Reserved leaf ports',
    min: 0,
    max: 100_000,
    empty: 'none',
    help: 'For others than nodes, as a fabric manager.',
  },
];

export const NETWORK_FIELDS: readonly SpecField[] = [
  { kind: 'flag', path: ['storage'], label: 'Storage network', isOnByDefault: false },
  { kind: 'count', path: ['storage', 'servers'], label: 'Storage servers', min: 0, max: 100_000, empty: 'none' },
  { kind: 'flag', path: ['inBand'], label: 'In-band management', isOnByDefault: false },
  { kind: 'flag', path: ['outOfBand'], label: 'Out-of-band management', isOnByDefault: false },
  { kind: 'flag', path: ['nvlink'], label: 'NVLink domains', isOnByDefault: false },
];

export const PLACE_FIELDS: readonly SpecField[] = [
  {
    kind: 'choice',
    path: ['placement', 'network'],
    label: 'Network racks',
    options: [
      { value: 'middleOfRow', label: 'In the middle of rows' },
      { value: 'networkRow', label: 'In a row of their own' },
    ],
    empty: 'At the end of rows',
  },
  { kind: 'type', path: ['placement', 'rackType'], label: 'Rack', fits: isFrame, empty: '48U frame' },
  {
    kind: 'count',
    path: ['placement', 'nodesPerRack'],
    label: 'Nodes in a rack',
    min: 1,
    max: 100,
    empty: 'up to 30 kW, at most four',
  },
  { kind: 'count', path: ['placement', 'racksPerRow'], label: 'Racks in a row', min: 1, max: 100, empty: '12' },
  {
    kind: 'count',
    path: ['placement', 'switchesPerRack'],
    label: 'Switches in a rack',
    min: 1,
    max: 50,
    empty: '8',
  },
  { kind: 'length', path: ['placement', 'coldAisleM'], label: 'Cold aisle', minM: 0.6, maxM: 10, empty: '1800 mm' },
  { kind: 'length', path: ['placement', 'hotAisleM'], label: 'Hot aisle', minM: 0.6, maxM: 10, empty: '1200 mm' },
  {
    kind: 'count',
    path: ['placement', 'plannedSwitchW'],
    label: 'Planned watts of a switch',
    min: 0,
    max: 100_000,
    empty: 'as its type says',
  },
  {
    kind: 'flag',
    path: ['placement', 'usesExisting'],
    label: 'Take nodes that stand in the plan already',
    isOnByDefault: true,
  },
];

const COPPER_LABELS = {
  anywhere: 'Wherever it reaches',
  row: 'Within a row',
  rack: 'Within a rack',
  nowhere: 'Nowhere',
} as const;
const OPTICS_LABELS = {
  any: 'Whatever fits',
  fixed: 'Active optical cables',
  multimode: 'Multimode',
  singleMode: 'Single-mode',
} as const;

export const MEDIA_FIELDS: readonly SpecField[] = [
  {
    kind: 'choice',
    path: ['media', 'prefer'],
    label: 'Prefer',
    options: [{ value: 'power', label: 'The least power' }],
    empty: 'The cheapest class',
  },
  {
    kind: 'choice',
    path: ['media', 'copper'],
    label: 'Copper',
    options: COPPER_SCOPES.filter((value) => value !== 'anywhere').map((value) => ({
      value,
      label: COPPER_LABELS[value],
    })),
    empty: COPPER_LABELS.anywhere,
  },
  {
    kind: 'choice',
    path: ['media', 'optics'],
    label: 'Optics',
    options: OPTICS.filter((value) => value !== 'any').map((value) => ({ value, label: OPTICS_LABELS[value] })),
    empty: OPTICS_LABELS.any,
  },
  {
    kind: 'count',
    path: ['media', 'reachPercent'],
    label: 'Percent of reach used',
    min: 10,
    max: 100,
    empty: '90',
  },
];
