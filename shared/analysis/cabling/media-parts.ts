import type { CablingType, CatalogType } from '../../catalog/catalog-type';
import { isShuffle, linksOf } from '../../catalog/cabling';
import { cageTakes } from '../../catalog/cages';
import { couplingOf } from '../couplings';
import type { Assembly } from './assembly';

/** What a link finds at one of its ends. */
export interface LinkPort {
  /** Connector of the port by the names of the catalog: OSFP, RJ45, LC. */
  readonly connector: string;
  /** Speeds of the whole port in Mbit/s; empty when not known. */
  readonly speedsMbps: readonly number[];
  /** Electrical lanes of the whole port; absent when not known. */
  readonly lanes?: number;
  /** Into how many links the port is split; 1 when absent. */
  readonly parts?: number;
  /** Ports that share its cage, and so its module; 1 when absent. */
  readonly portsPerCage?: number;
  /** Polish of the ferrules of a fibre panel. */
  readonly polish?: string;
  /** Maker of the device: of modules that serve alike, one of the same maker is preferred. */
  readonly maker?: string;
}

/** The types a choice is made from, sorted by what they are. */
export interface MediaParts {
  /** Cables with plugs for cages at both ends. */
  readonly attached: readonly CablingType[];
  readonly twistedPair: readonly CablingType[];
  /** Fibre cords, splitters and shuffles, without trunks of several plugs per end. */
  readonly cords: readonly CablingType[];
  readonly modules: readonly CablingType[];
}

const SORTED = new WeakMap<readonly CatalogType[], MediaParts>();

/** Sorts catalog types for choosing; the answer is remembered by the array, which must not change. */
export function mediaParts(types: readonly CatalogType[]): MediaParts {
  const known = SORTED.get(types);
  if (known) return known;
  const cables = types.filter((type): type is CablingType => type.kind === 'cabling');
  const isAttached = ({ cabling }: CablingType): boolean => couplingOf(cabling.near.connector) === 'cage';
  const sorted: MediaParts = {
    attached: cables.filter((type) => type.category !== 'transceiver' && isAttached(type)),
    twistedPair: cables.filter((type) => type.category === 'cableCopper' && !isCutToLength(type)),
    cords: cables.filter(
      (type) => type.category === 'cableFibre' && (type.cabling.near.count === 1 || isShuffle(type.cabling)),
    ),
    modules: cables.filter((type) => type.category === 'transceiver'),
  };
  SORTED.set(types, sorted);
  return sorted;
}

function isCutToLength(type: CablingType): boolean {
  return type.cabling.stockLengthsUm === undefined;
}

/** Links that the plug or module in a port carries: its parts, and those of the ports it shares the cage with. */
export function linksAt(port: LinkPort): number {
  return (port.parts ?? 1) * (port.portsPerCage ?? 1);
}

const FITTING = new WeakMap<MediaParts, Map<string, readonly Assembly[]>>();
const MOST_REMEMBERED = 1_000;

/**
 * Every cable, with the modules it needs, whose plugs fit both ports at this speed; lengths are not looked at. A fabric
 * has few kinds of links and many of each, so the answer is remembered by what the ports are.
 */
export function fittingAssemblies(
  parts: MediaParts,
  from: LinkPort,
  to: LinkPort,
  speedMbps: number,
): readonly Assembly[] {
  let byLink = FITTING.get(parts);
  if (!byLink || byLink.size >= MOST_REMEMBERED) FITTING.set(parts, (byLink = new Map()));
  const key = `${keyOf(from)} ${keyOf(to)} ${String(speedMbps)}`;
  const known = byLink.get(key);
  if (known) return known;
  const found = [...assembliesBetween(parts, from, to, speedMbps)];
  byLink.set(key, found);
  return found;
}

function keyOf({ connector, speedsMbps, lanes, parts, portsPerCage, polish }: LinkPort): string {
  return [connector, speedsMbps.join(','), lanes, parts, portsPerCage, polish].join('|');
}

function* assembliesBetween(parts: MediaParts, from: LinkPort, to: LinkPort, speedMbps: number): Generator<Assembly> {
  const [fromCoupling, toCoupling] = [couplingOf(from.connector), couplingOf(to.connector)];
  if (fromCoupling === 'twistedPair' && toCoupling === 'twistedPair') {
    for (const cable of parts.twistedPair) if (runsAt(cable, speedMbps)) yield { cable };
    return;
  }
  if (fromCoupling === 'cage' && toCoupling === 'cage')
    for (const cable of parts.attached) if (isAttachable(cable, from, to, speedMbps)) yield { cable };
  yield* opticalAssemblies(parts, from, to, speedMbps);
}

