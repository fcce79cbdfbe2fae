import { UNKNOWN, isKnown, type Known } from '../../units/known';
import { findUnit, fromCanonical } from '../../units/dimensions';
import type { MessageParam } from '../../i18n/message';
import { findingId, type Finding, type Severity } from './finding';
import type { Breach, Gap, QuantityKind, Report, Rule } from './rule';

const NONE: readonly never[] = [];

/** Turns what one rule reports into findings with its severity. */
export class FindingCollector implements Report {
  private found: Finding[] | undefined;

  constructor(
    private readonly rule: Rule,
    private readonly severity: () => Severity,
  ) {}

  /** What was reported since the last call. */
  take(): readonly Finding[] {
    const { found } = this;
    this.found = undefined;
    return found ?? NONE;
  }

  breach(breach: Breach): void {
    const { rule } = this;
    const difference = Math.abs(breach.actual - breach.limit);
    const quantity = (value: number): MessageParam => ({ quantity: value, dimension: breach.dimension });
    this.add({
      id: findingId(rule.code, breach.subjects, breach.discriminator),
      code: rule.code,
      severity: this.severity(),
      subjects: breach.subjects,
      related: breach.related ? [...breach.related].sort() : NONE,
      message: {
        key: `${rule.code}.${breach.message}`,
        text: rule.messages[breach.message] ?? breach.message,
        params: {
          actual: quantity(breach.actual),
          limit: quantity(breach.limit),
          difference: breach.dimension === 'temperature' ? kelvin(difference) : quantity(difference),
          ...breach.params,
        },
      },
      actual: inUnit(breach.actual, breach.dimension, breach.unit),
      limit: inUnit(breach.limit, breach.dimension, breach.unit),
      unit: breach.unit,
      basis: breach.basis ?? rule.basis,
      source: breach.source ?? rule.source,
      sourceGrade: breach.grade ?? rule.grade,
      ...(breach.at ? { at: breach.at } : {}),
      ...(breach.shapes ? { shapes: breach.shapes } : {}),
      isUnknown: false,
      evidence: breach.evidence ?? NONE,
    });
  }

  notChecked(gap: Gap): void {
    const { rule } = this;
    const discriminator = gap.discriminator === undefined ? 'unknown' : `unknown-${gap.discriminator}`;
    this.add({
      id: findingId(rule.code, gap.subjects, discriminator),
      code: rule.code,
      severity: 'info',
      subjects: gap.subjects,
      related: NONE,
      message: {
        key: `${rule.code}.${gap.message}`,
        text: rule.messages[gap.message] ?? gap.message,
        params: gapParams(gap),
      },
      actual: knownInUnit(gap.actual ?? UNKNOWN, gap),
      limit: knownInUnit(gap.limit ?? UNKNOWN, gap),
      unit: gap.unit ?? '',
      basis: rule.basis,
      source: rule.source,
      sourceGrade: rule.grade,
      ...(gap.at ? { at: gap.at } : {}),
      ...(gap.shapes ? { shapes: gap.shapes } : {}),
      isUnknown: true,
      evidence: gap.evidence ?? NONE,
    });
  }

  private add(finding: Finding): void {
    if (this.found) this.found.push(finding);
    else this.found = [finding];
  }
}

/** A difference of temperatures has no zero point to shift, so it must not be shown as a temperature. */
function kelvin(difference: number): MessageParam {
  return { quantity: difference, dimension: 'temperatureDifference' };
}

function gapParams(gap: Gap): { readonly [name: string]: MessageParam } {
  const param = (value: Known<number> | undefined): MessageParam =>
    value === undefined || !isKnown(value) || !gap.dimension ? UNKNOWN : { quantity: value, dimension: gap.dimension };
  return { actual: param(gap.actual), limit: param(gap.limit), ...gap.params };
}

function knownInUnit(value: Known<number>, gap: Gap): Known<number> {
  return isKnown(value) && gap.dimension ? inUnit(value, gap.dimension, gap.unit ?? '') : value;
}

/** The number a report gives, with the float noise of the conversion cut off. */
function inUnit(canonical: number, dimension: QuantityKind, symbol: string): number {
  if (dimension === 'rackUnits') return canonical;
  const unit = findUnit(dimension === 'runLength' ? 'length' : dimension, symbol);
  return unit ? Number(fromCanonical(canonical, unit).toPrecision(12)) : canonical;
}
