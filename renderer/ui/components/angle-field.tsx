import { useId } from 'react';
import { normaliseRotation } from '#shared/geometry/footprint';
import { formatNumber } from '#shared/units/format';
import { err, ok, type Result } from '#shared/units/result';
import { entryControl, FieldFrame } from './field';
import type { Mixed } from './mixed';
import { useEntry } from './use-entry';

export interface AngleFieldProps {
  readonly label: string;
  /** Thousandths of a degree, clockwise from north. */
  readonly value: number | Mixed | undefined;
  readonly onCommit: (mdeg: number) => void;
  readonly decimalComma?: boolean;
  readonly isDisabled?: boolean;
}

const STEP_MDEG = 1_000;

/** A rotation in degrees; any turn is brought into 0° to 359.999°. */
export function AngleField({ label, value, onCommit, decimalComma = false, isDisabled = false }: AngleFieldProps) {
  const id = useId();
  const entry = useEntry<number>({
    value,
    format: (mdeg) => `${formatNumber(mdeg / 1000, 3, { decimalComma })}°`,
    parse: parseAngle,
    onCommit: (mdeg) => {
      if (mdeg !== undefined) onCommit(mdeg);
    },
    step: (now, direction, isLarge) => normaliseRotation(now + direction * (isLarge ? 90 : 1) * STEP_MDEG),
  });
  return (
    <FieldFrame label={label} controlId={id} error={entry.error}>
      <input
        {...entryControl(entry, id)}
        type="text"
        autoComplete="off"
        placeholder={entry.placeholder}
        disabled={isDisabled}
        onFocus={(event) => event.currentTarget.select()}
      />
    </FieldFrame>
  );
}

function parseAngle(text: string): Result<number, string> {
  const match = /^\s*([-+]?\d+(?:[.,]\d+)?)\s*(?:°|deg|degrees)?\s*$/i.exec(text);
  const degrees = Number(match?.[1]?.replace(',', '.'));
  return Number.isFinite(degrees) && Math.abs(degrees) <= 1e6
    ? ok(normaliseRotation(degrees * 1000))
    : err('Type an angle in degrees, for example 90°.');
}
