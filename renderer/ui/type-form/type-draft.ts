import type { CatalogType, PortGroup, PowerInput } from '#shared/catalog/catalog-type';
import { CATEGORIES, CATEGORY_NAMES, type CatalogKind } from '#shared/catalog/categories';
import type { Figure } from '#shared/catalog/figure';
import { FIGURES, type FigureName } from '#shared/catalog/figures';
import { figuresOfKind } from '#shared/catalog/kind-figures';
import { REQUIRED_FIGURES } from '#shared/catalog/required-figures';
import { catalogTypeProblems } from '#shared/catalog/schema';
import { DIMENSIONS, type Dimension } from '#shared/units/dimensions';

/** One figure as the form holds it; the value as typed, empty for an explicit unknown. */
export interface FigureDraft {
  readonly value: string;
  readonly unit: string;
  readonly basis: Figure['basis'];
  readonly grade: Figure['grade'];
  readonly source: string;
  readonly note: string;
}

/** A catalog type as the form holds it. Everything that has no field of its own is carried along in `base`. */
export interface TypeDraft {
  readonly base: CatalogType;
  readonly figures: { readonly [name in FigureName]?: FigureDraft };
}

/** A type of this kind that says nothing yet, to be filled in. */
export function blankType(kind: CatalogKind): CatalogType {
  const shared = { id: 'my/new-type', manufacturer: '', modelNumber: '', name: '', figures: {} } as const;
  switch (kind) {
    case 'rack':
      return {
        ...shared,
        kind,
        category: 'rackFrame',
        cooling: 'none',
        rack: { rackUnitKind: 'EIA', rackUnits: 42, railWidthIn: 19, isSystem: false },
      };
    case 'device':
      return {
        ...shared,
        kind,
        category: 'server',
        cooling: 'air',
        device: { heightHalfRu: 2, isFullDepth: true, airflow: 'front-to-rear' },
      };
    case 'plant':
      return { ...shared, kind, category: 'genericPlant', plant: { supplies: [], placement: 'floor' } };
    case 'cabling':
      return {
        ...shared,
        kind,
        category: 'cableFibre',
        cabling: {
          medium: 'OM4',
          phys: [],
          speedsMbps: [],
          near: { connector: 'LC', count: 1 },
          far: { connector: 'LC', count: 1 },
        },
      };
  }
}

/** A copy of a type to go on from, which says where it comes from. */
export function derivedType(from: CatalogType): CatalogType {
  const { provenance: _provenance, ...rest } = from;
  const modelNumber = `${from.modelNumber} (own)`;
  return {
    ...rest,
    modelNumber,
    name: `${from.name} (own)`,
    id: idFor(from.manufacturer, modelNumber),
    provenance: { source: `${from.name} (${from.id}), derived` },
  };
}

/** maker/model in lower case, as the schema wants it. */
export function idFor(manufacturer: string, modelNumber: string): string {
  const plain = (text: string): string =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9.+_]+/g, '-')
      .replace(/^[-.+_]+|[-.+_]+$/g, '');
  return `${plain(manufacturer) || 'my'}/${plain(modelNumber) || 'new-type'}`;
}

/** The form's content for a type. What the checks need of its category has a row from the start. */
export function draftOf(type: CatalogType): TypeDraft {
  const needed = openNeeds(type);
  const names = figuresOfKind(type.kind).filter((name) => type.figures[name] !== undefined || needed.includes(name));
  const foreign = (Object.keys(type.figures) as FigureName[]).filter((name) => !names.includes(name));
  const figures = Object.fromEntries(
    [...names, ...foreign].map((name) => {
      const figure = type.figures[name];
      return [name, figure ? figureDraft(figure) : blankFigure(name)];
    }),
  );
  return { base: type, figures };
}

/** A figure for each need of the category that nothing answers: the maker's maximum where there is a choice. */
function openNeeds(
  type: CatalogType,
  isStated = (name: FigureName): boolean => type.figures[name] !== undefined,
): readonly FigureName[] {
  return REQUIRED_FIGURES[type.category]
    .filter((need) => !need.some(isStated))
    .flatMap((need) => (need.includes('maxPowerAc') ? 'maxPowerAc' : need.slice(0, 1)));
}

function figureDraft({ value, unit, basis, grade, source, note }: Figure): FigureDraft {
  return { value: value === 'unknown' ? '' : String(value), unit, basis, grade, source, note: note ?? '' };
}

/** A figure that was not looked at yet: unknown until a value is typed. */
export function blankFigure(name: FigureName): FigureDraft {
  return {
    value: '',
    unit: USUAL_UNITS[FIGURES[name].dimension] ?? '',
    basis: 'rated',
    grade: 'K',
    source: '',
    note: '',
  };
}

