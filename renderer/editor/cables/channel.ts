import type { HallAnalysis } from '#shared/analysis/hall-analysis';
import { linkLossDb } from '#shared/analysis/formulas/cabling';
import type { Cable } from '#shared/model/records/cable';
import { endOf, isSamePlug, type CableEnd } from '#shared/operations/cable-plugs';
import { NOTHING, plus, UNKNOWN, type AtLeast } from '#shared/units/known';
import { cableDelayDeciNs, isMultimode, isSingleMode } from './delay';
import { mediumNameOf } from './filter';
import { cableLengthOf, type LengthSettings } from './ways';

/** One end of a cable on a channel. */
export interface ChannelStop {
  readonly ownerId: string;
  readonly port: string;
  /** The channel goes on through it: the port of a panel. */
  readonly isPassage: boolean;
}

export interface ChannelHop {
  readonly cableId: string;
  readonly name: string;
  readonly medium: string;
  readonly lengthUm: number | undefined;
}

/** A link from active port to active port, or to where it breaks off. */
export interface ChannelRead {
  /** One more than there are hops. */
  readonly stops: readonly ChannelStop[];
  readonly hops: readonly ChannelHop[];
  readonly lengthUm: AtLeast;
  /** Insertion loss of a channel all of fibre, in hundredths of a decibel; nothing for others. */
  readonly lossCentiDb: AtLeast | undefined;
  /** Time along the cables, in tenths of a nanosecond. */
  readonly delayDeciNs: AtLeast;
}

const UM_PER_M = 1_000_000;
/** Low-loss connections, and attenuation by kind of fibre (rule FIB-LOSS, NVIDIA interconnect requirements). */
const MPO_DB = 0.35;
const LC_DB = 0.25;
const MULTIMODE_DB_PER_KM = 3;
const SINGLE_MODE_DB_PER_KM = 0.4;

/**
 * The whole channel that a cable is part of; nothing when there is no such cable. It runs as that cable does, or away from
 * `start` where that is its other end.
 */
export function channelOf(
  analysis: HallAnalysis,
  cableId: string,
  settings: LengthSettings,
  start?: CableEnd,
): ChannelRead | undefined {
  const { cables, cabling } = analysis;
  const slot = cables.cables.slotOf(cableId);
  if (slot < 0) return undefined;
  const found = cabling.channels.trace(slot).cables;
  const last = found.at(-1);
  const lastRecord = last && cables.cableAt(last.cable);
  const isReversed = start && last && lastRecord && isSamePlug(endOf(lastRecord, last.isTurned ? 'from' : 'to'), start);
  const channel = isReversed ? found.map((one) => ({ ...one, isTurned: !one.isTurned })).reverse() : found;
  const hops: ChannelHop[] = [];
  const stops: ChannelStop[] = [];
  channel.forEach((one, index) => {
    const record = cables.cableAt(one.cable);
    if (!record) return;
    hops.push({
      cableId: record.id,
      name: record.name,
      medium: mediumNameOf(analysis, one.cable, record),
      lengthUm: cableLengthOf(analysis, record.id, settings),
    });
    if (index === 0) stops.push({ ...endAt(record, one.isTurned), isPassage: false });
    stops.push({ ...endAt(record, !one.isTurned), isPassage: index < channel.length - 1 });
  });
  const isLc = channel.some(({ cable }) => [0, 1].some((end) => /^LC/.test(cables.portOf(cable, end as 0 | 1)?.connector ?? ''))); // prettier-ignore
  return {
    hops,
    stops,
    lengthUm: hops.reduce((sum, hop) => plus(sum, hop.lengthUm ?? UNKNOWN), NOTHING),
    lossCentiDb: lossOf(hops, stops.length, isLc ? LC_DB : MPO_DB),
    delayDeciNs: hops.reduce((sum, hop) => plus(sum, cableDelayDeciNs(hop.medium, hop.lengthUm)), NOTHING),
  };
}

function endAt(cable: Cable, isSecond: boolean): { readonly ownerId: string; readonly port: string } {
  return isSecond ? { ownerId: cable.toId, port: cable.toPort } : { ownerId: cable.fromId, port: cable.fromPort };
}

/** One connection at each end and at each panel, and the fibre between them. */
function lossOf(hops: readonly ChannelHop[], connections: number, connectorDb: number): AtLeast | undefined {
  if (!hops.every(({ medium }) => isMultimode(medium) || isSingleMode(medium))) return undefined;
  const centiDb = (db: number): number => Math.round(db * 100);
  const atEnds = { known: centiDb(connections * connectorDb), unknownCount: 0 };
  return hops.reduce<AtLeast>((sum, { medium, lengthUm }) => {
    if (lengthUm === undefined) return plus(sum, UNKNOWN);
    const attenuationDbPerKm = isMultimode(medium) ? MULTIMODE_DB_PER_KM : SINGLE_MODE_DB_PER_KM;
    const link = { lengthM: lengthUm / UM_PER_M, attenuationDbPerKm, connectors: 0, connectorDb };
    return plus(sum, centiDb(linkLossDb(link)));
  }, atEnds);
}
