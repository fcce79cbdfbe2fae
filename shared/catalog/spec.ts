import type { Known } from '../units/known';
import { isKnown, mapKnown, UNKNOWN } from '../units/known';
import type { Um } from '../units/length';
import { inches, OU, RU, um } from '../units/length';
import type { Gram, MilliAmp, MilliCelsius, MilliKelvin, MlPerMin, MlPerS, Permille, Watt } from '../units/quantities';
import { watts } from '../units/quantities';
import type { CablingType, CatalogType } from './catalog-type';
import { CATEGORIES } from './categories';
import type { Basis, Figure, Grade } from './figure';
import type { FigureName } from './figures';
import { canonical } from './figures';

/** Where a resolved number comes from, for display beside it. */
export interface SpecSource {
  /** The figure that supplied it; absent when it follows from what the type is. */
  readonly figureName?: FigureName;
  readonly figure?: Figure;
  readonly basis: Basis;
  readonly grade: Grade;
  /** How the number came about, when it is not the figure's own value. */
  readonly reason?: string;
}

/** The numbers of a type in the integer units analysis computes in. Unknown is unknown, never zero. */
export interface SpecNumbers {
  readonly widthUm: Known<Um>;
  readonly depthUm: Known<Um>;
  readonly heightUm: Known<Um>;
  readonly massG: Known<Gram>;
  /** What it draws at the inlet, and so the heat it makes. */
  readonly powerW: Known<Watt>;
  readonly peakPowerW: Known<Watt>;
  /** Share of its heat that goes to the liquid loop. */
  readonly heatLiquidPermille: Known<Permille>;
  readonly liquidFlowMlPerMin: Known<MlPerMin>;
  readonly airFlowMlPerS: Known<MlPerS>;
  readonly coolantMaxMilliC: Known<MilliCelsius>;
  readonly coolantMinMilliC: Known<MilliCelsius>;
  readonly inletMaxMilliC: Known<MilliCelsius>;
  readonly inletMinMilliC: Known<MilliCelsius>;
  readonly payloadG: Known<Gram>;
  readonly mountingDepthUm: Known<Um>;
  readonly clearanceFrontUm: Known<Um>;
  readonly clearanceRearUm: Known<Um>;
  readonly clearanceLeftUm: Known<Um>;
  readonly clearanceRightUm: Known<Um>;
  /** Power it can hand on. */
  readonly ratedPowerW: Known<Watt>;
  readonly ratedCurrentMa: Known<MilliAmp>;
  readonly coolingCapacityW: Known<Watt>;
  readonly coolingFlowMlPerMin: Known<MlPerMin>;
  readonly coolingAirFlowMlPerS: Known<MlPerS>;
  readonly supplyAirMilliC: Known<MilliCelsius>;
  readonly approachMilliK: Known<MilliKelvin>;
  readonly footCount: Known<number>;
}

export interface TypeSpec extends SpecNumbers {
  /** Source of each number that is known or was looked for. */
  readonly sources: { readonly [name in keyof SpecNumbers]?: SpecSource };
  /** The figure `powerW` was taken from; absent when it follows from the category. */
  readonly powerFigure?: FigureName;
}

/**
 * Share of a nameplate that IT gear is planned with when nothing better is known (rule PWR-LOAD-BASIS).
 * From the worksheet of a vendor white paper, not confirmed: grade K. GPU nodes and rack-scale systems count in full.
 */
export const NAMEPLATE_FACTOR_PERMILLE = 670;

