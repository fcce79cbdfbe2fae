import type { Obstacle } from '../../model/records/obstacle';
import type { Pipe } from '../../model/records/pipe';
import type { Tray } from '../../model/records/tray';
import type { TrayDrop } from '../../model/records/tray-drop';
import type { Zone } from '../../model/records/zone';
import { polygonShape, textShape, type PointMm, type Shape } from '../drawing/drawing';
import { textWidth } from '../drawing/helvetica';
import { bodyShapes, lookOf, type ItemLook } from './items';
import { obstacleShapes } from './obstacles';
import { isDrawn, type PlanFrame } from './plan-frame';
import { perforated, pipeLines } from './piping';
import { zoneColour } from './rooms';
import { dropMark, traySample } from './trays';

export const LEGEND_ROW_MM = 6;
const TEXT_MM = 2.2;
const SYMBOL_MM = 6;
const GAP_MM = 5;

interface Entry {
  readonly label: string;
  /** The symbol in a box of 6 by 4 mm whose top left corner is `at`. */
  readonly symbol: (at: PointMm) => readonly Shape[];
}

const ITEM_LABELS: { readonly [look in ItemLook]: string } = {
  rack: 'Rack, thick edge is the front',
  power: 'Power plant',
  cooling: 'Air cooling',
  liquid: 'Liquid cooling',
  generic: 'Other plant',
};

const ZONE_LABELS: { readonly [kind in Zone['kind']]: string } = {
  coldAisle: 'Cold aisle',
  hotAisle: 'Hot aisle',
  containment: 'Containment',
  cage: 'Cage',
  phase: 'Phase',
  floorLoad: 'Floor load',
};

const OBSTACLE_LABELS: { readonly [kind in Obstacle['kind']]: string } = {
  column: 'Column',
  wall: 'Wall',
  door: 'Door',
  ramp: 'Ramp',
  keepOut: 'Keep clear',
  dock: 'Loading dock',
  lift: 'Lift',
};

const TRAY_LABELS: readonly (readonly [kind: Tray['kind'], label: string])[] = [
  ['mixed', 'Tray, any data cable'],
  ['fibre', 'Tray, fibre'],
  ['copper', 'Tray, copper'],
  ['power', 'Tray, power'],
];

const DROP_LABELS: { readonly [kind in TrayDrop['kind']]: string } = { waterfall: 'Waterfall', riser: 'Riser' };

/** A legend of the symbols that occur in what is drawn, in rows of at most `widthMm`; `draw` puts it on the sheet. */
export function legend(
  frame: PlanFrame,
  widthMm: number,
): { readonly heightMm: number; readonly draw: (at: PointMm) => Shape[] } {
  const rows: { entry: Entry; xMm: number }[][] = [];
  let xMm = 0;
  for (const entry of entriesOf(frame)) {
    const needed = SYMBOL_MM + 1.5 + textWidth(entry.label, TEXT_MM);
    if (rows.length === 0 || xMm + needed > widthMm) {
      rows.push([]);
      xMm = 0;
    }
    rows.at(-1)?.push({ entry, xMm });
    xMm += needed + GAP_MM;
  }
  return {
    heightMm: rows.length * LEGEND_ROW_MM,
    draw: ([left, top]) =>
      rows.flatMap((row, index) =>
        row.flatMap(({ entry, xMm: x }) => {
          const y = top + index * LEGEND_ROW_MM;
          return [
            ...entry.symbol([left + x, y + 1]),
            textShape(entry.label, [left + x + SYMBOL_MM + 1.5, y + 3.8], TEXT_MM, frame.ink.text),
          ];
        }),
      ),
  };
}

