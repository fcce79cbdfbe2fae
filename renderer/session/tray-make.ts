import { trayType, type Tray } from '#shared/model/records/tray';
import type { TrayMake } from '#shared/operations/draw-tray';

/** What the next tray is made as: chosen while the tool is in the hand, and remembered. */
export interface TrayChoice extends Required<Pick<Tray, 'kind' | 'form' | 'level' | 'widthUm' | 'depthUm'>> {
  /** Underside above the finished floor, and below it under the floor. */
  readonly overheadUm: number;
  readonly underfloorUm: number;
  /** The side whose cables it is kept for; empty for any. */
  readonly side: string;
}

export const DEFAULT_TRAY: TrayChoice = {
  kind: 'mixed',
  form: 'basket',
  level: 'overhead',
  widthUm: 300_000,
  depthUm: 100_000,
  overheadUm: 2_600_000,
  underfloorUm: -300_000,
  side: '',
};

/** The fields of a tray that is made so. */
export function trayMakeOf({ overheadUm, underfloorUm, side, ...make }: TrayChoice): TrayMake {
  return {
    ...make,
    elevationUm: make.level === 'overhead' ? overheadUm : underfloorUm,
    ...(side === '' ? {} : { side }),
  };
}

/** Whether a value out of a settings file can be used: one that an older or damaged file holds may not. */
export function isTrayChoice(value: unknown): value is TrayChoice {
  if (typeof value !== 'object' || value === null) return false;
  const { overheadUm, underfloorUm, side, ...make } = value as TrayChoice;
  const lengths = [make.widthUm, make.depthUm, overheadUm, underfloorUm];
  const fields = trayType.fields;
  return (
    lengths.every((length) => Number.isInteger(length)) &&
    make.widthUm > 0 &&
    make.depthUm > 0 &&
    typeof side === 'string' &&
    fields.kind.check(make.kind) === undefined &&
    fields.form.check(make.form) === undefined &&
    fields.level.check(make.level) === undefined
  );
}
