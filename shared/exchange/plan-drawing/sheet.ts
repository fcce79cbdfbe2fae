import type { RectUm } from '../../geometry/rect';
import type { RecordId } from '../../model/record-id';
import { DOCUMENT_ID } from '../../model/records/document';
import type { AnyRecord } from '../../model/registry';
import type { DocumentView } from '../../store/document-view';
import type { LengthUnit } from '../../units/format';
import { rectShape, type Drawing, type GroupShape, type Picture, type RectMm, type Shape } from '../drawing/drawing';
import { INKS, type InkName } from './ink';
import { legend } from './legend';
import { PAPER_NAMES, paperSize, scaleNamed, scalesFor, type Orientation, type PaperName, type Scale } from './paper';
import type { PlanFrame } from './plan-frame';
import { planExtent, planShapes } from './plan-shapes';
import { ROOM_LABEL_SPACE } from './rooms';
import { TITLE_BLOCK_MM, titleBlock } from './title-block';

export interface SheetOptions {
  readonly paper: PaperName;
  readonly orientation: Orientation;
  /** Millimetres of the building on one of paper, or the largest usual scale at which everything fits. */
  readonly scale: number | 'fit';
  /** Only this room with what is in it; everything when absent. */
  readonly roomId?: RecordId<'room'> | undefined;
  readonly showsTiles: boolean;
  /** Drawings under the plan: lines of CAD files, and those pictures that are given by the id of their underlay. */
  readonly showsUnderlay: boolean;
  readonly pictures?: ReadonlyMap<string, Picture> | undefined;
  /** True for what is to be left out. @default nothing */
  readonly hides?: ((record: AnyRecord) => boolean) | undefined;
  readonly showsLegend: boolean;
  readonly ink: InkName;
  /** Unit of the sizes written on the plan. */
  readonly lengthUnit: LengthUnit;
  /** Date in the title block, as it is to be read. */
  readonly date: string;
}

export interface Sheet {
  readonly drawing: Drawing;
  readonly scale: Scale;
  /** False when the plan is larger than the sheet at this scale, so that some of it is cut off. */
  readonly fits: boolean;
  /** The smallest paper of the same family that holds the plan at this scale; nothing when none does. */
  readonly fittingPaper: PaperName | undefined;
  /** Racks and plant too small on paper for their name. */
  readonly unnamedCount: number;
}

const NO_EXTENT: RectUm = { minX: 0, minY: 0, maxX: 10_000_000, maxY: 6_000_000 };

/** A plan to scale on a sheet of paper, with frame, legend and title block. */
export function makeSheet(view: DocumentView, options: SheetOptions): Sheet {
  const ink = INKS[options.ink];
  const extent = planExtent(view, options.roomId) ?? NO_EXTENT;
  const frameOf = (place: Pick<PlanFrame, 'atMm' | 'mmPerUm'>): PlanFrame => ({
    view,
    roomId: options.roomId,
    fromUm: { xUm: extent.minX, yUm: extent.minY },
    ink,
    showsTiles: options.showsTiles,
    showsUnderlay: options.showsUnderlay,
    pictures: options.pictures,
    hides: options.hides,
    lengthUnit: options.lengthUnit,
    ...place,
  });
  const key = legend(
    frameOf({ atMm: [0, 0], mmPerUm: 1e-6 }),
    layout(options.paper, options.orientation, 0).frame.widthMm - 4,
  );
  const keyMm = options.showsLegend ? key.heightMm : 0;
  const { size, frame, area } = layout(options.paper, options.orientation, keyMm);
  const scale =
    options.scale === 'fit' ? fittingScale(options.paper, extent, area) : scaleNamed(options.paper, options.scale);
  const mmPerUm = 1e-3 / scale.denominator;
  const planFrame = frameOf({ atMm: placeIn(area, extent, mmPerUm), mmPerUm });
  const { layers, unnamedCount } = planShapes(planFrame, area);
  const header = view.get(DOCUMENT_ID);
  const room = options.roomId === undefined ? undefined : view.get(options.roomId);
  const strip: RectMm = {
    xMm: frame.xMm,
    yMm: frame.yMm + frame.heightMm - TITLE_BLOCK_MM,
    widthMm: frame.widthMm,
    heightMm: TITLE_BLOCK_MM,
  };
  const facts = { header, part: room?.name ?? 'All rooms', paper: options.paper, scale, date: options.date };
  const group = (name: string, shapes: readonly Shape[]): GroupShape => ({ kind: 'group', name, shapes });
  return {
    drawing: {
      ...size,
      title: [header?.name, room?.name].filter((part) => part !== undefined && part !== '').join(' – ') || 'Plan',
      author: header?.author ?? '',
      background: ink.paper,
      shapes: [
        ...layers,
        group('Frame', [rectShape(frame, { stroke: ink.line, lineWidthMm: 0.5 })]),
        group('Legend', options.showsLegend ? key.draw([frame.xMm + 2, strip.yMm - keyMm - 0.5]) : []),
        group('Title block', titleBlock(ink, strip, facts)),
      ],
    },
    scale,
    fits: fitsIn(area, extent, scale.denominator),
    fittingPaper: PAPER_NAMES.find(
      (paper) =>
        isSameFamily(paper, options.paper) &&
        fitsIn(layout(paper, options.orientation, keyMm).area, extent, scale.denominator),
    ),
    unnamedCount,
  };
}

