/** Reads what a person wrote about a fabric. README.md of `shared/generate` describes the fields. */
import { COPPER_SCOPES, DEFAULT_MEDIA_POLICY, OPTICS, type MediaPolicy } from '../../analysis/cabling/media-choice';
import type { CatalogType } from '../../catalog/catalog-type';
import type { Result } from '../../units/result';
import { readSpec, SpecError, SpecReader } from '../spec-reader';
import type {
  FabricNames,
  FabricSpec,
  NodeGroup,
  NvlinkDomains,
  OutOfBand,
  Placement,
  SideNetwork,
  TypeOf,
} from './spec';
import { computePorts, gpusOf, inBandPorts, managementPort, servicePorts, switchPorts, topSpeed } from './type-ports';

const NODE = 'nvidia/dgx-b200';
const ETHERNET = 'nvidia/sn5600';
const SERVICE = 'generic/switch-64x400g';
const MANAGEMENT = 'nvidia/sn2201';
const STORAGE_SERVER = 'generic/storage-2u-nvme';
const FRAME = 'generic/rack-800x1200-48u';
/** The switch a compute fabric is made of when nothing is said, by the speed of the nodes' ports in Mbit/s. */
const SWITCH_OF_SPEED: readonly (readonly [speedMbps: number, typeId: string])[] = [
  [800_000, 'nvidia/q3400-ra'],
  [400_000, 'nvidia/qm9700'],
];
const WIDEST_RAILS = 8;
/** From there on rule CAB-REACH-90 warns. */
const REACH_PERCENT = 90;
const MANY = { min: 1, max: 1_000_000 };
const RADIX = { min: 2, max: 4096 };

/** A specification with its defaults, or a sentence that names the field that cannot be used. */
export function readFabricSpec(value: unknown, typeOf: TypeOf): Result<FabricSpec, string> {
  return readSpec(() => fabricSpecFrom(SpecReader.of(value), typeOf));
}

/** As `readFabricSpec`, for a specification within another one. @throws SpecError */
export function fabricSpecFrom(reader: SpecReader, typeOf: TypeOf): FabricSpec {
  const groups = reader.list('groups');
  const shared = readShared(reader, typeOf);
  const read =
    groups?.map((group) => readGroup(group, typeOf, readShared(group, typeOf, shared), group.text('name'))) ??
    [readGroup(reader, typeOf, shared)]; // prettier-ignore
  for (const group of groups ?? []) group.finish();
  const first = typeOf(read[0]?.nodeType ?? '');
  const spec: FabricSpec = {
    name: reader.text('name') ?? 'Fabric 1',
    groups: read,
    storage: readSide(reader.section('storage'), typeOf, first, 'storage'),
    inBand: readSide(reader.section('inBand'), typeOf, first, 'inBand'),
    outOfBand: readOutOfBand(reader.section('outOfBand'), typeOf),
    nvlink: readNvlink(reader.section('nvlink'), first),
    placement: readPlacement(reader.section('placement'), typeOf),
    media: readMedia(reader.section('media')),
    names: readNames(reader.section('names')),
  };
  reader.finish();
  return spec;
}

/** What groups may have in common; each may say something else. */
interface Shared {
  readonly nodeType: CatalogType | undefined;
  readonly switchType: CatalogType | undefined;
  readonly radix: number | undefined;
  readonly rails: number | undefined;
  readonly endpointsPerNode: number | undefined;
  readonly gpusPerNode: number | undefined;
  readonly tiers: 2 | 3 | 'auto' | undefined;
  readonly planes: 1 | 2 | undefined;
  readonly oversubscription: number | undefined;
  readonly breakout: 1 | 2 | 4 | 'auto' | undefined;
  readonly scalableUnitNodes: number | undefined;
  readonly portsPerTransceiver: number | undefined;
  readonly reservedPorts: number | undefined;
}

