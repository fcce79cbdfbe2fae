import { cornersBetween, pointAt, trayLine } from '../../analysis/cabling/tray-line';
import type { Tray } from '../../model/records/tray';
import type { FindingShape } from '../engine/finding';

/** A stretch of a tray as a way on the plan. */
export function stretchOf(tray: Tray, fromUm: number, toUm: number): readonly FindingShape[] {
  const line = trayLine(0, tray);
  if (!line) return [];
  const points = [pointAt(line, fromUm), ...cornersBetween(line, fromUm, toUm), pointAt(line, toUm)];
  return [{ kind: 'way', points: points.map(({ xUm, yUm }) => [xUm, yUm]) }];
}
