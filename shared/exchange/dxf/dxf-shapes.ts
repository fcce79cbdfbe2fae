/** Entities of a DXF file as plain shapes in their own coordinates: straight pieces and texts. */
import { numberOf, textOf, type DxfEntity } from './dxf-groups';

export type Point = readonly [x: number, y: number];

export type DxfShape =
  | { readonly kind: 'path'; readonly points: readonly Point[]; readonly isClosed: boolean }
  | {
      readonly kind: 'text';
      readonly at: Point;
      readonly height: number;
      /** Counterclockwise from east, in degrees, as in the file. */
      readonly rotation: number;
      readonly text: string;
    };

/** Straight pieces of a full circle. */
const CIRCLE_PIECES = 48;
const MAX_TEXT_LENGTH = 500;

/** The shape of one entity; nothing for a kind that is not read or lacks what it needs. */
export function shapeOf(entity: DxfEntity): DxfShape | undefined {
  switch (entity.type) {
    case 'LINE':
      return path([pointOf(entity, 10, 20), pointOf(entity, 11, 21)], false);
    case 'LWPOLYLINE':
      return polyline(lightVertices(entity), isFlagged(entity));
    case 'POLYLINE':
      return polyline(
        entity.parts.map((part) => ({ at: pointOf(part, 10, 20), bulge: numberOf(part, 42) ?? 0 })),
        isFlagged(entity),
      );
    case 'CIRCLE':
      return arc(entity, 0, 360, true);
    case 'ARC':
      return arc(entity, numberOf(entity, 50) ?? 0, numberOf(entity, 51) ?? 360, false);
    case 'ELLIPSE':
      return ellipse(entity);
    case 'SOLID':
    case 'TRACE': {
      const corners = [
        pointOf(entity, 10, 20),
        pointOf(entity, 11, 21),
        pointOf(entity, 13, 23),
        pointOf(entity, 12, 22),
      ];
      return path(
        corners.filter((corner) => corner !== undefined),
        true,
      );
    }
    case 'TEXT':
    case 'MTEXT':
      return text(entity);
    default:
      return undefined;
  }
}

export function pointOf(entity: DxfEntity, xCode: number, yCode: number): Point | undefined {
  const x = numberOf(entity, xCode);
  const y = numberOf(entity, yCode);
  return x === undefined || y === undefined ? undefined : [x, y];
}

function isFlagged(entity: DxfEntity): boolean {
  return ((numberOf(entity, 70) ?? 0) & 1) !== 0;
}

function path(points: readonly (Point | undefined)[], isClosed: boolean): DxfShape | undefined {
  const known = points.filter((point) => point !== undefined);
  return known.length === points.length && known.length >= 2 ? { kind: 'path', points: known, isClosed } : undefined;
}

interface Vertex {
  readonly at: Point | undefined;
  /** Tangent of a quarter of the arc to the next vertex; 0 for a straight piece. */
  readonly bulge: number;
}

/** Vertices of a light polyline: each begins with its x. */
function lightVertices(entity: DxfEntity): Vertex[] {
  const vertices: { x: number; y: number; bulge: number }[] = [];
  for (const [code, value] of entity.groups) {
    const last = vertices.at(-1);
    if (code === 10) vertices.push({ x: Number(value), y: NaN, bulge: 0 });
    else if (code === 20 && last) last.y = Number(value);
    else if (code === 42 && last) last.bulge = Number(value);
  }
  return vertices.map(({ x, y, bulge }) => ({
    at: Number.isFinite(x) && Number.isFinite(y) ? [x, y] : undefined,
    bulge: Number.isFinite(bulge) ? bulge : 0,
  }));
}

function polyline(vertices: readonly Vertex[], isClosed: boolean): DxfShape | undefined {
  const points: Point[] = [];
  for (const [index, { at, bulge }] of vertices.entries()) {
    if (!at) continue;
    points.push(at);
    const next = vertices[(index + 1) % vertices.length]?.at;
    const isLast = index === vertices.length - 1;
    if (bulge !== 0 && next && (!isLast || isClosed)) points.push(...bulgePoints(at, next, bulge));
  }
  const [first] = points;
  const last = points.at(-1);
  // Many programs close an outline by repeating its first corner.
  const repeats = points.length > 3 && first && last && first[0] === last[0] && first[1] === last[1];
  return path(repeats ? points.slice(0, -1) : points, isClosed || repeats === true);
}

