import { SlotSet } from './columns/slot-set';

/** What a slot is a slot of. Racks, equipment and obstacles share one table, the floor items. */
export type Domain =
  | 'item'
  | 'row'
  | 'feed'
  | 'node'
  | 'group'
  | 'unit'
  | 'loop'
  | 'cable'
  | 'tray'
  | 'fabric'
  | 'room'
  | 'type'
  | 'site'
  | 'dangling';

/** Each fact, with the domain of the slots it is about. facts.ts says what can be read of it. */
export const FACT_DOMAINS = {
  place: 'item',
  surroundings: 'item',
  nearbyMass: 'item',
  contents: 'item',
  mounting: 'item',
  supply: 'item',
  rackPdus: 'item',
  supplyPaths: 'item',
  rackCooling: 'item',
  name: 'item',
  liveParts: 'item',
  rowLine: 'row',
  building: 'room',
  hanging: 'room',
  walk: 'room',
  ratings: 'group',
  deliveries: 'type',
  feedLoad: 'feed',
  feedPath: 'feed',
  nodeLoad: 'node',
  nodeSupply: 'node',
  groupState: 'group',
  unitLoad: 'unit',
  loopLoad: 'loop',
  roomAir: 'room',
  climate: 'room',
  roomFloor: 'room',
  cableEnds: 'cable',
  cableRoute: 'cable',
  portUse: 'cable',
  channel: 'cable',
  tray: 'tray',
  trayPlace: 'tray',
  fabric: 'fabric',
  typeUse: 'type',
  standby: 'node',
  site: 'site',
  dangling: 'dangling',
} as const satisfies Record<string, Domain>;

export type FactName = keyof typeof FACT_DOMAINS;

export const FACT_NAMES = Object.keys(FACT_DOMAINS) as readonly FactName[];

const DOMAINS: readonly Domain[] = [
  'item',
  'row',
  'feed',
  'node',
  'group',
  'unit',
  'loop',
  'cable',
  'tray',
  'fabric',
  'room',
  'type',
  'site',
  'dangling',
];

/**
 * What a change touched: for each fact the slots about which it may now say something else, and the slots whose record
 * is gone. A touched slot may be free by the time it is read; a fact that was not touched says what it said before.
 */
export class Touches {
  readonly facts: { readonly [F in FactName]: SlotSet } = Object.fromEntries(
    FACT_NAMES.map((name) => [name, new SlotSet()]),
  ) as { [F in FactName]: SlotSet };

  readonly removed: { readonly [D in Domain]: number[] } = Object.fromEntries(
    DOMAINS.map((name) => [name, [] as number[]]),
  ) as { [D in Domain]: number[] };

  /** Nothing is noted while this is set: a new document is checked whole anyway. */
  isMuted = false;

  /** Goes up with every change followed: what was worked out under another number may not hold any more. */
  generation = 0;

  clear(): void {
    this.generation++;
    for (const name of FACT_NAMES) this.facts[name].clear();
    for (const name of DOMAINS) this.removed[name].length = 0;
  }
}
