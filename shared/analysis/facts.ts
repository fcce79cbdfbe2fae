import type { CableRoutes } from './cabling/cable-routes';
import type { Cabling } from './cabling/cabling';
import { climateFacts, unitFacts } from './cooling/climate-facts';
import type { CoolingSystem } from './cooling/cooling-system';
import type { CoolingUnits } from './cooling-units';
import type { DanglingReferences } from './dangling-references';
import type { FloorItems } from './floor-items';
import type { ItemNames } from './item-names';
import type { Owners } from './owners';
import type { NodeLoads } from './power/node-loads';
import type { SupplyPaths } from './power/paths';
import type { SitePower } from './power/site-power';
import type { RackPdus } from './power/rack-pdus';
import type { RedundancyGroups } from './power/groups';
import type { PowerFeeds } from './power-feeds';
import type { RackContents } from './rack-contents';
import type { Rooms } from './rooms';
import type { RoomTotals } from './room-totals';
import type { Domain, FACT_DOMAINS, FactName } from './touches';
import type { SpaceLayout } from './space/space-layout';
import type { TypeTable } from './type-table';

/** The parts behind the facts. */
export interface FactSources {
  readonly owners: Owners;
  readonly types: TypeTable;
  readonly rooms: Rooms;
  readonly items: FloorItems;
  readonly contents: RackContents;
  readonly names: ItemNames;
  readonly power: PowerFeeds;
  readonly rackPdus: RackPdus;
  readonly paths: SupplyPaths;
  readonly groups: RedundancyGroups;
  readonly site: SitePower;
  readonly nodeLoads: NodeLoads;
  readonly cooling: CoolingUnits;
  readonly coolingSystem: CoolingSystem;
  readonly cables: CableRoutes;
  readonly cabling: Cabling;
  readonly space: SpaceLayout;
  readonly totals: RoomTotals;
  readonly dangling: DanglingReferences;
}

/**
 * What may be read, grouped by fact. A rule names the groups it reads and gets no others, so that what it depends on is
 * what it says it depends on. Each group speaks about one slot at a time; what it says about a slot changes only when
 * that fact is touched for that slot.
 */
