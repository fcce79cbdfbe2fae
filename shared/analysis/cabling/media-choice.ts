import type { CablingType, CatalogType } from '../../catalog/catalog-type';
import { linksOf } from '../../catalog/cabling';
import { canonical } from '../../catalog/figures';
import { isKnown } from '../../units/known';
import { EXCLUDED_MEDIA, REACH_TABLE } from '../formulas/reach-table';
import { reachOfAssembly, type Assembly } from './assembly';
import { fittingAssemblies, mediaParts, type LinkPort } from './media-parts';

/**
 * Classes of media from the cheapest to the dearest. This is an order, not money: it is how the field buys short before
 * long (copper, then active copper, then optics), and says nothing of prices. Project default, grade K.
 */
export const MEDIA_CLASSES = [
  'twistedPair',
  'passiveCopper',
  'activeCopper',
  'activeElectrical',
  'activeOptical',
  'multimode',
  'singleMode',
] as const;
export type MediaClass = (typeof MEDIA_CLASSES)[number];

export const MEDIA_CLASS_LABELS: Readonly<Record<MediaClass, string>> = {
  twistedPair: 'Twisted pair',
  passiveCopper: 'DAC',
  activeCopper: 'Active copper',
  activeElectrical: 'AEC',
  activeOptical: 'AOC',
  multimode: 'Multimode fibre',
  singleMode: 'Single-mode fibre',
};

/** Where copper may go. */
export const COPPER_SCOPES = ['anywhere', 'row', 'rack', 'nowhere'] as const;
/** Which optics go where copper does not. */
export const OPTICS = ['any', 'fixed', 'multimode', 'singleMode'] as const;

export const MULTIMODE_GRADES = ['OM3', 'OM4', 'OM5'] as const;

/** What a project wants of its media. */
export interface MediaPolicy {
  /** The first class in the order of classes that is legal, or whatever draws least. */
  readonly prefer: 'cost' | 'power';
  /** Twinax of all kinds: within the rack, within the row, anywhere, or not at all. Twisted pair is always allowed. */
  readonly copper: (typeof COPPER_SCOPES)[number];
  /** `fixed`: active optical cables alone. */
  readonly optics: (typeof OPTICS)[number];
  /** The one grade of multimode fibre that is bought. */
  readonly multimode: (typeof MULTIMODE_GRADES)[number];
  /** Share of the reach to stay within, in thousandths. */
  readonly reachPermille: number;
}

export const DEFAULT_MEDIA_POLICY: MediaPolicy = {
  prefer: 'cost',
  copper: 'anywhere',
  optics: 'any',
  multimode: 'OM4',
  reachPermille: 1000,
};

/** A link to choose a medium for. */
export interface MediaNeed {
  /** Length of cable needed, slack included, in µm. */
  readonly neededUm: number;
  /** Speed of the link, of one part where a port is split. */
  readonly speedMbps: number;
  readonly from: LinkPort;
  readonly to: LinkPort;
  readonly isInRack: boolean;
  readonly isInRow: boolean;
}

export type RefusalCode = 'reach' | 'reachUnknown' | 'stock' | 'policy' | 'notOffered';

/** Why something that fits the ports was not taken. */
export interface MediaRefusal {
  readonly code: RefusalCode;
  readonly mediaClass: MediaClass;
  /** What was refused: a cable with its modules, or a class as a whole. */
  readonly name: string;
  /** A sentence. */
  readonly reason: string;
}

export interface MediaChoice extends Assembly {
  readonly mediaClass: MediaClass;
  /** Row of the reach table as a cable's `medium`; absent where the cable's own figure sets its reach. */
  readonly medium?: string;
  /** Length to buy: the next one it is sold in, else the next whole metre. */
  readonly boughtUm: number;
  readonly maxUm: number;
  /** Draw of both ends for this one link in mW; -1 when not known. */
  readonly powerMw: number;
  /** Why it was chosen, in a sentence. */
  readonly reason: string;
}

export interface MediaAnswer {
  /** Nothing when no cable of the catalog may join the two. */
  readonly choice?: MediaChoice;
  /** What was refused, the best of each class first; told also when something was chosen. */
  readonly refused: readonly MediaRefusal[];
  /** Why nothing was chosen, in a sentence; empty otherwise. */
  readonly problem: string;
}

const UM_PER_M = 1_000_000;

/**
 * Chooses the cable and modules for a link: of those that fit both ports at its speed, that reach as far as needed within
 * the share the policy keeps to, that are sold long enough and that the policy allows, the cheapest by class or the one
 * that draws least. Pure, and the same for the same input: ties go to modules of the devices' makers, to less power, to
 * less length bought, then by id.
 * @param types the catalog; asked again with the same array, it is not sorted again
 */