function readShared(reader: SpecReader, typeOf: TypeOf, base?: Shared): Shared {
  return {
    nodeType: readType(reader, 'nodeType', typeOf) ?? base?.nodeType,
    switchType: readType(reader, 'switchType', typeOf) ?? base?.switchType,
    radix: reader.count('radix', RADIX) ?? base?.radix,
    rails: reader.count('rails', { min: 1, max: 256 }) ?? base?.rails,
    endpointsPerNode: reader.count('endpointsPerNode', { min: 1, max: 1024 }) ?? base?.endpointsPerNode,
    gpusPerNode: reader.count('gpusPerNode', { min: 1, max: 1024 }) ?? base?.gpusPerNode,
    tiers: reader.oneOf('tiers', [2, 3, 'auto']) ?? base?.tiers,
    planes: reader.oneOf('planes', [1, 2]) ?? base?.planes,
    oversubscription: reader.number('oversubscription', { min: 1, max: 64 }) ?? base?.oversubscription,
    breakout: reader.oneOf('breakout', [1, 2, 4, 'auto']) ?? base?.breakout,
    scalableUnitNodes: reader.count('scalableUnitNodes', MANY) ?? base?.scalableUnitNodes,
    portsPerTransceiver: reader.count('portsPerTransceiver', { min: 1, max: 16 }) ?? base?.portsPerTransceiver,
    reservedPorts: reader.count('reservedPorts', { min: 0, max: 100_000 }) ?? base?.reservedPorts,
  };
}

function readGroup(reader: SpecReader, typeOf: TypeOf, shared: Shared, name?: string): NodeGroup {
  // A fabric that says what its nodes are like needs no type; it can be counted, not placed.
  const isBare = shared.rails !== undefined || shared.endpointsPerNode !== undefined;
  const nodeType = shared.nodeType ?? (isBare ? undefined : typeOf(NODE));
  const ports = nodeType && computePorts(nodeType);
  const endpointsPerNode = shared.endpointsPerNode ?? ports?.count ?? shared.rails ?? 8;
  const rails = shared.rails ?? defaultRails(endpointsPerNode);
  if (endpointsPerNode % rails !== 0)
    throw new SpecError(
      `${reader.name('rails')} must divide the ${endpointsPerNode} ports of a node evenly, and ${rails} does not.`,
    );
  const gpusPerNode = shared.gpusPerNode ?? (nodeType && gpusOf(nodeType)) ?? endpointsPerNode;
  const speedMbps = topSpeed(ports);
  const switchType = shared.switchType ?? defaultSwitch(shared.radix, speedMbps, typeOf);
  const radix = shared.radix ?? (switchType && switchPorts(switchType)?.count) ?? 64;
  const held = switchType && switchPorts(switchType)?.count;
  if (held !== undefined && radix > held)
    throw new SpecError(`${reader.name('radix')} is ${radix}, but ${switchType?.name} has ${held} ports.`);
  return {
    name: name ?? nodeType?.name ?? 'Nodes',
    nodes: readNodes(reader, gpusPerNode, shared.scalableUnitNodes),
    nodeType: nodeType?.id,
    gpusPerNode,
    endpointsPerNode,
    rails,
    switchType: switchType?.id,
    radix,
    reservedPorts: shared.reservedPorts ?? 0,
    tiers: shared.tiers === 2 || shared.tiers === 3 ? [shared.tiers] : [2, 3],
    planes: shared.planes ?? 1,
    oversubscription: shared.oversubscription ?? 1,
    breakouts: breakoutsOf(shared, switchType),
    scalableUnitNodes: shared.scalableUnitNodes,
    portsPerTransceiver: shared.portsPerTransceiver ?? (switchType && switchPorts(switchType)?.portsPerCage) ?? 2,
    speedMbps,
    isManaged: !nodeType || managementPort(nodeType) !== undefined,
  };
}

/** Up to eight ports each have a rail; of a rack of trays each GPU of a tray of four has one. */
function defaultRails(endpointsPerNode: number): number {
  if (endpointsPerNode <= WIDEST_RAILS) return endpointsPerNode;
  return endpointsPerNode % 4 === 0 ? 4 : 1;
}

