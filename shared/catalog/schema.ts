import { z } from 'zod';
import { findUnit } from '../units/dimensions';
import { UNKNOWN } from '../units/known';
import type { Result } from '../units/result';
import { err, ok } from '../units/result';
import { POLARITIES, POLISHES } from './cabling';
import { AIRFLOWS, COOLING_METHODS, PORT_ROLES, SUPPLIES, THERMAL_CLASSES } from './catalog-type';
import type { CatalogType } from './catalog-type';
import type { Category } from './categories';
import { CATEGORIES, CATEGORY_NAMES } from './categories';
import type { Figure, Statement } from './figure';
import { BASES, GRADES } from './figure';
import type { FigureName } from './figures';
import { FIGURE_NAMES, FIGURES } from './figures';

const text = z.string().trim().min(1, 'must not be empty').max(2_000, 'is too long');
const shortText = z.string().trim().min(1, 'must not be empty').max(200, 'is too long');
const count = z.int().min(0).max(100_000);

const statement = {
  value: z.union([z.number(), z.literal(UNKNOWN)], { error: 'must be a number or "unknown"' }),
  unit: z.string().max(20),
  basis: z.enum(BASES),
  source: text.describe('Where the number was read; a number without a source is refused.'),
  grade: z.enum(GRADES),
  asOf: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a date such as 2026 or 2026-03')
    .exactOptional(),
  note: text.exactOptional(),
};

const figure: z.ZodType<Figure> = z.strictObject({
  ...statement,
  alternatives: z.array(z.strictObject(statement)).max(20).exactOptional(),
});

/** Figures that may be below zero. */
const SIGNED: ReadonlySet<string> = new Set(['temperature', 'temperatureDifference']);

type Complaint = (message: string, path: (string | number)[]) => void;

function checkStatement(name: FigureName, one: Statement, path: (string | number)[], complain: Complaint): void {
  const { dimension } = FIGURES[name];
  if (findUnit(dimension, one.unit) === undefined)
    complain(`“${one.unit}” is not a unit of ${name}`, [...path, 'unit']);
  if ((one.value === UNKNOWN) !== (one.grade === 'U')) {
    complain('grade U and the value "unknown" go together: looked for and not found', [...path, 'grade']);
  }
  if (one.value === UNKNOWN) return;
  if (one.value < 0 && !SIGNED.has(dimension)) complain('must not be negative', [...path, 'value']);
  if ((dimension === 'share' || dimension === 'fineShare') && one.unit === '%' && one.value > 100) {
    complain('must not be above 100 %', [...path, 'value']);
  }
}

/** Checks the unit and the range of a figure and its alternatives against what the figure's name says. */
function namedFigure(name: FigureName): z.ZodType<Figure> {
  return figure.superRefine((one, context) => {
    const complain: Complaint = (message, path) => context.addIssue({ code: 'custom', path, message });
    checkStatement(name, one, [], complain);
    one.alternatives?.forEach((other, index) => checkStatement(name, other, ['alternatives', index], complain));
  });
}

const figures = z.strictObject(
  Object.fromEntries(FIGURE_NAMES.map((name) => [name, namedFigure(name).exactOptional()])) as Record<
    FigureName,
    z.ZodExactOptional<z.ZodType<Figure>>
  >,
);

const portGroup = z
  .strictObject({
    name: shortText,
    count: count.min(1),
    first: z.int().min(0).exactOptional(),
    names: z.array(shortText).min(1).max(2_000).exactOptional(),
    connector: shortText,
    speedMbps: z.array(z.int().min(1)).max(20),
    role: z.enum(PORT_ROLES),
    lanes: z.int().min(1).max(64).exactOptional(),
    breakouts: z.array(z.int().min(1).max(16)).min(1).max(8).exactOptional(),
    portsPerCage: z.int().min(1).max(16).exactOptional(),
    isPassThrough: z.boolean().exactOptional(),
    rearConnector: shortText.exactOptional(),
  })
  .refine((group) => group.names === undefined || group.names.length === group.count, {
    path: ['names'],
    message: 'must be as many as count',
  });

const powerInput = z.strictObject({
  count: count.min(1),
  connector: shortText,
  requiredCount: count.min(1).exactOptional(),
  redundancy: shortText.exactOptional(),
  phases: z.union([z.literal(1), z.literal(3)]).exactOptional(),
  voltage: shortText.exactOptional(),
});

const outlet = z.strictObject({
  count: count.min(1),
  connector: shortText,
  feedLeg: shortText.exactOptional(),
  bank: shortText.exactOptional(),
  breakerA: z.number().positive().max(100_000).exactOptional(),
});

