import { footprintCorners, frontDirection, rightDirection, type Footprint } from '../../geometry/footprint';
import type { Obstacle } from '../../model/records/obstacle';
import { arcCommands, lineShape, polygonShape, type PathCommand, type PointMm, type Shape } from '../drawing/drawing';
import { outlineToPaper, toPaper, type PlanFrame } from './plan-frame';

const LINE_MM = 0.2;

/** A column, wall, door, ramp, keep-out, dock or lift, in the manner of a building's plan. */
export function obstacleShapes(frame: PlanFrame, obstacle: Obstacle): Shape[] {
  const { ink } = frame;
  const outline = outlineToPaper(frame, footprintCorners(obstacle));
  const stroke = { stroke: ink.obstacleLine, lineWidthMm: LINE_MM };
  switch (obstacle.kind) {
    case 'column':
      return [
        polygonShape(outline, { fill: ink.obstacleFill, ...stroke }, obstacle.id),
        lineShape(diagonals(outline), stroke),
      ];
    case 'wall':
      return [polygonShape(outline, { fill: ink.obstacleLine, ...stroke }, obstacle.id)];
    case 'door':
      return [polygonShape(outline, { fill: ink.roomFill, ...stroke }, obstacle.id), ...doorSwing(frame, obstacle)];
    case 'ramp':
      return [
        polygonShape(outline, { fill: ink.obstacleFill, fillOpacity: 0.5, ...stroke }, obstacle.id),
        lineShape(rampArrow(frame, obstacle), stroke),
      ];
    case 'keepOut':
      return [
        polygonShape(outline, { ...stroke, dashMm: [1.2, 0.9] }, obstacle.id),
        lineShape(diagonals(outline), { ...stroke, lineWidthMm: 0.1 }),
      ];
    case 'dock':
      return [
        polygonShape(outline, { fill: ink.roomFill, ...stroke }, obstacle.id),
        lineShape(inwardArrow(frame, obstacle), stroke),
      ];
    case 'lift':
      return [
        polygonShape(outline, { fill: ink.roomFill, ...stroke }, obstacle.id),
        lineShape([...diagonals(outline), ...liftDoor(frame, obstacle)], stroke),
      ];
  }
}

function diagonals([a, b, c, d]: readonly PointMm[]): PointMm[][] {
  return a && b && c && d
    ? [
        [a, c],
        [b, d],
      ]
    : [];
}

/** The leaf of a door open at a right angle, and the quarter circle it sweeps. */
function doorSwing(frame: PlanFrame, door: Obstacle): Shape[] {
  if (door.swing === 'sliding' || door.swing === undefined) return [];
  const front = frontDirection(door.rotationMdeg);
  const right = rightDirection(door.rotationMdeg);
  const isDouble = door.swing === 'double';
  const leafUm = isDouble ? door.widthUm / 2 : door.widthUm;
  const commands: PathCommand[] = [];
  for (const side of isDouble ? [-1, 1] : [door.swing === 'left' ? -1 : 1]) {
    const hinge = pointOf(door, 0, (side * door.widthUm) / 2);
    const hingeMm = toPaper(frame, ...hinge);
    const open = Math.atan2(front.y, front.x);
    const shut = Math.atan2(-right.y * side, -right.x * side);
    commands.push(
      ['M', ...hingeMm],
      ['L', ...toPaper(frame, hinge[0] + front.x * leafUm, hinge[1] + front.y * leafUm)],
      ...arcCommands(hingeMm, leafUm * frame.mmPerUm, open, open + Math.sign(Math.sin(shut - open)) * (Math.PI / 2)),
    );
  }
  return [{ kind: 'path', commands, paint: { stroke: frame.ink.obstacleLine, lineWidthMm: LINE_MM } }];
}

/** An arrow up the ramp. */
function rampArrow(frame: PlanFrame, ramp: Obstacle): PointMm[][] {
  const at = (f: number, r: number): PointMm => toPaper(frame, ...pointOf(ramp, f * ramp.depthUm, r * ramp.widthUm));
  return [
    [at(-0.4, 0), at(0.4, 0)],
    [at(0.25, -0.15), at(0.4, 0), at(0.25, 0.15)],
  ];
}

/** An arrow from a dock into the room. */
function inwardArrow(frame: PlanFrame, dock: Obstacle): PointMm[][] {
  const at = (f: number, r: number): PointMm => toPaper(frame, ...pointOf(dock, f * dock.depthUm, r * dock.widthUm));
  return [
    [at(-0.35, 0), at(0.35, 0)],
    [at(0.1, -0.1), at(0.35, 0), at(0.1, 0.1)],
  ];
}

/** A second line inside the edge of a lift where its door is. */
function liftDoor(frame: PlanFrame, lift: Obstacle): PointMm[][] {
  const at = (r: number): PointMm => toPaper(frame, ...pointOf(lift, 0.44 * lift.depthUm, r * lift.widthUm));
  return [[at(-0.35), at(0.35)]];
}

/** The point this far ahead of and to the right of a footprint's centre. */
function pointOf(footprint: Footprint, aheadUm: number, rightUm: number): readonly [xUm: number, yUm: number] {
  const front = frontDirection(footprint.rotationMdeg);
  const right = rightDirection(footprint.rotationMdeg);
  return [footprint.xUm + front.x * aheadUm + right.x * rightUm, footprint.yUm + front.y * aheadUm + right.y * rightUm];
}