function readNodes(reader: SpecReader, gpusPerNode: number, unitNodes: number | undefined): number {
  const nodes = reader.count('nodes', MANY);
  const gpus = reader.count('gpus', { min: 1, max: 100_000_000 });
  const units = reader.count('scalableUnits', MANY);
  if (units !== undefined && unitNodes === undefined)
    throw new SpecError(`${reader.name('scalableUnits')} needs ${reader.name('scalableUnitNodes')}: nodes in each.`);
  const counts = [
    nodes,
    gpus === undefined ? undefined : Math.ceil(gpus / gpusPerNode),
    units === undefined ? undefined : units * (unitNodes ?? 0),
  ].filter((count) => count !== undefined);
  const [count, ...others] = counts;
  if (count === undefined)
    throw new SpecError(`${reader.name('nodes')} is missing: say how many nodes (or gpus) the fabric is for.`);
  if (others.some((other) => other !== count))
    throw new SpecError(
      `${reader.name('nodes')}, gpus and scalableUnits ask for different numbers of nodes: ${counts.join(', ')}.`,
    );
  return count;
}

function defaultSwitch(radix: number | undefined, speedMbps: number | undefined, typeOf: TypeOf) {
  const bySpeed = SWITCH_OF_SPEED.find(([speed]) => speed === speedMbps)?.[1];
  const ids = [
    ...(bySpeed === undefined ? [] : [bySpeed]),
    ...(speedMbps === 800_000 ? [ETHERNET] : []),
    'nvidia/qm9700',
  ];
  const found = ids.flatMap((id) => typeOf(id) ?? []);
  return radix === undefined ? found[0] : found.find((type) => switchPorts(type)?.count === radix);
}

/** Parts an uplink may be split into: Ethernet switches split theirs when they must, InfiniBand only when asked. */
function breakoutsOf({ breakout, tiers }: Shared, switchType: CatalogType | undefined): readonly number[] {
  if (typeof breakout === 'number') return [breakout];
  if (breakout === 'auto' || tiers === 2) return [1, 2, 4];
  if (switchType?.category !== 'switchEthernet') return [1];
  const ports = switchPorts(switchType);
  const fastest = topSpeed(ports) ?? 0;
  return [1, 2, 4].filter(
    (parts) => parts === 1 || (ports?.breakouts?.includes(parts) ?? ports?.speedMbps.includes(fastest / parts)),
  );
}

function readSide(
  reader: SpecReader | undefined,
  typeOf: TypeOf,
  nodeType: CatalogType | undefined,
  kind: 'storage' | 'inBand',
): SideNetwork | undefined {
  if (!reader) return undefined;
  const switchType = readType(reader, 'switchType', typeOf) ?? typeOf(SERVICE);
  const ports = nodeType && (kind === 'storage' ? servicePorts(nodeType) : inBandPorts(nodeType));
  const servers = kind === 'storage' ? reader.count('servers', { min: 0, max: 100_000 }) ?? 0 : 0; // prettier-ignore
  const serverType =
    kind === 'storage' ? (readType(reader, 'serverType', typeOf) ?? typeOf(STORAGE_SERVER)) : undefined;
  const portsPerServer = kind === 'storage' ? reader.count('portsPerServer', { min: 1, max: 16 }) : undefined;
  const side: SideNetwork = {
    switchType: switchType?.id,
    radix: reader.count('radix', RADIX) ?? (switchType && switchPorts(switchType)?.count) ?? 64,
    endpointsPerNode:
      reader.count('endpointsPerNode', { min: 0, max: 256 }) ??
      (kind === 'storage' ? Math.max(2, Math.floor((ports?.count ?? 4) / 2)) : 2),
    oversubscription: reader.number('oversubscription', { min: 1, max: 64 }) ?? 1,
    speedMbps: topSpeed(ports),
    servers,
    serverType: serverType?.id,
    portsPerServer: portsPerServer ?? 2,
  };
  reader.finish();
  return side;
}

function readOutOfBand(reader: SpecReader | undefined, typeOf: TypeOf): OutOfBand | undefined {
  if (!reader) return undefined;
  const switchType = readType(reader, 'switchType', typeOf) ?? typeOf(MANAGEMENT);
  const held = (switchType && switchPorts(switchType)?.count) ?? 48;
  const portsPerSwitch = reader.count('portsPerSwitch', { min: 1, max: held }) ?? held;
  reader.finish();
  return { switchType: switchType?.id, portsPerSwitch };
}