/** The figure behind each number that is simply read. The first one present wins. */
const DIRECT: { readonly [name in keyof SpecNumbers]?: readonly FigureName[] } = {
  widthUm: ['overallWidth'],
  depthUm: ['overallDepth'],
  heightUm: ['overallHeight'],
  massG: ['weight'],
  peakPowerW: ['maxPowerAcEdpp1'],
  heatLiquidPermille: ['heatCaptureRatio'],
  liquidFlowMlPerMin: ['requiredLiquidFlowRate'],
  airFlowMlPerS: ['requiredAirFlowRate'],
  coolantMaxMilliC: ['maximumCoolantSupplyTemperature'],
  coolantMinMilliC: ['minimumCoolantSupplyTemperature'],
  inletMaxMilliC: ['maximumOperatingTemperature'],
  inletMinMilliC: ['minimumOperatingTemperature'],
  payloadG: ['maxPayload'],
  mountingDepthUm: ['mountingDepth'],
  clearanceFrontUm: ['installationClearanceFront'],
  clearanceRearUm: ['installationClearanceRear'],
  clearanceLeftUm: ['installationClearanceLeft'],
  clearanceRightUm: ['installationClearanceRight'],
  ratedPowerW: ['ratedOutputPower'],
  ratedCurrentMa: ['ratedCurrent'],
  coolingCapacityW: ['nominalCoolingCapacity', 'maximumCoolingCapacity'],
  coolingFlowMlPerMin: ['nominalFlow', 'maximumFlow'],
  coolingAirFlowMlPerS: ['ratedAirFlow'],
  supplyAirMilliC: ['supplyAirTemperature'],
  approachMilliK: ['approachTemperature'],
  footCount: ['footCount'],
};

interface Resolved {
  readonly value: Known<number>;
  readonly source?: SpecSource;
}

const ABSENT: Resolved = { value: UNKNOWN };

function byNature(value: number, reason: string, grade: Grade = 'D'): Resolved {
  return { value, source: { basis: 'rated', grade, reason } };
}

/** The first of several figures that has a number, else the first that was looked for. */
function firstKnown(type: CatalogType, names: readonly FigureName[]): Resolved {
  let missing: Resolved = ABSENT;
  for (const figureName of names) {
    const figure = type.figures[figureName];
    if (figure === undefined) continue;
    const value = canonical(figureName, figure);
    const resolved = { value, source: { figureName, figure, basis: figure.basis, grade: figure.grade } };
    if (isKnown(value)) return resolved;
    if (missing.source === undefined) missing = resolved;
  }
  return missing;
}

/** What both ends of a cable draw, or one transceiver, in whole watts. */
function resolveEndPower(type: CablingType): Resolved {
  const figure = type.figures.endPower;
  const ofEnd = canonical('endPower', figure);
  if (figure === undefined || !isKnown(ofEnd)) return ABSENT;
  const { near, far } = type.cabling;
  const ends = type.category === 'transceiver' ? 1 : near.count + far.count;
  return {
    value: watts((ofEnd * ends) / 1000),
    source: {
      figureName: 'endPower',
      figure,
      basis: figure.basis,
      grade: figure.grade,
      ...(ends === 1 ? {} : { reason: `${String(ends)} ends` }),
    },
  };
}

/** Draw at the inlet: measured, else the maker's maximum, else a share of the nameplate (rule PWR-LOAD-BASIS). */
function resolvePower(type: CatalogType): Resolved {
  if (type.kind === 'cabling' && CATEGORIES[type.category].electrical === 'load') return resolveEndPower(type);
  const stated = firstKnown(type, ['measuredPower', 'maxPowerAc', 'maxPowerDcTdp']);
  if (isKnown(stated.value)) return stated;
  const nameplate = firstKnown(type, ['namePlatePower']);
  if (isKnown(nameplate.value) && nameplate.source !== undefined) {
    const inFull = type.category === 'gpuNode' || type.category === 'rackSystem';
    if (inFull) return nameplate;
    return {
      value: watts((nameplate.value * NAMEPLATE_FACTOR_PERMILLE) / 1000),
      source: {
        ...nameplate.source,
        grade: 'K',
        reason: `${String(NAMEPLATE_FACTOR_PERMILLE / 10)} % of the nameplate`,
      },
    };
  }
  if (stated.source !== undefined) return stated;
  const { electrical, label } = CATEGORIES[type.category];
  if (electrical === 'passive') return byNature(0, `${label.toLowerCase()} draw no power`);
  if (electrical === 'conduit') return byNature(0, `${label} hand power on; their loss belongs to the power chain`);
  return nameplate.source === undefined ? ABSENT : nameplate;
}