function runsAt({ cabling }: CablingType, speedMbps: number): boolean {
  return cabling.speedsMbps.includes(speedMbps);
}

/** A cable with fixed plugs fits either way round; its plugs carry as many links as the cages hold. */
function isAttachable(cable: CablingType, from: LinkPort, to: LinkPort, speedMbps: number): boolean {
  if (!runsAt(cable, speedMbps)) return false;
  const { near, far } = cable.cabling;
  const links = linksOf(cable.cabling);
  const fits = (one: LinkPort, other: LinkPort): boolean =>
    cageTakes(one.connector, near.connector) &&
    cageTakes(other.connector, far.connector) &&
    links / near.count === linksAt(one) &&
    links / far.count === linksAt(other) &&
    hasLanes(cable, one, speedMbps) &&
    hasLanes(cable, other, speedMbps);
  return fits(from, to) || fits(to, from);
}

/** True unless the port is known to have fewer or slower lanes for a link than the cable or module runs on. */
function hasLanes({ cabling }: CablingType, port: LinkPort, speedMbps: number): boolean {
  if (cabling.lanes === undefined || port.lanes === undefined) return true;
  const lanesPerLink = port.lanes / (port.parts ?? 1);
  const fastest = Math.max(0, ...port.speedsMbps);
  return cabling.lanes <= lanesPerLink && (fastest === 0 || speedMbps / cabling.lanes <= fastest / port.lanes);
}

interface OpticalEnd {
  readonly module: CablingType | undefined;
  readonly connector: string;
  readonly polish: string | undefined;
  /** Into how many links the fibre of one optical port is split. */
  readonly split: number;
}

function* opticalAssemblies(parts: MediaParts, from: LinkPort, to: LinkPort, speedMbps: number): Generator<Assembly> {
  const ends = [opticalEnds(parts, from, speedMbps), opticalEnds(parts, to, speedMbps)] as const;
  for (const one of ends[0])
    for (const other of ends[1]) {
      if (!isOneLight(one.module, other.module)) continue;
      for (const cable of parts.cords)
        if (isCordBetween(cable, one, other) || isCordBetween(cable, other, one))
          yield { cable, fromModule: one.module, toModule: other.module };
    }
}

/** The modules that go into a cage for this speed; the connector of a fibre panel itself. */
function opticalEnds(parts: MediaParts, port: LinkPort, speedMbps: number): readonly OpticalEnd[] {
  const coupling = couplingOf(port.connector);
  if (coupling === 'fibreDuplex' || coupling === 'fibreMulti')
    return [{ module: undefined, connector: port.connector, polish: port.polish, split: 1 }];
  if (coupling !== 'cage') return [];
  const links = linksAt(port);
  return parts.modules.flatMap((module) => {
    const { near, far, speedsMbps } = module.cabling;
    const own = linksOf(module.cabling);
    const split = links / own;
    if (!cageTakes(port.connector, near.connector) || !Number.isInteger(split)) return [];
    if (!speedsMbps.includes(speedMbps * split) || !hasModuleLanes(module, port, speedMbps, split)) return [];
    return [{ module, connector: far.connector, polish: far.polish, split }];
  });
}

function hasModuleLanes(module: CablingType, port: LinkPort, speedMbps: number, split: number): boolean {
  return split === 1
    ? hasLanes(module, port, speedMbps)
    : hasLanes(module, { ...port, parts: (port.parts ?? 1) / split }, speedMbps * split);
}

/** Two modules understand each other when they share a PHY; a panel passes any light on. */
function isOneLight(one: CablingType | undefined, other: CablingType | undefined): boolean {
  return !one || !other || one.cabling.phys.some((phy) => other.cabling.phys.includes(phy));
}

/** A cord joins two optical ports when its plugs are theirs, polish included, and it splits as often as they need. */
function isCordBetween(cable: CablingType, near: OpticalEnd, far: OpticalEnd): boolean {
  const { near: plug, far: plugs } = cable.cabling;
  const links = linksOf(cable.cabling);
  const fits = (end: OpticalEnd, one: typeof plug): boolean =>
    end.connector === one.connector &&
    (end.polish === undefined || one.polish === undefined || end.polish === one.polish);
  return fits(near, plug) && fits(far, plugs) && links === plug.count * near.split && links === plugs.count * far.split;
}