export function chooseMedia(
  need: MediaNeed,
  types: readonly CatalogType[],
  policy = DEFAULT_MEDIA_POLICY,
): MediaAnswer {
  const refused: MediaRefusal[] = [...notOffered(need)];
  const barred = new Set(refused.map((one) => one.mediaClass));
  const allowed: MediaChoice[] = [];
  for (const assembly of fittingAssemblies(mediaParts(types), need.from, need.to, need.speedMbps)) {
    const candidate = candidateOf(assembly, need);
    if (barred.has(candidate.mediaClass) || isWrongLight(candidate)) continue;
    const refusal = refusalOf(candidate, need, policy);
    if (refusal) refused.push({ ...refusal, mediaClass: candidate.mediaClass, name: nameOf(assembly) });
    else allowed.push(candidate);
  }
  const [best] = allowed.sort((one, other) => compare(one, other, need, policy));
  const sorted = refused.sort(
    (one, other) => rankOf(one.mediaClass) - rankOf(other.mediaClass) || (one.name < other.name ? -1 : 1),
  );
  if (!best) return { refused: sorted, problem: problemOf(need, sorted) };
  return { choice: { ...best, reason: reasonOf(best, need, policy, allowed.length) }, refused: sorted, problem: '' };
}

const rankOf = (mediaClass: MediaClass): number => MEDIA_CLASSES.indexOf(mediaClass);

/** The class of a cable. */
export function mediaClassOf({ category, cabling }: CablingType): MediaClass {
  switch (category) {
    case 'cableCopper':
      return 'twistedPair';
    case 'cableAcc':
      return 'activeCopper';
    case 'cableAec':
      return 'activeElectrical';
    case 'cableAoc':
      return 'activeOptical';
    case 'cableFibre':
      return cabling.medium?.startsWith('OM') === true ? 'multimode' : 'singleMode';
    default:
      return 'passiveCopper';
  }
}

/** Media that nobody offers for lanes as fast as those of this link. */
function notOffered({ speedMbps, from, to }: MediaNeed): MediaRefusal[] {
  const laneMbps = Math.max(
    ...[from, to].map(({ lanes, parts = 1 }) => (lanes === undefined ? 0 : speedMbps / (lanes / parts))),
  );
  const rule = EXCLUDED_MEDIA.find(({ fromLaneMbps }) => laneMbps >= fromLaneMbps);
  if (!rule) return [];
  const classes = new Set<MediaClass>(
    rule.media.map((medium) => (medium === 'DAC' ? 'passiveCopper' : medium === 'AOC' ? 'activeOptical' : 'multimode')),
  );
  return [...classes].map((mediaClass) => ({
    code: 'notOffered',
    mediaClass,
    name: MEDIA_CLASS_LABELS[mediaClass],
    reason: `is not offered for ${rule.family} (${rule.source}, grade ${rule.grade}).`,
  }));
}

type Candidate = Omit<MediaChoice, 'reason'>;

function candidateOf(assembly: Assembly, need: MediaNeed): MediaChoice {
  const { maxUm, row } = reachOfAssembly(assembly, need.speedMbps);
  return {
    ...assembly,
    mediaClass: mediaClassOf(assembly.cable),
    ...(row ? { medium: `${row.phy} ${row.medium}` } : {}),
    boughtUm: boughtLengthUm(need.neededUm, assembly.cable.cabling.stockLengthsUm),
    maxUm,
    powerMw: powerOf(assembly),
    reason: '',
  };
}

/** True when the modules are known, but not over this fibre: multimode light in single-mode fibre, or the reverse. */
function isWrongLight({ fromModule, toModule, maxUm }: Candidate): boolean {
  const module = fromModule ?? toModule;
  return maxUm < 0 && module !== undefined && REACH_TABLE.some((row) => module.cabling.phys.includes(row.phy));
}

/** The next length that is sold, upward; the next whole metre where it is made to length; -1 when none is long enough. */
export function boughtLengthUm(neededUm: number, stockLengthsUm: readonly number[] | undefined): number {
  if (stockLengthsUm === undefined) return Math.ceil(neededUm / UM_PER_M) * UM_PER_M;
  return stockLengthsUm.find((length) => length >= neededUm) ?? -1;
}

/** What both ends draw for one link: a module serves several, and so may a plug. */
function powerOf({ cable, fromModule, toModule }: Assembly): number {
  const share = (type: CablingType, ends: number): number => {
    const power = canonical('endPower', type.figures.endPower);
    if (!isKnown(power)) return type.category === 'cableFibre' || type.category === 'cableCopper' ? 0 : -1;
    return (power * ends) / linksOf(type.cabling);
  };
  const { near, far } = cable.cabling;
  const shares = [
    share(cable, near.count + far.count),
    ...[fromModule, toModule].map((one) => (one ? share(one, 1) : 0)),
  ];
  return shares.includes(-1) ? -1 : Math.round(shares.reduce((sum, one) => sum + one, 0));
}