/** Points between two vertices on the arc that a bulge describes. */
function bulgePoints(from: Point, to: Point, bulge: number): Point[] {
  const sweep = 4 * Math.atan(bulge);
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const chord = Math.hypot(dx, dy);
  if (chord === 0 || Math.abs(sweep) < 1e-6) return [];
  // From the middle of the chord the centre lies to the left by chord / 2 / tan(sweep / 2).
  const toCentre = 0.5 / Math.tan(sweep / 2);
  const cx = (from[0] + to[0]) / 2 - dy * toCentre;
  const cy = (from[1] + to[1]) / 2 + dx * toCentre;
  const radius = Math.hypot(from[0] - cx, from[1] - cy);
  const start = Math.atan2(from[1] - cy, from[0] - cx);
  const pieces = piecesOf(sweep);
  return Array.from({ length: pieces - 1 }, (_, index): Point => {
    const angle = start + (sweep * (index + 1)) / pieces;
    return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
  });
}

function piecesOf(sweep: number): number {
  return Math.max(2, Math.min(2 * CIRCLE_PIECES, Math.ceil((Math.abs(sweep) / (2 * Math.PI)) * CIRCLE_PIECES)));
}

function arc(entity: DxfEntity, fromDeg: number, toDeg: number, isClosed: boolean): DxfShape | undefined {
  const centre = pointOf(entity, 10, 20);
  const radius = numberOf(entity, 40);
  if (!centre || radius === undefined || radius <= 0) return undefined;
  const sweepDeg = isClosed ? 360 : (((toDeg - fromDeg) % 360) + 360) % 360 || 360;
  return swept(centre, [radius, 0], 1, (fromDeg * Math.PI) / 180, (sweepDeg * Math.PI) / 180, isClosed);
}

function ellipse(entity: DxfEntity): DxfShape | undefined {
  const centre = pointOf(entity, 10, 20);
  const major = pointOf(entity, 11, 21);
  const ratio = numberOf(entity, 40);
  if (!centre || !major || ratio === undefined || ratio <= 0) return undefined;
  const from = numberOf(entity, 41) ?? 0;
  const sweep = (numberOf(entity, 42) ?? 2 * Math.PI) - from;
  const turn = 2 * Math.PI;
  const positive = ((sweep % turn) + turn) % turn || turn;
  return swept(centre, major, ratio, from, positive, positive > turn - 1e-6);
}

function swept(
  [cx, cy]: Point,
  [mx, my]: Point,
  ratio: number,
  from: number,
  sweep: number,
  isClosed: boolean,
): DxfShape | undefined {
  const pieces = piecesOf(sweep);
  const points = Array.from({ length: isClosed ? pieces : pieces + 1 }, (_, index): Point => {
    const angle = from + (sweep * index) / pieces;
    const [along, across] = [Math.cos(angle), Math.sin(angle) * ratio];
    return [cx + mx * along - my * across, cy + my * along + mx * across];
  });
  return path(points, isClosed);
}

function text(entity: DxfEntity): DxfShape | undefined {
  const at = pointOf(entity, 10, 20);
  const height = numberOf(entity, 40);
  const isMulti = entity.type === 'MTEXT';
  const raw = isMulti
    ? entity.groups
        .filter(([code]) => code === 3 || code === 1)
        .map(([, value]) => value)
        .join('')
    : (textOf(entity, 1) ?? '');
  const words = plainText(raw.slice(0, 4 * MAX_TEXT_LENGTH), isMulti).slice(0, MAX_TEXT_LENGTH);
  if (!at || height === undefined || height <= 0 || words === '') return undefined;
  return { kind: 'text', at, height, rotation: numberOf(entity, 50) ?? 0, text: words };
}

/** Text without the codes of the format: signs by `%%`, and in long texts fonts, colours and stacks. */
function plainText(raw: string, isMulti: boolean): string {
  const signs = raw.replace(
    /%%([dcpu])/gi,
    (_, sign: string) => ({ d: '°', c: '⌀', p: '±' })[sign.toLowerCase()] ?? '',
  );
  if (!isMulti) return signs.trim();
  return signs
    .replace(/\\[ACFHQTWfp][^;\\{}]*;/g, '')
    .replace(/\\P/g, ' ')
    .replace(/\\S([^;]*);/g, '$1')
    .replace(/\\[LlOoKk]/g, '')
    .replace(/[{}]/g, '')
    .trim();
}
