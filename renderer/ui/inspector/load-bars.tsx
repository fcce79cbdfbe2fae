import type { ReactNode } from 'react';
import { formatAtLeast } from '#shared/units/format';
import { isKnown } from '#shared/units/known';
import { LoadBar } from '../components/load-bar';
import { useFormat, type Formats } from '../components/use-format';
import { isEmptyLoad, type Load } from './loads';

function writerOf(quantity: Load['quantity'], formats: Formats): (value: number) => string {
  return formats[quantity];
}

/** Loads against limits; one without any limit is a plain figure, since there is nothing to fill. */
export function LoadBars({ loads }: { readonly loads: readonly Load[] }) {
  const formats = useFormat();
  return (
    <>
      {loads
        .filter((load) => !isEmptyLoad(load))
        .map((load) =>
          isKnown(load.limit) || load.basis !== undefined ? (
            <LoadBar
              key={load.label}
              label={load.label}
              load={load.load}
              limit={load.limit}
              format={writerOf(load.quantity, formats)}
              basis={load.basis}
            />
          ) : (
            <FactRow
              key={load.label}
              label={load.label}
              text={formatAtLeast(load.load, writerOf(load.quantity, formats))}
            />
          ),
        )}
    </>
  );
}

export interface FactRowProps {
  readonly label: string;
  readonly text: string;
  /** What stands behind the figure. */
  readonly children?: ReactNode;
}

/** A figure that cannot be edited. */
export function FactRow({ label, text, children }: FactRowProps) {
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <span>
        {text} {children}
      </span>
    </div>
  );
}