function readNvlink(reader: SpecReader | undefined, nodeType: CatalogType | undefined): NvlinkDomains | undefined {
  if (!reader) return undefined;
  const gpus = (nodeType && gpusOf(nodeType)) ?? 72;
  const domains: NvlinkDomains = {
    domainGpus: reader.count('domainGpus', { min: 1, max: 10_000 }) ?? gpus,
    linksPerGpu: reader.count('linksPerGpu', { min: 1, max: 1000 }) ?? 18,
    switchTraysPerDomain: reader.count('switchTraysPerDomain', { min: 0, max: 1000 }) ?? (gpus === 72 ? 9 : 0),
  };
  reader.finish();
  return domains;
}

function readPlacement(section: SpecReader | undefined, typeOf: TypeOf): Placement {
  const reader = section ?? SpecReader.of({}, 'placement');
  const aisle = { min: 0.6, max: 10 };
  const placement: Placement = {
    rackType: (readType(reader, 'rackType', typeOf) ?? typeOf(FRAME))?.id ?? FRAME,
    nodesPerRack: reader.count('nodesPerRack', { min: 1, max: 100 }),
    racksPerRow: reader.count('racksPerRow', { min: 1, max: 100 }) ?? 12,
    network: reader.oneOf('network', ['endOfRow', 'middleOfRow', 'networkRow']) ?? 'endOfRow',
    switchesPerRack: reader.count('switchesPerRack', { min: 1, max: 50 }) ?? 8,
    plannedSwitchW: reader.count('plannedSwitchW', { min: 0, max: 100_000 }),
    coldAisleUm: reader.metres('coldAisleM', aisle) ?? 1_800_000,
    hotAisleUm: reader.metres('hotAisleM', aisle) ?? 1_200_000,
    usesExisting: reader.flag('usesExisting') ?? true,
  };
  reader.finish();
  return placement;
}

function readMedia(section: SpecReader | undefined): MediaPolicy {
  const reader = section ?? SpecReader.of({}, 'media');
  const { prefer, copper, optics } = DEFAULT_MEDIA_POLICY;
  const percent = reader.count('reachPercent', { min: 10, max: 100 }) ?? REACH_PERCENT;
  const media: MediaPolicy = {
    ...DEFAULT_MEDIA_POLICY,
    prefer: reader.oneOf('prefer', ['cost', 'power']) ?? prefer,
    copper: reader.oneOf('copper', COPPER_SCOPES) ?? copper,
    optics: reader.oneOf('optics', OPTICS) ?? optics,
    reachPermille: percent * 10,
  };
  reader.finish();
  return media;
}

function readNames(section: SpecReader | undefined): FabricNames {
  const reader = section ?? SpecReader.of({}, 'names');
  const pattern = (field: keyof FabricNames, fallback: string): string => {
    const text = reader.text(field) ?? fallback;
    if (text.includes('{n}')) return text;
    throw new SpecError(`${reader.name(field)} must have {n} where the number goes, as “${fallback}” has.`);
  };
  const names: FabricNames = {
    node: pattern('node', 'Node {n}'),
    leaf: pattern('leaf', 'Leaf {n}'),
    spine: pattern('spine', 'Spine {n}'),
    core: pattern('core', 'Core {n}'),
    storage: pattern('storage', 'Storage switch {n}'),
    inBand: pattern('inBand', 'In-band switch {n}'),
    outOfBand: pattern('outOfBand', 'Management switch {n}'),
    server: pattern('server', 'Storage server {n}'),
  };
  reader.finish();
  return names;
}

/** A type of the catalog by its id; the maker may be left out for NVIDIA's and generic ones. */
export function readType(reader: SpecReader, field: string, typeOf: TypeOf): CatalogType | undefined {
  const text = reader.text(field);
  if (text === undefined) return undefined;
  const id = text.toLowerCase();
  const type = [text, id, `nvidia/${id}`, `generic/${id}`].map(typeOf).find((one) => one !== undefined);
  if (!type) throw new SpecError(`${reader.name(field)} names “${text}”, which is not in the catalog.`);
  return type;
}
