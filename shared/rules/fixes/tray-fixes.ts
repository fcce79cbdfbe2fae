import { DEEPEST_UM } from '../../analysis/cabling/tray-use';
import { setFields } from '../../operations/set-fields';
import type { MakeFixes } from '../engine/fix';
import { fix, quantityOf, um } from './make-fix';

/** Widths that trays are usually sold in; makers differ (grade K). */
const WIDTHS_UM = [50, 100, 150, 200, 300, 400, 450, 500, 600, 750, 900, 1000].map((mm) => mm * 1000);
/** Depths that trays are usually sold in, up to the deepest that counts (grade K). */
const DEPTHS_UM = [50, 60, 100, 110, 150].map((mm) => mm * 1000).filter((depth) => depth <= DEEPEST_UM);

/** A tray that is too full: the next usual width that is enough, and the next usual depth where one is. */
export const trayFillFixes: MakeFixes = (finding, view) => {
  const tray = view.get((finding.subjects[0] ?? '') as `tray:${string}`);
  const actual = quantityOf(finding, 'actual');
  const limit = quantityOf(finding, 'limit');
  if (!tray || tray.isLocked || actual === undefined || limit === undefined || finding.isUnknown) return [];
  // The fill is told in whole thousandths, so it may be almost one more.
  const times = (actual + 1) / limit;
  const widthUm = WIDTHS_UM.find((width) => width >= tray.widthUm * times);
  const depthUm = DEPTHS_UM.find((depth) => depth >= Math.min(tray.depthUm, DEEPEST_UM) * times);
  const params = { tray: { record: tray.id } };
  const set = (changes: { readonly widthUm: number } | { readonly depthUm: number }) =>
    setFields(view, { ids: [tray.id], changes });
  return [
    ...(widthUm === undefined
      ? []
      : fix('FIX.trayWidth', 'Make {tray} {width} wide', { ...params, width: um(widthUm) }, set({ widthUm }))),
    ...(depthUm === undefined
      ? []
      : fix('FIX.trayDepth', 'Make {tray} {depth} deep', { ...params, depth: um(depthUm) }, set({ depthUm }))),
  ];
};
