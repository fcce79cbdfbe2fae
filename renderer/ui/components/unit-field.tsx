import { useId, type ReactNode } from 'react';
import type { Dimension } from '#shared/units/dimensions';
import { findUnit } from '#shared/units/dimensions';
import { formatIn, formatLength, type LengthUnit } from '#shared/units/format';
import type { Um } from '#shared/units/length';
import { parseQuantity } from '#shared/units/parse';
import { err, type Result } from '#shared/units/result';
import { entryControl, FieldFrame } from './field';
import type { Mixed } from './mixed';
import { useEntry } from './use-entry';
import { useLabelScrub } from './use-label-scrub';

export interface UnitFieldProps {
  readonly label: string;
  readonly dimension: Dimension;
  /** Symbol of the unit shown and meant by a bare number; for a length also `ft-in`. */
  readonly unit: string;
  /** In the canonical unit of the dimension. */
  readonly value: number | Mixed | undefined;
  /** Called once per entry, in the canonical unit; with nothing when an optional field was emptied. */
  readonly onCommit: (value: number | undefined) => void;
  readonly isOptional?: boolean;
  /** Bounds in the canonical unit. */
  readonly min?: number;
  readonly max?: number;
  /** What an arrow key adds, in the canonical unit. @default one of the unit shown */
  readonly step?: number;
  readonly decimalComma?: boolean;
  readonly isDisabled?: boolean;
  readonly isStacked?: boolean;
  readonly help?: ReactNode;
  /** Shown in an empty optional field: what holds without a value. */
  readonly placeholder?: string | undefined;
}

/**
 * A quantity typed with or without its unit: `600`, `600mm`, `2ft 1/2in`, `=600*3`. Shows the value in `unit` when
 * left; a bad entry is explained and the old value stays.
 */
export function UnitField(props: UnitFieldProps) {
  const { label, dimension, unit, value, onCommit, isOptional, isDisabled = false, isStacked, help } = props;
  const id = useId();
  const format = (canonical: number): string => formatQuantity(dimension, canonical, unit, props.decimalComma);
  const step = props.step ?? unitSize(dimension, unit);
  const clamp = (next: number): number => Math.min(props.max ?? Infinity, Math.max(props.min ?? -Infinity, next));
  const entry = useEntry<number>({
    value,
    format,
    parse: (text) => parseInRange(text, props, format),
    onCommit,
    isOptional,
    step: (now, direction, isLarge) => clamp(now + direction * step * (isLarge ? 10 : 1)),
  });
  const scrub = useLabelScrub({
    value: typeof value === 'number' && !isDisabled ? value : undefined,
    show: (next) => entry.show(clamp(next)),
    commit: entry.commit,
    giveUp: entry.giveUp,
    stepSize: step,
  });
  return (
    <FieldFrame label={label} controlId={id} error={entry.error} help={help} isStacked={isStacked} scrub={scrub}>
      <input
        {...entryControl(entry, id)}
        type="text"
        autoComplete="off"
        inputMode="text"
        spellCheck={false}
        placeholder={entry.placeholder ?? props.placeholder}
        disabled={isDisabled}
        onFocus={(event) => event.currentTarget.select()}
      />
    </FieldFrame>
  );
}

/** A canonical value with its unit, exact: what is shown can be read back unchanged. */
export function formatQuantity(dimension: Dimension, canonical: number, unit: string, decimalComma = false): string {
  return dimension === 'length'
    ? formatLength(canonical as Um, unit as LengthUnit, { decimalComma })
    : formatIn(dimension, canonical, unit, { decimalComma });
}

/** The unit a bare number is in: feet and inches are shown together, and a bare number then means inches. */
function entryUnit(unit: string): string {
  return unit === 'ft-in' ? 'in' : unit;
}

function unitSize(dimension: Dimension, unit: string): number {
  return Math.round(findUnit(dimension, entryUnit(unit))?.factor ?? 1);
}

function parseInRange(
  text: string,
  props: UnitFieldProps,
  format: (canonical: number) => string,
): Result<number, string> {
  const { dimension, unit, min, max, decimalComma = false } = props;
  const parsed = parseQuantity(dimension, text, { defaultUnit: entryUnit(unit), decimalComma });
  if (!parsed.ok) return err(parsed.error.message);
  if (min !== undefined && parsed.value < min) return err(`${props.label} must be at least ${format(min)}.`);
  if (max !== undefined && parsed.value > max) return err(`${props.label} must be at most ${format(max)}.`);
  return parsed;
}