export function factsFrom(sources: FactSources) {
  const {
    owners,
    types,
    rooms,
    items,
    contents,
    names,
    power,
    rackPdus,
    paths,
    groups,
    site,
    nodeLoads,
    cooling,
    coolingSystem,
    cables,
    cabling,
    space,
    totals,
    dangling,
  } = sources;
  const item = pick(items, 'idOf', 'recordAt', 'isRack', 'isMovable', 'specOf', 'roomOf', 'roomSlotOf', 'typeSlotOf');
  const type = pick(types, 'typeAt', 'specAt');
  const place = {
    ...item,
    ...type,
    ...pick(items, 'isPlaced', 'isOverhead', 'footprint', 'widthUm', 'depthUm', 'frontX', 'frontY'),
    ...pick(items, 'minX', 'minY', 'maxX', 'maxY'),
    roomBounds: (room: number) => rooms.bounds(room),
    isRoomRectangular: (room: number) => rooms.isRectangular(room),
  };
  const surroundings = {
    ...place,
    ...pick(items, 'forEachNear', 'forEachMovableNear', 'forEachObstacleNear', 'forEachIn', 'kindOf'),
  };
  return {
    /** Where an item stands, how large it is and in which room. */
    place,
    /** An item's own place and what stands within reach of it. */
    surroundings,
    /** Its surroundings with what each thing there weighs. */
    nearbyMass: { ...surroundings, ...pick(contents, 'massG', 'massUnknown'), ...pick(space, 'floorLimitOf') },
    /** A row as the line of its racks, with what stands around each. */
    rowLine: { ...surroundings, ...pick(space, 'rowAt', 'racksOf') },
    /** The voltage in a piece of plant. */
    liveParts: pick(space, 'voltsToGround'),
    /** A room with its doors, ramps and lifts. */
    building: pick(space, 'roomAt', 'obstaclesOf'),
    /** What hangs in a room or lies under its floor, and what stands under it. */
    hanging: pick(space, 'roomAt', 'hangingIn', 'standingUnder'),
    /** How people come out of a room on foot. */
    walk: pick(space, 'walkOut'),
    /** How racks of a type are brought to their places. */
    deliveries: pick(space, 'deliveriesOf', 'itemIdOf', 'roomIdOf'),
    /** What all redundancy groups declare. */
    ratings: { ...pick(groups, 'groupAt'), ...pick(space, 'lowestRating') },
    /** What a rack or piece of equipment adds up to. */
    contents: {
      ...item,
      ...pick(contents, 'plannedW', 'partsW', 'loadW', 'loadUnknown', 'liquidHeatW', 'airHeatW', 'heatUnknown'),
      ...pick(contents, 'coolantNeedMlPerMin', 'airNeedMlPerS', 'massG', 'massUnknown'),
      ...pick(contents, 'payloadG', 'payloadUnknown'),
    },
    /** Where the devices of a rack sit. */
    mounting: {
      ...item,
      ...type,
      ...pick(contents, 'inRack', 'devices', 'bottomHalfRu', 'heightHalfRu', 'isRear', 'isFullDepth', 'deviceTypeSlot'),
    },
    /** The feeds of an item and what they must carry of it. */
    supply: { ...item, ...pick(power, 'connectionCount', 'feedsOf', 'carriedW', 'carriedUnknown') },
    /** The feeds of the loads in an item, what they share and what alone takes them all down. */
    supplyPaths: {
      ...item,
      ...pick(paths, 'waysIn', 'feedAt', 'nodeAt', 'nodesAbove', 'singlePointsOf', 'sharedBySides'),
      ...pick(paths, 'roomsSharedBySides', 'roomAt'),
    },
    /** The rack PDUs in a rack: what is plugged in, outlet by outlet and bank by bank. */
    rackPdus: { ...item, ...type, ...pick(rackPdus, 'pdusIn', 'pduLoad'), ...pick(power, 'regionInForce') },
    /** The cooling units of a rack and the heat they must take. */
    rackCooling: {
      ...item,
      ...pick(cooling, 'unitsServing', 'unitAt'),
      ...pick(contents, 'liquidHeatW', 'airHeatW', 'heatUnknown'),
    },
    /** Who else has an item's name. */
    name: { ...item, ...pick(names, 'sharing', 'countSharing') },
    /** What a feed may carry and carries. */
    feedLoad: pick(power, 'feedAt', 'ratingW', 'load', 'regionInForce', 'loadIds'),
    /** The nodes a feed hangs on. */
    feedPath: {
      ...pick(power, 'feedAt'),
      ...pick(paths, 'sourceOf', 'nodesAbove', 'nodeAt'),
      ...pick(nodeLoads, 'figures'),
    },
    /** What a node of the power chain hands on, draws and may hand on. */
    nodeLoad: pick(nodeLoads, 'nodeAt', 'load', 'figures', 'limits', 'capacityW', 'isCyclic', 'regionInForce'),
    /** What feeds a node, and with what. */
    nodeSupply: pick(nodeLoads, 'nodeAt', 'suppliers', 'figures', 'isCyclic', 'hasSupply', 'regionInForce'),
    /** What a generator carries with every utility service out. */
    standby: { ...pick(nodeLoads, 'nodeAt', 'figures'), ...pick(site, 'standby') },
    /** Where the power of the whole document goes. */
    site: pick(site, 'energy', 'roomEnergies', 'services', 'nodeCount'),
    /** What a redundancy group holds and whether it stands its test. */
    groupState: {
      ...pick(groups, 'groupAt', 'membersOf', 'test', 'sharedPlant', 'sharedRooms', 'pathsBelow'),
      ...pick(nodeLoads, 'nodeAt', 'load', 'capacityW'),
    },
    /** What a cooling unit can take and must take. */
    unitLoad: {
      ...pick(cooling, 'unitAt', 'capacityW', 'coolantMlPerMin', 'airMlPerS', 'roomsOf', 'fanPowerW'),
      load: (unit: number) => coolingSystem.liquid.unitLoad(unit),
      ...unitFacts(coolingSystem, types, items),
      roomAt: (room: number) => rooms.table.at(room),
    },
    /** What a cooling loop must carry and what its units give it. */
    loopLoad: pick(coolingSystem.liquid, 'loopAt', 'loopLoad', 'unitsOf'),
    /** The air of a room. */
    roomAir: { ...pick(totals, 'roomAt', 'air', 'classes'), ...pick(cooling, 'airUnitsOf', 'unitAt') },
    /** The estimated temperatures of a room, its aisles and tiles. */
    climate: climateFacts(coolingSystem, items),
    /** The floor of a room. */
    roomFloor: pick(totals, 'roomAt', 'countStanding'),
    /** What a cable plugs into. */
    cableEnds: pick(
      cables,
      'cableAt',
      'ownerOf',
      'ownerId',
      'portOf',
      'hasPortList',
      'mediumAt',
      'assemblyAt',
      'moduleAt',
    ),
    /** The way of a cable. */
    cableRoute: pick(
      cables,
      'cableAt',
      'mediumAt',
      'wayOf',
      'statedLengthUm',
      'routeOf',
      'runsOf',
      'typeSlotOf',
      'assemblyAt',
    ),
    /** Which other cables are in a cable's ports. */
    portUse: pick(cables, 'cableAt', 'isPortShared', 'sharingPort', 'ownerId'),
    /** A cable with those that pass its link on through panels, to both ends. */
    channel: {
      ...pick(cabling.channels, 'trace'),
      ...pick(cables, 'cableAt', 'mediumAt', 'wayOf', 'statedLengthUm', 'assemblyAt', 'moduleAt', 'portOf'),
      panelType: (owner: number) => types.typeAt(owners.typeSlotOf(owner)),
    },
    /** What lies in a tray. */
    tray: {
      ...pick(cabling.trays.table, 'at'),
      ...pick(cabling.use, 'useOf', 'cablesIn'),
      ...pick(cables, 'cableAt', 'assemblyAt'),
      ...pick(space, 'highestRating'),
    },
    /** A fabric as it is cabled. */
    fabric: {
      ...pick(cabling.fabrics, 'at', 'planesOf'),
      ...pick(cables, 'mediumAt', 'assemblyAt', 'wayOf', 'statedLengthUm'),
    },
    /** A tray as it is. */
    trayPlace: pick(cabling.trays.table, 'at'),
    /** How much a catalog type is used. */
    typeUse: pick(types, 'table', 'typeAt', 'specAt', 'useCount'),
    /** What a record names and does not find. */
    dangling: pick(dangling, 'table'),
  } satisfies { readonly [F in FactName]: object };
}

export type Facts = ReturnType<typeof factsFrom>;

/** The facts about slots of one domain. */
export type FactOf<D extends Domain> = {
  [F in FactName]: (typeof FACT_DOMAINS)[F] extends D ? F : never;
}[FactName];

/** Some members of an object as an object of their own; methods stay bound to where they came from. */
function pick<T extends object, K extends keyof T>(source: T, ...members: K[]): Pick<T, K> {
  const picked: Partial<Pick<T, K>> = {};
  for (const name of members) {
    const member = source[name];
    picked[name] = typeof member === 'function' ? (member.bind(source) as T[K]) : member;
  }
  return picked as Pick<T, K>;
}