/** The unit most sources print. */
const USUAL_UNITS: { readonly [name in Dimension]?: string } = {
  length: 'mm',
  mass: 'kg',
  power: 'kW',
  apparentPower: 'kVA',
  current: 'A',
  voltage: 'V',
  share: '%',
  fineShare: '%',
  energy: 'kWh',
  volume: 'L',
  fuelBurn: 'L/kWh',
  liquidFlow: 'L/min',
  airFlow: 'm³/s',
  temperature: '°C',
  temperatureDifference: 'K',
  massPerLength: 'g/m',
  smallPower: 'W',
  opticalLoss: 'dB',
  attenuation: 'dB/km',
  delay: 'ns',
};

/** The symbols of the units a figure may be in. */
export function unitsOf(name: FigureName): readonly string[] {
  return DIMENSIONS[FIGURES[name].dimension].units.map((unit) => unit.symbol);
}

/** The categories a kind of type can be of, for a choice. */
export function categoryOptions(kind: CatalogKind) {
  return CATEGORY_NAMES.filter((name) => (CATEGORIES[name].kinds as readonly CatalogKind[]).includes(kind)).map(
    (value) => ({ value, label: CATEGORIES[value].label }),
  );
}

/** Stands in the source of a figure that was left empty. */
const NOT_KNOWN = 'not known to the author of this type';

/**
 * The data of the type as the form stands: it may be wrong, and the schema says where. A row without value and source
 * was not looked for and is left out, unless the checks need it.
 */
export function draftData({ base, figures }: TypeDraft, decimalComma: boolean): unknown {
  const stated = (name: string): boolean => (figures[name as FigureName]?.value.trim() ?? '') !== '';
  const needed = new Set<string>(openNeeds(base, stated));
  const entries = (Object.entries(figures) as [FigureName, FigureDraft][])
    .filter(([name, { value, source }]) => value.trim() !== '' || source.trim() !== '' || needed.has(name))
    .map(([name, figure]) => [name, figureData(figure, base.figures[name], decimalComma)]);
  return { ...withoutEmpty(base), figures: Object.fromEntries(entries) };
}

function figureData(draft: FigureDraft, before: Figure | undefined, decimalComma: boolean): unknown {
  const { value: text, unit, basis, grade, source, note } = draft;
  const typed = text.trim();
  const isUnknown = typed === '' || typed.toLowerCase() === 'unknown';
  const plain = decimalComma ? typed.replace(/\./g, '').replace(',', '.') : typed.replace(/,(?=\d{3}\b)/g, '');
  const number = Number(plain);
  return {
    value: isUnknown ? 'unknown' : Number.isFinite(number) ? number : typed,
    unit,
    basis,
    source: isUnknown && source.trim() === '' ? NOT_KNOWN : source.trim(),
    // Grade U and "unknown" go together, so typing a value or taking it away changes the grade.
    grade: isUnknown ? 'U' : grade === 'U' ? 'K' : grade,
    ...(note.trim() === '' ? {} : { note: note.trim() }),
    ...(before?.asOf === undefined ? {} : { asOf: before.asOf }),
    ...(before?.alternatives === undefined ? {} : { alternatives: before.alternatives }),
  };
}

function withoutEmpty(base: CatalogType): CatalogType {
  return Object.fromEntries(
    Object.entries(base).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as unknown as CatalogType;
}

/**
 * What is wrong with the form, by the path of the field; with the id taken, the model number says so. A number that
 * differs from the one of `original` cannot keep its source.
 */
export function draftProblems(
  data: unknown,
  isTaken: (id: string) => boolean,
  original?: CatalogType,
): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  for (const { path, message } of catalogTypeProblems(data)) if (!problems.has(path)) problems.set(path, message);
  const { id, figures = {} } = data as { readonly id?: unknown; readonly figures?: CatalogType['figures'] };
  for (const [name, figure] of Object.entries(figures)) {
    const before = original?.figures[name as FigureName];
    if (before && figure.source === before.source && (figure.value !== before.value || figure.unit !== before.unit))
      problems.set(`figures.${name}.source`, 'is that of another number; say where this one is from');
  }
  if (typeof id === 'string' && isTaken(id))
    problems.set('modelNumber', 'there is already a type of this maker and model in the catalog');
  return problems;
}

export const BLANK_PORTS: PortGroup = { name: 'Port{n}', count: 1, connector: 'RJ45', speedMbps: [], role: 'data' };
export const BLANK_INPUT: PowerInput = { count: 1, connector: 'C14' };