function refusalOf(
  { cable, fromModule, toModule, maxUm, boughtUm, mediaClass }: Candidate,
  need: MediaNeed,
  policy: MediaPolicy,
): { readonly code: RefusalCode; readonly reason: string } | undefined {
  // A cord between panels is part of a channel: the modules at its ends say how far that reaches.
  const isBetweenPanels = cable.category === 'cableFibre' && !fromModule && !toModule;
  const barred = policyProblem(cable, mediaClass, need, policy);
  if (barred !== undefined) return { code: 'policy', reason: barred };
  if (maxUm < 0 && !isBetweenPanels) return { code: 'reachUnknown', reason: 'has no known reach.' };
  const within = isBetweenPanels ? Infinity : Math.floor((maxUm * policy.reachPermille) / 1000);
  const longest = cable.cabling.stockLengthsUm?.at(-1);
  if (need.neededUm > within)
    return { code: 'reach', reason: `reaches ${metres(within)}; ${metres(need.neededUm)} are needed.` };
  if (boughtUm < 0)
    return { code: 'stock', reason: `is sold up to ${metres(longest ?? 0)}; ${metres(need.neededUm)} are needed.` };
  if (boughtUm > within)
    return { code: 'stock', reason: `is next sold in ${metres(boughtUm)}, and reaches ${metres(within)}.` };
  return undefined;
}

const COPPER: readonly MediaClass[] = ['passiveCopper', 'activeCopper', 'activeElectrical'];

function policyProblem(
  { cabling }: CablingType,
  mediaClass: MediaClass,
  need: MediaNeed,
  { copper, optics, multimode }: MediaPolicy,
): string | undefined {
  if (mediaClass === 'twistedPair') return undefined;
  if (COPPER.includes(mediaClass)) {
    if (copper === 'nowhere') return 'is barred: the policy wants no copper.';
    if (copper === 'rack' && !need.isInRack) return 'is barred: the policy keeps copper within the rack.';
    if (copper === 'row' && !need.isInRack && !need.isInRow)
      return 'is barred: the policy keeps copper within the row.';
    return undefined;
  }
  if (mediaClass === 'multimode' && cabling.medium !== multimode) return `is barred: the policy wants ${multimode}.`;
  if (optics === 'any') return undefined;
  const wanted = optics === 'fixed' ? 'activeOptical' : optics;
  return mediaClass === wanted ? undefined : `is barred: the policy wants ${MEDIA_CLASS_LABELS[wanted].toLowerCase()}.`;
}

function compare(one: MediaChoice, other: MediaChoice, need: MediaNeed, { prefer }: MediaPolicy): number {
  const byClass = rankOf(one.mediaClass) - rankOf(other.mediaClass);
  const byPower = powerRank(one) - powerRank(other);
  const byMaker = makerMatches(other, need) - makerMatches(one, need);
  return (
    (prefer === 'cost' ? byClass || byMaker || byPower : byPower || byClass || byMaker) ||
    one.boughtUm - other.boughtUm ||
    one.maxUm - other.maxUm ||
    (keyOf(one) < keyOf(other) ? -1 : 1)
  );
}

const powerRank = ({ powerMw }: Candidate): number => (powerMw < 0 ? Infinity : powerMw);

/** How many of the parts are of a maker of the two devices. */
function makerMatches({ cable, fromModule, toModule }: Assembly, { from, to }: MediaNeed): number {
  const makers = [from.maker, to.maker];
  return [cable, fromModule, toModule].filter((type) => type && makers.includes(type.manufacturer)).length;
}

function keyOf({ cable, fromModule, toModule }: Assembly): string {
  return [cable, fromModule, toModule].map((type) => type?.id ?? '').join(' ');
}

function nameOf({ cable, fromModule, toModule }: Assembly): string {
  const modules = [fromModule, toModule].filter((module) => module !== undefined).map((module) => module.name);
  return [cable.name, ...new Set(modules)].join(' with ');
}

function reasonOf(choice: MediaChoice, need: MediaNeed, { prefer, reachPermille }: MediaPolicy, legal: number): string {
  const label = MEDIA_CLASS_LABELS[choice.mediaClass];
  const within = Math.floor((choice.maxUm * reachPermille) / 1000);
  if (choice.maxUm < 0)
    return `${label}: between panels; the modules at the ends of the channel say how far it reaches.`;
  const reach = `reaches ${metres(within)}, ${metres(need.neededUm)} are needed`;
  if (legal === 1) return `${label}: the only one that fits and ${reach}.`;
  const why = prefer === 'cost' ? 'the cheapest class' : `the least power (${watts(choice.powerMw)} for both ends)`;
  return `${label}: ${why} of ${String(legal)} that fit; it ${reach}.`;
}

function problemOf({ speedMbps, neededUm, from, to }: MediaNeed, refused: readonly MediaRefusal[]): string {
  const link = `${from.connector} and ${to.connector} at ${String(speedMbps / 1000)} Gbit/s over ${metres(neededUm)}`;
  const [nearest] = refused.filter((one) => one.code !== 'notOffered').slice(-1);
  if (!nearest) return `No cable in the catalog joins ${link}.`;
  return `No cable in the catalog may join ${link}: ${nearest.name} ${nearest.reason}`;
}

/** Metres as sentences here write them, without needless zeros. */
function metres(um: number): string {
  return `${String(Math.round(um / 10_000) / 100)} m`;
}

function watts(mw: number): string {
  return mw < 0 ? 'unknown' : `${String(Math.round(mw / 100) / 10)} W`;
}
