/** What the plan draws for a type. */
export type PlanSymbol = 'rack' | 'cooling' | 'liquid' | 'power' | 'device' | 'cable' | 'generic';

/** How a category behaves where it has no figure of its own to say so. */
export interface CategoryDefinition {
  readonly label: string;
  readonly kinds: readonly CatalogKind[];
  readonly symbol: PlanSymbol;
  /**
   * load: draws power and makes heat. passive: draws none. conduit: hands power on; its own loss belongs to the power
   * chain, not to the load.
   */
  readonly electrical: 'load' | 'passive' | 'conduit';
}

/** Kinds of what is placed on the plan or in a rack. */
export type PlacedKind = 'rack' | 'device' | 'plant';

/** Cables and transceivers are not placed: cables between ports name them. */
export type CatalogKind = PlacedKind | 'cabling';

const category = (
  label: string,
  kinds: readonly CatalogKind[],
  symbol: PlanSymbol,
  electrical: CategoryDefinition['electrical'],
): CategoryDefinition => ({ label, kinds, symbol, electrical });

/** Every category, in the order the catalog lists them. */
export const CATEGORIES = {
  rackFrame: category('Rack frames', ['rack'], 'rack', 'passive'),
  rackSystem: category('Rack-scale systems', ['rack'], 'rack', 'load'),
  gpuNode: category('GPU nodes', ['device'], 'device', 'load'),
  server: category('Servers', ['device'], 'device', 'load'),
  storage: category('Storage', ['device'], 'device', 'load'),
  switchEthernet: category('Ethernet switches', ['device'], 'device', 'load'),
  switchInfiniBand: category('InfiniBand switches', ['device'], 'device', 'load'),
  switchNvlink: category('NVLink switches', ['device'], 'device', 'load'),
  patchPanel: category('Patch panels', ['device'], 'device', 'passive'),
  cableManager: category('Cable managers', ['device'], 'device', 'passive'),
  blankingPanel: category('Blanking panels', ['device'], 'device', 'passive'),
  console: category('Consoles and KVM', ['device'], 'device', 'load'),
  rackPdu: category('Rack PDUs', ['device'], 'device', 'conduit'),
  powerShelf: category('Power shelves', ['device'], 'device', 'conduit'),
  ups: category('UPSs', ['device', 'plant'], 'power', 'conduit'),
  cduInRack: category('In-rack CDUs', ['device'], 'device', 'load'),
  utility: category('Utility services', ['plant'], 'power', 'conduit'),
  generator: category('Generators', ['plant'], 'power', 'conduit'),
  transformer: category('Transformers', ['plant'], 'power', 'conduit'),
  switchgear: category('Switchgear', ['plant'], 'power', 'conduit'),
  automaticTransferSwitch: category('Automatic transfer switches', ['plant'], 'power', 'conduit'),
  staticTransferSwitch: category('Static transfer switches', ['plant'], 'power', 'conduit'),
  floorPdu: category('Floor PDUs', ['plant'], 'power', 'conduit'),
  panelboard: category('Power panels', ['plant'], 'power', 'conduit'),
  busway: category('Busways', ['plant'], 'power', 'conduit'),
  tapOff: category('Tap-off boxes', ['plant'], 'power', 'conduit'),
  powerRack: category('Power racks', ['plant'], 'power', 'conduit'),
  crah: category('CRAHs', ['plant'], 'cooling', 'load'),
  crac: category('CRACs', ['plant'], 'cooling', 'load'),
  inRow: category('In-row coolers', ['plant'], 'cooling', 'load'),
  rearDoor: category('Rear-door heat exchangers', ['plant'], 'cooling', 'load'),
  cduFloor: category('Floor CDUs', ['plant'], 'liquid', 'load'),
  chiller: category('Chillers', ['plant'], 'liquid', 'load'),
  module: category('Modules and cards', ['device'], 'device', 'load'),
  genericDevice: category('Other devices', ['device'], 'device', 'load'),
  genericPlant: category('Other plant', ['plant'], 'generic', 'load'),
  cableDac: category('DAC cables', ['cabling'], 'cable', 'load'),
  cableAcc: category('Active copper cables (ACC, LACC)', ['cabling'], 'cable', 'load'),
  cableAec: category('Active electrical cables (AEC)', ['cabling'], 'cable', 'load'),
  cableAoc: category('Active optical cables (AOC)', ['cabling'], 'cable', 'load'),
  cableFibre: category('Fibre trunks and patch cords', ['cabling'], 'cable', 'passive'),
  cableCopper: category('Twisted pair', ['cabling'], 'cable', 'passive'),
  cableNvlink: category('NVLink cable cartridges', ['cabling'], 'cable', 'passive'),
  transceiver: category('Transceivers', ['cabling'], 'cable', 'load'),
} as const satisfies Readonly<Record<string, CategoryDefinition>>;

export type Category = keyof typeof CATEGORIES;

/** Every category, in the order the catalog lists them. */
export const CATEGORY_NAMES = Object.keys(CATEGORIES) as readonly Category[];

/** The symbol the plan draws for a category. */
export function planSymbolOf(name: Category): PlanSymbol {
  return CATEGORIES[name].symbol;
}
