import { footprintCorners, frontDirection, rightDirection, type Footprint } from '#shared/geometry/footprint';
import type { Obstacle } from '#shared/model/records/obstacle';
import type { SceneItem } from '../../editor/scene';
import { alphaOf, px, py, tracePolygon, type Frame } from './frame';

/** Columns, walls, doors, ramps, keep-outs, docks and lifts in the manner of a building's plan. */
export function paintObstacles(frame: Frame, items: Iterable<SceneItem>, hides: (id: string) => boolean): void {
  for (const item of items) {
    if (item.record.typeName !== 'obstacle' || hides(item.record.id)) continue;
    paintObstacle(frame, item.record, item.footprint);
  }
}

/** One obstacle at a footprint, which may be that of a preview. */
export function paintObstacle(frame: Frame, obstacle: Obstacle, footprint: Footprint): void {
  const { ctx, colours } = frame;
  tracePolygon(frame, footprintCorners(footprint));
  ctx.lineWidth = 1;
  ctx.strokeStyle = colours.obstacleStroke;
  switch (obstacle.kind) {
    case 'column':
      ctx.fillStyle = colours.obstacleFill;
      ctx.fill();
      ctx.stroke();
      paintDiagonals(frame, footprint);
      break;
    case 'wall':
      ctx.fillStyle = colours.obstacleStroke;
      ctx.fill();
      break;
    case 'door':
      ctx.fillStyle = colours.roomFill;
      ctx.fill();
      ctx.stroke();
      paintSwing(frame, obstacle, footprint);
      break;
    case 'ramp':
      ctx.fillStyle = colours.obstacleFill;
      ctx.globalAlpha = 0.5 * alphaOf(frame);
      ctx.fill();
      ctx.globalAlpha = alphaOf(frame);
      ctx.stroke();
      paintArrow(frame, footprint);
      break;
    case 'keepOut':
      ctx.setLineDash([5, 4]);
      ctx.stroke();
      ctx.setLineDash([]);
      paintDiagonals(frame, footprint);
      break;
    case 'dock':
      ctx.fillStyle = colours.roomFill;
      ctx.fill();
      ctx.stroke();
      paintArrow(frame, footprint);
      break;
    case 'lift':
      ctx.fillStyle = colours.roomFill;
      ctx.fill();
      ctx.stroke();
      paintDiagonals(frame, footprint);
      paintLiftDoor(frame, footprint);
      break;
  }
}

function paintDiagonals(frame: Frame, footprint: Footprint): void {
  const { ctx } = frame;
  const [a, b, c, d] = footprintCorners(footprint);
  if (!a || !b || !c || !d) return;
  ctx.beginPath();
  for (const [from, to] of [[a, c] as const, [b, d] as const]) {
    ctx.moveTo(px(frame, from[0]), py(frame, from[1]));
    ctx.lineTo(px(frame, to[0]), py(frame, to[1]));
  }
  ctx.stroke();
}

/** The leaf of a door open at a right angle, and the quarter circle it sweeps. */
function paintSwing(frame: Frame, door: Obstacle, footprint: Footprint): void {
  if (door.swing === 'sliding' || door.swing === undefined) return;
  const { ctx, camera } = frame;
  const front = frontDirection(footprint.rotationMdeg);
  const right = rightDirection(footprint.rotationMdeg);
  const leaf = door.swing === 'double' ? footprint.widthUm / 2 : footprint.widthUm;
  const hinges = door.swing === 'double' ? [-1, 1] : [door.swing === 'left' ? -1 : 1];
  ctx.beginPath();
  for (const side of hinges) {
    const hx = footprint.xUm + (right.x * side * footprint.widthUm) / 2;
    const hy = footprint.yUm + (right.y * side * footprint.widthUm) / 2;
    ctx.moveTo(px(frame, hx), py(frame, hy));
    ctx.lineTo(px(frame, hx + front.x * leaf), py(frame, hy + front.y * leaf));
    const open = Math.atan2(front.y, front.x);
    const shut = Math.atan2(-right.y * side, -right.x * side);
    const isClockwise = Math.sin(shut - open) > 0;
    ctx.arc(px(frame, hx), py(frame, hy), leaf * camera.scale, open, shut, !isClockwise);
  }
  ctx.stroke();
}

/** A second line inside the edge where the door of a lift is. */
function paintLiftDoor(frame: Frame, footprint: Footprint): void {
  const { ctx } = frame;
  const front = frontDirection(footprint.rotationMdeg);
  const right = rightDirection(footprint.rotationMdeg);
  ctx.beginPath();
  for (const [index, r] of [-0.35, 0.35].entries()) {
    const x = footprint.xUm + front.x * 0.44 * footprint.depthUm + right.x * r * footprint.widthUm;
    const y = footprint.yUm + front.y * 0.44 * footprint.depthUm + right.y * r * footprint.widthUm;
    if (index === 0) ctx.moveTo(px(frame, x), py(frame, y));
    else ctx.lineTo(px(frame, x), py(frame, y));
  }
  ctx.lineWidth = 2.5;
  ctx.stroke();
}

/** An arrow to the front: up a ramp, from a dock into the room. */
function paintArrow(frame: Frame, footprint: Footprint): void {
  const { ctx } = frame;
  const front = frontDirection(footprint.rotationMdeg);
  const right = rightDirection(footprint.rotationMdeg);
  const at = (f: number, r: number): [number, number] => [
    px(frame, footprint.xUm + front.x * f * footprint.depthUm + right.x * r * footprint.widthUm),
    py(frame, footprint.yUm + front.y * f * footprint.depthUm + right.y * r * footprint.widthUm),
  ];
  ctx.beginPath();
  ctx.moveTo(...at(-0.4, 0));
  ctx.lineTo(...at(0.4, 0));
  ctx.moveTo(...at(0.25, -0.15));
  ctx.lineTo(...at(0.4, 0));
  ctx.lineTo(...at(0.25, 0.15));
  ctx.stroke();
}