/** The sheet, the frame line on it, and the area within that is left for the plan. */
function layout(paper: PaperName, orientation: Orientation, legendMm: number) {
  const size = paperSize(paper, orientation);
  const margin = Math.min(size.widthMm, size.heightMm) < 250 ? 8 : 10;
  const frame: RectMm = {
    xMm: margin,
    yMm: margin,
    widthMm: size.widthMm - 2 * margin,
    heightMm: size.heightMm - 2 * margin,
  };
  const inset = 2;
  const area: RectMm = {
    xMm: frame.xMm + inset,
    yMm: frame.yMm + inset,
    widthMm: frame.widthMm - 2 * inset,
    heightMm: frame.heightMm - TITLE_BLOCK_MM - legendMm - 2 * inset,
  };
  return { size, frame, area };
}

/** Where the north-west corner of the plan lies, so that the plan with its labels is in the middle of the area. */
function placeIn(area: RectMm, extent: RectUm, mmPerUm: number): readonly [number, number] {
  const { left, right, top, bottom } = ROOM_LABEL_SPACE;
  const width = (extent.maxX - extent.minX) * mmPerUm;
  const height = (extent.maxY - extent.minY) * mmPerUm;
  return [
    area.xMm + left + (area.widthMm - left - right - width) / 2,
    area.yMm + top + (area.heightMm - top - bottom - height) / 2,
  ];
}

function fitsIn(area: RectMm, extent: RectUm, denominator: number): boolean {
  const { left, right, top, bottom } = ROOM_LABEL_SPACE;
  const mmPerUm = 1e-3 / denominator;
  return (
    (extent.maxX - extent.minX) * mmPerUm <= area.widthMm - left - right &&
    (extent.maxY - extent.minY) * mmPerUm <= area.heightMm - top - bottom
  );
}

/** The largest usual scale at which the plan fits; beyond them all, the next whole thousand that does. */
function fittingScale(paper: PaperName, extent: RectUm, area: RectMm): Scale {
  const usual = scalesFor(paper).find(({ denominator }) => fitsIn(area, extent, denominator));
  if (usual) return usual;
  const { left, right, top, bottom } = ROOM_LABEL_SPACE;
  const needed = Math.max(
    (extent.maxX - extent.minX) / (area.widthMm - left - right),
    (extent.maxY - extent.minY) / (area.heightMm - top - bottom),
  );
  return scaleNamed(paper, Math.ceil(needed / 1e6) * 1000);
}

function isSameFamily(a: PaperName, b: PaperName): boolean {
  return a.startsWith('ANSI') === b.startsWith('ANSI');
}