function entriesOf(frame: PlanFrame): Entry[] {
  const { view, ink } = frame;
  const present = new Set<string>();
  for (const rack of view.all('rack').values()) if (isDrawn(frame, rack)) present.add('rack');
  for (const item of view.all('equipment').values())
    if (isDrawn(frame, item)) {
      present.add(lookOf(view, item));
      if (item.isOverhead) present.add('overhead');
    }
  for (const name of ['zone', 'obstacle'] as const)
    for (const record of view.all(name).values()) if (isDrawn(frame, record)) present.add(record.kind);
  for (const pipe of view.all('pipe').values())
    if (isDrawn(frame, pipe)) for (const line of linesOf(pipe)) present.add(line);
  for (const tile of view.all('perforatedTile').values()) if (isDrawn(frame, tile)) present.add('perforatedTile');
  for (const tray of view.all('tray').values()) if (isDrawn(frame, tray)) present.add(`${tray.kind}Tray`);
  for (const drop of view.all('trayDrop').values()) if (isDrawn(frame, drop)) present.add(drop.kind);
  const entries: Entry[] = [];
  const add = <K extends string>(
    labels: { readonly [key in K]: string },
    symbol: (key: K, at: PointMm) => readonly Shape[],
  ): void => {
    for (const key of Object.keys(labels) as K[])
      if (present.has(key)) entries.push({ label: labels[key], symbol: (at) => symbol(key, at) });
  };
  add(ITEM_LABELS, (look, [x, y]) => bodyShapes(ink, box(x + 1.5, y, 3, 4), look, false));
  add({ overhead: 'Overhead' }, (_, [x, y]) => bodyShapes(ink, box(x, y + 0.8, 6, 2.4), 'power', true));
  add(ZONE_LABELS, (kind, [x, y]) => {
    const colour = zoneColour(ink, kind);
    const line = kind === 'containment' ? { lineWidthMm: 0.5 } : { lineWidthMm: 0.2, dashMm: [1.5, 1] };
    return [polygonShape(box(x, y, 6, 4), { fill: colour, fillOpacity: 0.14, stroke: colour, ...line })];
  });
  add({ perforatedTile: 'Perforated tile' }, (_, [x, y]) => perforated(frame, 600, x + 1, y, 4, 4));
  add({ supply: 'Supply pipe', return: 'Return pipe' }, (line, [x, y]) =>
    pipeLines(
      frame,
      line,
      [
        [x, y + 2],
        [x + 6, y + 2],
      ],
      0,
      0.5,
    ),
  );
  for (const [kind, label] of TRAY_LABELS) add({ [`${kind}Tray`]: label }, (_, at) => traySample(ink, kind, at));
  add(DROP_LABELS, (kind, [x, y]) => dropMark(ink, kind, [x + 3, y + 2], 1.6));
  add(OBSTACLE_LABELS, (kind, [x, y]) => obstacleShapes(onPaper(frame), sampleObstacle(kind, x, y)));
  return entries;
}

function linesOf({ carries }: Pipe): readonly ('supply' | 'return')[] {
  return carries === 'both' ? ['supply', 'return'] : [carries];
}

function box(x: number, y: number, width: number, height: number): PointMm[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** A frame in which a millimetre of paper is a metre, so that the plan's own painter can draw a sample. */
function onPaper(frame: PlanFrame): PlanFrame {
  return { ...frame, fromUm: { xUm: 0, yUm: 0 }, atMm: [0, 0], mmPerUm: 1e-6 };
}

function sampleObstacle(kind: Obstacle['kind'], x: number, y: number): Obstacle {
  const [width, depth] =
    kind === 'wall' ? [6, 1.2] : kind === 'door' ? [3.6, 0.6] : kind === 'column' ? [4, 4] : [6, 4];
  return {
    id: 'obstacle:legend',
    typeName: 'obstacle',
    roomId: 'room:legend',
    kind,
    name: '',
    xUm: (x + 3) * 1e6,
    yUm: (kind === 'door' ? y + 3.7 : y + 2) * 1e6,
    widthUm: width * 1e6,
    depthUm: depth * 1e6,
    rotationMdeg: 0,
    isExit: false,
    isLocked: false,
    ...(kind === 'door' ? { swing: 'left' as const } : {}),
  };
}
