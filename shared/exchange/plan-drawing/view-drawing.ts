import { rectHeight, rectWidth, type RectUm } from '../../geometry/rect';
import { DOCUMENT_ID } from '../../model/records/document';
import type { AnyRecord } from '../../model/registry';
import type { DocumentView } from '../../store/document-view';
import type { LengthUnit } from '../../units/format';
import type { Drawing } from '../drawing/drawing';
import { INKS, type InkName } from './ink';
import { planShapes } from './plan-shapes';

export interface ViewDrawingOptions {
  /** The stretch of the plan. */
  readonly rect: RectUm;
  /** Width of the picture; its height follows. */
  readonly widthMm: number;
  readonly showsTiles: boolean;
  readonly ink: InkName;
  readonly lengthUnit: LengthUnit;
  /** True for what is to be left out. @default nothing */
  readonly hides?: ((record: AnyRecord) => boolean) | undefined;
}

/** A stretch of the plan as a picture without a sheet around it, for pasting into documents and slides. */
export function makeViewDrawing(view: DocumentView, options: ViewDrawingOptions): Drawing {
  const { rect, widthMm } = options;
  const ink = INKS[options.ink];
  const mmPerUm = widthMm / rectWidth(rect);
  const heightMm = rectHeight(rect) * mmPerUm;
  const frame = {
    view,
    roomId: undefined,
    fromUm: { xUm: rect.minX, yUm: rect.minY },
    atMm: [0, 0] as const,
    mmPerUm,
    ink,
    showsTiles: options.showsTiles,
    showsUnderlay: true,
    lengthUnit: options.lengthUnit,
    hides: options.hides,
  };
  const header = view.get(DOCUMENT_ID);
  return {
    widthMm,
    heightMm,
    title: header?.name ?? 'Plan',
    author: header?.author ?? '',
    background: ink.paper,
    shapes: planShapes(frame, { xMm: 0, yMm: 0, widthMm, heightMm }).layers,
  };
}
