import { CircleCheck, CircleHelp, Info, OctagonX, TriangleAlert, type LucideIcon } from 'lucide-react';
import './severity-mark.css';

/** What a finding weighs; `unknown` is one that could not be checked for want of data. */
export type Weight = 'error' | 'warning' | 'info' | 'unknown';

/** Each weight by shape and word as well as by colour. */
export const WEIGHTS: Readonly<
  Record<Weight, { readonly icon: LucideIcon; readonly one: string; readonly many: string }>
> = {
  error: { icon: OctagonX, one: 'Error', many: 'Errors' },
  warning: { icon: TriangleAlert, one: 'Warning', many: 'Warnings' },
  info: { icon: Info, one: 'Note', many: 'Notes' },
  unknown: { icon: CircleHelp, one: 'Not checked', many: 'Not checked' },
};

/** Worst first. */
export const WEIGHT_ORDER: readonly Weight[] = ['error', 'warning', 'info', 'unknown'];

export interface SeverityMarkProps {
  readonly weight: Weight;
  readonly size?: number;
  /** True where the word stands beside it. */
  readonly isDecoration?: boolean;
}

/** The sign of a finding's weight. */
export function SeverityMark({ weight, size = 15, isDecoration = false }: SeverityMarkProps) {
  const { icon: Icon, one } = WEIGHTS[weight];
  return (
    <Icon
      size={size}
      className={`severity-mark severity-${weight}`}
      {...(isDecoration ? { 'aria-hidden': true } : { role: 'img', 'aria-label': one })}
    />
  );
}

/** The sign that everything checked is in order. */
export function GoodMark({ size = 15 }: { readonly size?: number }) {
  return <CircleCheck size={size} className="severity-mark severity-good" aria-hidden />;
}
