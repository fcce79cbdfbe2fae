import type { PointXY, RectUm } from '../../geometry/rect';
import type { DocumentView } from '../../store/document-view';
import type { LengthUnit } from '../../units/format';
import type { AnyRecord } from '../../model/registry';
import type { PointMm, Picture } from '../drawing/drawing';
import type { Ink } from './ink';

/** Where on paper the plan lies, and how it is drawn. */
export interface PlanFrame {
  readonly view: DocumentView;
  /** What of the plan is drawn: a room with all that is in it, or everything. */
  readonly roomId: string | undefined;
  /** The point of the plan at `atMm` on paper. */
  readonly fromUm: PointXY;
  readonly atMm: PointMm;
  readonly mmPerUm: number;
  readonly ink: Ink;
  readonly showsTiles: boolean;
  readonly showsUnderlay: boolean;
  /** Pictures under the plan by the id of their underlay; one that is not among them is left out. */
  readonly pictures?: ReadonlyMap<string, Picture> | undefined;
  /** True for what is not to be drawn though it belongs to the part that is. */
  readonly hides?: ((record: AnyRecord) => boolean) | undefined;
  readonly lengthUnit: LengthUnit;
}

/** A point of the plan on paper. */
export function toPaper(frame: PlanFrame, xUm: number, yUm: number): PointMm {
  const { fromUm, atMm, mmPerUm } = frame;
  return [atMm[0] + (xUm - fromUm.xUm) * mmPerUm, atMm[1] + (yUm - fromUm.yUm) * mmPerUm];
}

/** An outline of the plan on paper. */
export function outlineToPaper(frame: PlanFrame, outline: readonly (readonly [number, number])[]): PointMm[] {
  return outline.map(([x, y]) => toPaper(frame, x, y));
}

/** True for what belongs to the part of the plan that is drawn. */
export function isDrawn(frame: PlanFrame, record: AnyRecord & { readonly roomId?: string | undefined }): boolean {
  const roomId = record.typeName === 'room' ? record.id : record.roomId;
  return (frame.roomId === undefined || frame.roomId === roomId) && frame.hides?.(record) !== true;
}

/** Middle of a rectangle of the plan on paper, with its size there. */
export function boxOnPaper(frame: PlanFrame, rect: RectUm): { x: number; y: number; width: number; height: number } {
  const [x, y] = toPaper(frame, rect.minX, rect.minY);
  return {
    x,
    y,
    width: (rect.maxX - rect.minX) * frame.mmPerUm,
    height: (rect.maxY - rect.minY) * frame.mmPerUm,
  };
}