function resolveHeatSplit(type: CatalogType): Resolved {
  const stated = firstKnown(type, ['heatCaptureRatio']);
  if (stated.source !== undefined) return stated;
  if (CATEGORIES[type.category].electrical !== 'load') return byNature(0, 'makes no heat of its own');
  if (type.cooling === 'air' || type.cooling === 'none') return byNature(0, 'air-cooled: no liquid connection');
  if (type.cooling === 'liquid') return byNature(1000, 'fully liquid-cooled');
  if (type.cooling === 'hybrid' || type.kind !== 'device' || type.category === 'gpuNode') return ABSENT;
  return byNature(0, 'taken as air-cooled: no liquid connection is stated', 'K');
}

/** Sizes that follow from the standard the gear is built to. */
function standardSize(type: CatalogType, name: 'widthUm' | 'heightUm'): Resolved {
  if (type.kind !== 'device' || type.device.heightHalfRu === 0) return ABSENT;
  if (name === 'widthUm') {
    const railWidthIn = type.device.railWidthIn ?? 19;
    return {
      value: inches(railWidthIn),
      source: { basis: 'rated', grade: 'T', reason: `${String(railWidthIn)} in panel (EIA-310)` },
    };
  }
  const unit = type.device.railWidthIn === 21 ? OU : RU;
  const reason = `${String(type.device.heightHalfRu / 2)} ${unit === OU ? 'OU' : 'RU'}`;
  return { value: um((type.device.heightHalfRu * unit) / 2), source: { basis: 'rated', grade: 'T', reason } };
}

function resolve(type: CatalogType, name: keyof SpecNumbers): Resolved {
  if (name === 'powerW') return resolvePower(type);
  if (name === 'heatLiquidPermille') return resolveHeatSplit(type);
  const read = firstKnown(type, DIRECT[name] ?? []);
  if (isKnown(read.value)) return read;
  if (name === 'liquidFlowMlPerMin' && resolveHeatSplit(type).value === 0) return byNature(0, 'no heat goes to liquid');
  if (name === 'widthUm' || name === 'heightUm') {
    const standard = standardSize(type, name);
    if (isKnown(standard.value)) return standard;
  }
  return read;
}

const NAMES = [...Object.keys(DIRECT), 'powerW'] as readonly (keyof SpecNumbers)[];

const MEMO = new WeakMap<CatalogType, TypeSpec>();

/**
 * The resolved numbers of a type, each with its source. The type must not change afterwards (records are frozen):
 * the answer is remembered by object identity, so calling this per rack per frame costs a lookup.
 */
export function specOf(type: CatalogType): TypeSpec {
  const known = MEMO.get(type);
  if (known !== undefined) return known;
  const resolved = new Map(NAMES.map((name) => [name, resolve(type, name)]));
  const sources = Object.fromEntries(
    [...resolved].flatMap(([name, { source }]) => (source === undefined ? [] : [[name, source]])),
  );
  const powerFigure = resolved.get('powerW')?.source?.figureName;
  const numbers = Object.fromEntries([...resolved].map(([name, { value }]) => [name, value]));
  const spec = Object.freeze({
    ...numbers,
    sources: Object.freeze(sources),
    ...(powerFigure === undefined ? {} : { powerFigure }),
  }) as unknown as TypeSpec;
  MEMO.set(type, spec);
  return spec;
}

/** The heat of a type that goes into the room air, in watts. */
export function airHeatW(spec: TypeSpec): Known<Watt> {
  return mapKnown(spec.powerW, (power) => mapKnown(liquidHeatW(spec), (liquid) => watts(power - liquid)));
}

/** The heat of a type that goes into the liquid loop, in watts. A type that draws nothing heats nothing. */
export function liquidHeatW(spec: TypeSpec): Known<Watt> {
  return mapKnown(spec.powerW, (power) => {
    if (power === 0) return watts(0);
    return mapKnown(spec.heatLiquidPermille, (share) => watts((power * share) / 1000));
  });
}
