/** Where things are in the drawing of a rack: all racks side by side are drawn to one scale. Pure, in pixels. */
import type { DeviceType, RackType } from '#shared/catalog/catalog-type';
import { specOf } from '#shared/catalog/spec';
import { railWidthOf } from '#shared/operations/rack-space';
import { isKnown } from '#shared/units/known';
import { inches, OU, RU } from '#shared/units/length';

/** Room for the numbers of the rack units. */
export const NUMBER_WIDTH_PX = 24;
export const TOP_PX = 6;
/** Narrower than this, what hangs on a side cannot be hit. */
const MIN_SIDE_PX = 14;

/** The measures of one drawing. */
export interface RackScale {
  /** Height of the mounting space in half rack units of the rack's own kind. */
  readonly frameHalfRu: number;
  /** Pixels of half a rack unit of the rack's own kind. */
  readonly unitPx: number;
  /** Pixels of half a rack unit of 44.45 mm, the scale all drawings share. */
  readonly halfPx: number;
  /** True when its units are of 48 mm. */
  readonly isOpenRack: boolean;
  readonly frameLeftPx: number;
  readonly frameWidthPx: number;
  /** From the rails to the side of the rack: where 0U gear hangs. */
  readonly sidePx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The measures of a rack drawn so that half a rack unit of 44.45 mm has `halfPx` pixels. */
export function scaleOf(type: RackType | undefined, frameHalfRu: number, halfPx: number): RackScale {
  const isOpenRack = type?.rack.rackUnitKind === 'OU';
  const pxPerUm = (2 * halfPx) / RU;
  const unitPx = isOpenRack ? (halfPx * OU) / RU : halfPx;
  const railsPx = inches(type?.rack.railWidthIn ?? 19) * pxPerUm;
  const outerUm = type && specOf(type).widthUm;
  const outerPx = outerUm !== undefined && isKnown(outerUm) ? outerUm * pxPerUm : railsPx;
  // A rack-scale system fills its cabinet, as those of double width do.
  const frameWidthPx = type?.rack.isSystem === true ? Math.max(railsPx, outerPx - 2 * MIN_SIDE_PX) : railsPx;
  const sidePx = Math.max(MIN_SIDE_PX, (outerPx - frameWidthPx) / 2);
  return {
    frameHalfRu,
    unitPx,
    halfPx,
    isOpenRack,
    frameLeftPx: NUMBER_WIDTH_PX + sidePx,
    frameWidthPx,
    sidePx,
    widthPx: NUMBER_WIDTH_PX + sidePx * 2 + frameWidthPx,
    heightPx: TOP_PX * 2 + frameHalfRu * unitPx,
  };
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where a device is drawn, as wide and high as it is built: gear of 19 in between rails of 21 in stands in the middle
 * and leaves some of its unit open. Devices in one place stand beside each other in lanes.
 */
export function boxOf(
  scale: RackScale,
  type: DeviceType | undefined,
  bottomHalfRu: number,
  heightHalfRu: number,
  { lane, lanes }: { readonly lane: number; readonly lanes: number } = { lane: 0, lanes: 1 },
): Box {
  const isWide = type?.device.railWidthIn === 21;
  const unitPx = type === undefined ? scale.unitPx : isWide ? (scale.halfPx * OU) / RU : scale.halfPx;
  const railsPx = type === undefined ? scale.frameWidthPx : (inches(railWidthOf(type)) * 2 * scale.halfPx) / RU;
  const left = scale.frameLeftPx + (scale.frameWidthPx - railsPx) / 2;
  const height = heightHalfRu * unitPx;
  return {
    x: left + (railsPx * lane) / lanes,
    y: TOP_PX + (scale.frameHalfRu - bottomHalfRu) * scale.unitPx - height,
    width: railsPx / lanes,
    height,
  };
}

/** Where something on a side of the rack is drawn, `index` of `count` from the top. */
export function sideBoxOf(scale: RackScale, side: 'left' | 'right', index = 0, count = 1): Box {
  const height = (scale.heightPx - TOP_PX * 2) / count;
  return {
    x: side === 'left' ? NUMBER_WIDTH_PX : scale.frameLeftPx + scale.frameWidthPx,
    y: TOP_PX + index * height,
    width: scale.sidePx,
    height,
  };
}

/** Half rack units from the bottom of the frame to a height of the drawing, not rounded. */
export function halfRuAt(yPx: number, { frameHalfRu, unitPx }: Pick<RackScale, 'frameHalfRu' | 'unitPx'>): number {
  return frameHalfRu - (yPx - TOP_PX) / unitPx;
}

/** How the place of a drag is found from the pointer. */
export interface Grip {
  readonly heightHalfRu: number;
  /** Half rack units from the middle of the device up to where it was grabbed. */
  readonly aboveMiddleHalfRu: number;
  /** Places are this far apart, in half rack units, and `fromHalfRu` is one of them. */
  readonly stepHalfRu: number;
  readonly fromHalfRu: number;
}

/** The bottom that a device gets when it is held at this height of the drawing: a place of its own within the frame. */
export function bottomAt(yPx: number, scale: Pick<RackScale, 'frameHalfRu' | 'unitPx'>, grip: Grip): number {
  const { heightHalfRu, aboveMiddleHalfRu, stepHalfRu } = grip;
  const exact = halfRuAt(yPx, scale) - aboveMiddleHalfRu - heightHalfRu / 2;
  const from = grip.fromHalfRu % stepHalfRu;
  const highest = from + Math.floor((scale.frameHalfRu - heightHalfRu - from) / stepHalfRu) * stepHalfRu;
  return Math.max(from, Math.min(highest, from + Math.round((exact - from) / stepHalfRu) * stepHalfRu));
}

/** The step that gear of this height moves by: rails are drilled for whole rack units. */
export function stepOf(heightHalfRu: number): number {
  return heightHalfRu % 2 === 0 ? 2 : 1;
}