const base = {
  id: z
    .string()
    .max(200)
    .regex(
      /^[a-z0-9][a-z0-9.+_-]*\/[a-z0-9][a-z0-9.+_-]*$/,
      'must be maker/model in lower case, for example acme/r-760',
    ),
  category: z.enum(CATEGORY_NAMES as [Category, ...Category[]]),
  manufacturer: shortText,
  modelNumber: shortText,
  name: shortText,
  description: text.exactOptional(),
  generation: shortText.exactOptional(),
  provenance: z
    .strictObject({ source: text, slug: shortText.exactOptional(), commit: shortText.exactOptional() })
    .exactOptional(),
  cooling: z.enum(COOLING_METHODS).exactOptional(),
  figures,
  ports: z.array(portGroup).max(500).exactOptional(),
  powerInputs: z.array(powerInput).max(100).exactOptional(),
  outlets: z.array(outlet).max(500).exactOptional(),
};

const railWidth = z.union([z.literal(10), z.literal(19), z.literal(21), z.literal(23)]);

const rack = z.strictObject({
  ...base,
  kind: z.literal('rack'),
  rack: z.strictObject({
    rackUnitKind: z.enum(['EIA', 'OU']),
    rackUnits: z.int().min(1).max(100),
    railWidthIn: railWidth,
    isSystem: z.boolean(),
  }),
});

const device = z.strictObject({
  ...base,
  kind: z.literal('device'),
  device: z.strictObject({
    heightHalfRu: z.int().min(0).max(200),
    isFullDepth: z.boolean(),
    airflow: z.enum(AIRFLOWS),
    thermalClass: z.enum(THERMAL_CLASSES).exactOptional(),
    railWidthIn: railWidth.exactOptional(),
  }),
});

const plant = z.strictObject({
  ...base,
  kind: z.literal('plant'),
  plant: z.strictObject({
    supplies: z.array(z.enum(SUPPLIES)).max(3),
    placement: z.enum(['floor', 'overhead', 'wall', 'rackDoor', 'outdoor']),
  }),
});

const cablingEnd = z.strictObject({
  connector: shortText,
  count: z.int().min(1).max(144),
  polish: z.enum(POLISHES).exactOptional(),
});

const MOST_LENGTH_UM = 100_000_000_000;

const cabling = z.strictObject({
  ...base,
  kind: z.literal('cabling'),
  cabling: z.strictObject({
    medium: shortText.exactOptional(),
    phys: z.array(shortText).max(50),
    speedsMbps: z.array(z.int().min(1)).max(20),
    lanes: z.int().min(1).max(64).exactOptional(),
    links: z.int().min(1).max(144).exactOptional(),
    near: cablingEnd,
    far: cablingEnd,
    stockLengthsUm: z
      .array(z.int().min(1).max(MOST_LENGTH_UM))
      .min(1)
      .max(200)
      .refine((lengths) => lengths.every((length, at) => at === 0 || length > (lengths[at - 1] ?? 0)), {
        message: 'must be in ascending order',
      })
      .exactOptional(),
    fibres: z.int().min(1).max(10_000).exactOptional(),
    polarity: z.enum(POLARITIES).exactOptional(),
    isInRackOnly: z.boolean().exactOptional(),
  }),
});

/** Schema of a catalog type. Unknown keys are refused, so that a misspelt figure is never silently dropped. */
export const catalogTypeSchema: z.ZodType<CatalogType> = z
  .discriminatedUnion('kind', [rack, device, plant, cabling])
  .superRefine((type, context) => {
    if (!(CATEGORIES[type.category].kinds as readonly string[]).includes(type.kind)) {
      context.addIssue({
        code: 'custom',
        path: ['category'],
        message: `${type.category} is not a category of kind ${type.kind}`,
      });
    }
  });

/** Checks unknown data as a catalog type. The error is a sentence naming the place, for example "figures.weight.source". */
export function parseCatalogType(data: unknown): Result<CatalogType, string> {
  const parsed = catalogTypeSchema.safeParse(data);
  if (parsed.success) return ok(parsed.data);
  const [first, ...more] = parsed.error.issues;
  const place = first === undefined || first.path.length === 0 ? 'the type' : first.path.join('.');
  const rest = more.length > 0 ? ` (and ${String(more.length)} more)` : '';
  return err(`${place}: ${first?.message ?? 'is not a catalog type'}${rest}`);
}

/** One thing that is wrong with data as a catalog type. */
export interface TypeProblem {
  /** Where, for example "figures.weight.source" or "ports.0.count"; empty for the type as a whole. */
  readonly path: string;
  readonly message: string;
}

/** Everything that is wrong with unknown data as a catalog type, for a form that says so at each field. */
export function catalogTypeProblems(data: unknown): readonly TypeProblem[] {
  const parsed = catalogTypeSchema.safeParse(data);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
}

/** What is wrong with unknown data as a catalog type, or nothing. */
export function checkCatalogType(data: unknown): string | undefined {
  const parsed = parseCatalogType(data);
  return parsed.ok ? undefined : parsed.error;
}
