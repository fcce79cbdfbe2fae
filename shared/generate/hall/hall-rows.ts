/** Puts the racks, aisles and trays of a hall into its room. */
import { createRow } from '../../operations/create-row';
import { drawTray } from '../../operations/draw-tray';
import { mountDevice } from '../../operations/mount-device';
import { placeRack } from '../../operations/place-rack';
import { isIdOf, type RecordId } from '../../model/record-id';
import type { PointUm } from '../../model/field';
import type { HallDrawing } from './drawing';
import { facesNorth, type HallPlan } from './hall-plan';
import type { HallSpec } from './spec';

/** Racks of the rows that are not of the fabric, in order of the rows. */
export function drawPlainRows(draw: HallDrawing, plan: HallPlan, roomId: RecordId<'room'>): void {
  const first = plan.design?.rows.length ?? 0;
  for (let row = first; row < plan.rows.length; row++) {
    const rackIds: RecordId<'rack'>[] = [];
    for (const standing of plan.block.racks.filter((rack) => rack.row === row)) {
      const { plan: rack, rotationMdeg } = standing;
      const [xUm, yUm] = [plan.originXUm + standing.xUm, plan.originYUm + standing.yUm];
      const diff = draw.do(placeRack, { type: draw.type(rack.typeId), roomId, xUm, yUm, rotationMdeg });
      for (const id of diff.added.keys()) if (isIdOf(id, 'rack')) rackIds.push(id);
    }
    draw.do(createRow, { rackIds });
    const plans = plan.rows[row] ?? [];
    for (const [index, rackId] of rackIds.entries())
      for (const { member, bottomHalfRu } of plans[index]?.mounted ?? [])
        draw.do(mountDevice, { rackId, type: draw.type(member.typeId), bottomHalfRu });
  }
}

/** Hot and cold aisles between and beside the rows; those of the chosen kind are closed. */
export function drawAisles(draw: HallDrawing, spec: HallSpec, plan: HallPlan, roomId: RecordId<'room'>): void {
  const { rows } = plan.block;
  const made = { hotAisle: 0, coldAisle: 0 };
  const add = (
    kind: 'hotAisle' | 'coldAisle',
    north: number,
    south: number,
    east: number,
    isClosable: boolean,
  ): void => {
    const isHot = kind === 'hotAisle';
    const isClosed = isClosable && spec.aisles === (isHot ? 'hotContained' : 'coldContained');
    const [x1, x2] = [plan.originXUm, plan.originXUm + east];
    const [y1, y2] = [plan.originYUm + north, plan.originYUm + south];
    draw.add('zone', {
      roomId,
      kind,
      name: `${isHot ? 'Hot' : 'Cold'} aisle ${++made[kind]}`,
      outline: [[x1, y1], [x2, y1], [x2, y2], [x1, y2]], // prettier-ignore
      ...(isClosed ? { closedEnds: 'both', closedAbove: isHot ? 'chimney' : 'roof' } : {}),
    });
  };
  const beside = 1_200_000;
  for (const [index, row] of rows.entries()) {
    if (index === 0) add('coldAisle', row.northUm - beside, row.northUm, row.eastUm, false);
    const next = rows[index + 1];
    const isHot = facesNorth(row);
    if (next) add(isHot ? 'hotAisle' : 'coldAisle', row.southUm, next.northUm, Math.min(row.eastUm, next.eastUm), true);
    else add(isHot ? 'hotAisle' : 'coldAisle', row.southUm, row.southUm + beside, row.eastUm, false);
  }
}

const TRAY_ELEVATION_UM = 2_700_000;
const TRAY_DEPTH_UM = 150_000;
const BEYOND_UM = 300_000;
const WIDTHS_UM = [300_000, 450_000, 600_000, 900_000, 1_200_000];
/** Cross section of a cord with its share of a tray filled to a quarter, in mm² (25 %, rule TRAY-FILL; cord of 5 mm, K). */
const TRAY_MM2_PER_CABLE = 80;
const RATED_G_PER_M = 150_000;

/** A tray over every row and trays across them at both ends; over many cables further ones between. */
export function drawTrays(draw: HallDrawing, plan: HallPlan, roomId: RecordId<'room'>): void {
  const { block, originXUm, originYUm, design } = plan;
  const links = design?.links.length ?? 0;
  const widthFor = (cables: number): number => {
    const wanted = (cables * TRAY_MM2_PER_CABLE * 1e6) / TRAY_DEPTH_UM;
    return WIDTHS_UM.find((width) => width >= wanted) ?? 1_200_000;
  };
  const make = {
    depthUm: TRAY_DEPTH_UM,
    elevationUm: TRAY_ELEVATION_UM,
    ratedGPerM: RATED_G_PER_M,
    form: 'basket',
  } as const;
  const perRow = Math.ceil((2 * links) / Math.max(1, block.rows.length));
  for (const row of block.rows) {
    const y = originYUm + Math.round((row.northUm + row.southUm) / 2);
    const path: PointUm[] = [[originXUm - BEYOND_UM, y], [originXUm + block.widthUm + BEYOND_UM, y]]; // prettier-ignore
    draw.do(drawTray, { roomId, path, widthUm: Math.min(widthFor(perRow), 900_000), ...make });
  }
  if (block.rows.length < 2) return;
  const widthUm = widthFor(links / 2);
  const across = Math.max(
    2,
    Math.min(
      Math.ceil((links * TRAY_MM2_PER_CABLE * 1e6) / TRAY_DEPTH_UM / widthUm),
      Math.floor(block.widthUm / (widthUm + 600_000)),
    ),
  );
  const [first, last] = [block.rows[0], block.rows.at(-1)];
  if (!first || !last) return;
  const north = originYUm + Math.round((first.northUm + first.southUm) / 2);
  const south = originYUm + Math.round((last.northUm + last.southUm) / 2);
  for (let n = 0; n < across; n++) {
    const x = Math.round(originXUm - BEYOND_UM + (n * (block.widthUm + 2 * BEYOND_UM)) / (across - 1));
    draw.do(drawTray, { roomId, path: [[x, north], [x, south]], widthUm, ...make }); // prettier-ignore
  }
}
