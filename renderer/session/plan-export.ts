import type { InkName } from '#shared/exchange/plan-drawing/ink';
import type { Orientation, PaperName } from '#shared/exchange/plan-drawing/paper';
import type { RecordId } from '#shared/model/record-id';

export const PLAN_FORMATS = ['pdf', 'svg', 'png'] as const;
export type PlanFormat = (typeof PLAN_FORMATS)[number];

/** How the plan was put on paper the last time. */
export interface PlanExportChoice {
  readonly format: PlanFormat;
  readonly dpi: number;
  readonly roomId: RecordId<'room'> | undefined;
  readonly paper: PaperName;
  readonly orientation: Orientation;
  readonly scale: number | 'fit';
  readonly showsTiles: boolean;
  readonly showsUnderlay: boolean;
  /** Also what this window hides: layers and single items. */
  readonly showsHidden: boolean;
  readonly showsLegend: boolean;
  readonly ink: InkName;
  readonly date: string;
}
