/**
 * The lines and texts of a DXF file (ASCII): LINE, LWPOLYLINE, POLYLINE, CIRCLE, ARC, ELLIPSE, SOLID, TEXT, MTEXT, and
 * INSERT and DIMENSION by their blocks. Curves become straight pieces. Untrusted input: nothing is run or fetched, and
 * sizes, depths and counts are limited.
 */
import { MAX_COORDINATE_UM } from '../../model/field';
import { err, ok, type Result } from '../../units/result';
import { DxfRefusal, dxfEntities, numberOf, textOf, type DxfEntity } from './dxf-groups';
import { pointOf, shapeOf, type Point } from './dxf-shapes';
import type { DrawingPath, DrawingText, LineDrawing } from './line-drawing';

export const MAX_DXF_CHARACTERS = 64 * 1024 * 1024;
const MAX_ENTITIES = 400_000;
/** Corners of all that is drawn, blocks as often as they are inserted. */
const MAX_POINTS = 600_000;
/** Insertions carried out, empty ones too. */
const MAX_INSERTS = 50_000;
const MAX_INSERT_DEPTH = 12;

/** Codes of `$INSUNITS`: the unit's name and how many µm it has. */
const UNITS: { readonly [code: number]: readonly [name: string, um: number] } = {
  1: ['inches', 25_400],
  2: ['feet', 304_800],
  4: ['millimetres', 1000],
  5: ['centimetres', 10_000],
  6: ['metres', 1_000_000],
  7: ['kilometres', 1_000_000_000],
  9: ['thousandths of an inch', 25.4],
  10: ['yards', 914_400],
  13: ['micrometres', 1],
  14: ['decimetres', 100_000],
  21: ['US survey feet', 304_800.61],
};

export interface DxfReading {
  readonly drawing: LineDrawing;
  /** Names of the layers that are off or frozen in the file. */
  readonly hiddenLayers: readonly string[];
  /** The file's unit; nothing when it names none, and then the drawing was read in millimetres. */
  readonly unit: string | undefined;
  /** What was left out, as sentences. */
  readonly notes: readonly string[];
}

/** Reads a DXF file, or says in a sentence why it cannot be read. */
export function readDxf(text: string): Result<DxfReading, string> {
  if (text.startsWith('AutoCAD Binary DXF')) return err('It is a binary DXF file. Save it as ASCII DXF and try again.');
  if (/^AC10\d\d/.test(text)) return err('It is a DWG file. Save it as ASCII DXF and try again.');
  if (text.length > MAX_DXF_CHARACTERS) return err('It is larger than 64 MB, which is more than Plenum reads.');
  try {
    return ok(new DxfReader(text).read());
  } catch (reason) {
    if (reason instanceof DxfRefusal) return err(reason.message);
    throw reason;
  }
}

interface Block {
  readonly base: Point;
  readonly entities: DxfEntity[];
}

/** x' = a·x + c·y + e, y' = b·x + d·y + f. */
type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const IDENTITY: Affine = [1, 0, 0, 1, 0, 0];

class DxfReader {
  private readonly blocks = new Map<string, Block>();
  private readonly hidden = new Set<string>();
  private readonly entities: DxfEntity[] = [];
  private readonly layers = new Map<string, { paths: DrawingPath[]; texts: DrawingText[] }>();
  private readonly leftOut = new Map<string, number>();
  private unitCode = 0;
  private pointCount = 0;
  private insertCount = 0;
  private farCount = 0;
  private readonly unitUm: number;

  constructor(text: string) {
    this.collect(text);
    this.unitUm = UNITS[this.unitCode]?.[1] ?? 1000;
  }

  read(): DxfReading {
    for (const entity of this.entities) this.draw(entity, IDENTITY, undefined, 0);
    const bounds = this.bounds();
    if (!bounds) throw new DxfRefusal('It holds no lines or texts that Plenum reads.');
    const [minX, minY, maxX, maxY] = bounds;
    if (Math.max(maxX - minX, maxY - minY) > MAX_COORDINATE_UM)
      throw new DxfRefusal('It is more than 10 km across. Check its unit, and lines far away from the building.');
    const [cx, cy] = [(minX + maxX) / 2, (minY + maxY) / 2];
    const layers = [...this.layers].map(([name, { paths, texts }]) => ({
      name,
      paths: paths.map(({ points, isClosed }) => ({
        points: points.map((value, index) => value - (index % 2 === 0 ? cx : cy)),
        isClosed,
      })),
      texts: texts.map((one) => ({ ...one, xUm: one.xUm - cx, yUm: one.yUm - cy })),
    }));
    return {
      drawing: { widthUm: Math.max(1, Math.round(maxX - minX)), depthUm: Math.max(1, Math.round(maxY - minY)), layers },
      hiddenLayers: layers.map(({ name }) => name).filter((name) => this.hidden.has(name)),
      unit: UNITS[this.unitCode]?.[0],
      notes: this.notes(),
    };
  }

  /** Sorts the file's entities into sections. */
  private collect(text: string): void {
    let section = '';
    let block: Block | undefined;
    let polyline: DxfEntity | undefined;
    let count = 0;
    for (const entity of dxfEntities(text)) {
      if (++count > MAX_ENTITIES) throw new DxfRefusal(`It holds more than ${MAX_ENTITIES} entities.`);
      const { type } = entity;
      if (type === 'SECTION') {
        section = textOf(entity, 2)?.trim().toUpperCase() ?? '';
        if (section === 'HEADER') this.readHeader(entity);
      } else if (type === 'ENDSEC') section = '';
      else if (type === 'LAYER' && section === 'TABLES') this.readLayer(entity);
      else if (type === 'BLOCK' && section === 'BLOCKS') {
        block = { base: pointOf(entity, 10, 20) ?? [0, 0], entities: [] };
        this.blocks.set(nameOf(entity), block);
      } else if (type === 'ENDBLK') block = undefined;
      else if (type === 'VERTEX') polyline?.parts.push(entity);
      else if (type === 'SEQEND') polyline = undefined;
      else if (section === 'ENTITIES' || (section === 'BLOCKS' && block)) {
        if (type === 'ATTRIB' || type === 'ATTDEF' || type === 'VIEWPORT') continue;
        if (type === 'POLYLINE') polyline = entity;
        // Sheets for printing repeat the model; only the model is drawn.
        if (numberOf(entity, 67) !== 1) (block?.entities ?? this.entities).push(entity);
      }
    }
  }

  private readHeader({ groups }: DxfEntity): void {
    const at = groups.findIndex(([code, value]) => code === 9 && value.trim() === '$INSUNITS');
    const code = Number(groups[at + 1]?.[1]);
    if (at >= 0 && Number.isInteger(code)) this.unitCode = code;
  }

  private readLayer(entity: DxfEntity): void {
    const isFrozen = ((numberOf(entity, 70) ?? 0) & 1) !== 0;
    const isOff = (numberOf(entity, 62) ?? 7) < 0;
    if (isFrozen || isOff) this.hidden.add(nameOf(entity));
  }

  /** `layer` is that of the insertion: what is on layer 0 of a block is on the layer of its insertion. */
  private draw(entity: DxfEntity, affine: Affine, layer: string | undefined, depth: number): void {
    const own = textOf(entity, 8)?.trim() ?? '0';
    const onLayer = own === '0' && layer !== undefined ? layer : own;
    const mirrored = (numberOf(entity, 230) ?? 1) < 0 ? combine(affine, [-1, 0, 0, 1, 0, 0]) : affine;
    if (entity.type === 'INSERT') return this.insert(entity, mirrored, onLayer, depth);
    if (entity.type === 'DIMENSION') return this.insertOnce(nameOf(entity), affine, onLayer, depth);
    const shape = shapeOf(entity);
    if (!shape) {
      this.leftOut.set(entity.type, (this.leftOut.get(entity.type) ?? 0) + 1);
      return;
    }
    if (shape.kind === 'path') this.addPath(shape.points, shape.isClosed, mirrored, onLayer);
    else this.addText(shape, mirrored, onLayer);
  }

  private insert(entity: DxfEntity, affine: Affine, layer: string, depth: number): void {
    const [x, y] = pointOf(entity, 10, 20) ?? [0, 0];
    const [sx, sy] = [numberOf(entity, 41) ?? 1, numberOf(entity, 42) ?? 1];
    const angle = ((numberOf(entity, 50) ?? 0) * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const columns = Math.max(1, numberOf(entity, 70) ?? 1);
    const rows = Math.max(1, numberOf(entity, 71) ?? 1);
    const [stepX, stepY] = [numberOf(entity, 44) ?? 0, numberOf(entity, 45) ?? 0];
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const [dx, dy] = [column * stepX, row * stepY];
        const place: Affine = [
          cos * sx,
          sin * sx,
          -sin * sy,
          cos * sy,
          x + cos * dx - sin * dy,
          y + sin * dx + cos * dy,
        ];
        this.insertOnce(nameOf(entity), combine(affine, place), layer, depth);
      }
  }

  private insertOnce(name: string, affine: Affine, layer: string, depth: number): void {
    if (++this.insertCount > MAX_INSERTS) throw new DxfRefusal(`It inserts blocks more than ${MAX_INSERTS} times.`);
    if (depth >= MAX_INSERT_DEPTH)
      throw new DxfRefusal(`Its blocks are nested more than ${MAX_INSERT_DEPTH} deep, or in a circle.`);
    const block = this.blocks.get(name);
    if (!block) return;
    const [bx, by] = block.base;
    const based = combine(affine, [1, 0, 0, 1, -bx, -by]);
    for (const entity of block.entities) this.draw(entity, based, layer, depth + 1);
  }

  private addPath(points: readonly Point[], isClosed: boolean, affine: Affine, layer: string): void {
    this.pointCount += points.length;
    if (this.pointCount > MAX_POINTS)
      throw new DxfRefusal(`It has more than ${MAX_POINTS} corners with its blocks drawn out, more than Plenum shows.`);
    const placed = points.flatMap((point) => this.place(affine, point));
    if (placed.every(isNear)) this.layer(layer).paths.push({ points: placed, isClosed });
    else this.farCount++;
  }

  private addText(
    shape: { readonly at: Point; readonly height: number; readonly rotation: number; readonly text: string },
    affine: Affine,
    layer: string,
  ): void {
    if (++this.pointCount > MAX_POINTS) throw new DxfRefusal(`It has more than ${MAX_POINTS} corners and texts.`);
    const [xUm = 0, yUm = 0] = this.place(affine, shape.at);
    const [a, b] = affine;
    const height = shape.height * Math.hypot(a, b) * this.unitUm;
    if (![xUm, yUm, height].every(isNear)) {
      this.farCount++;
      return;
    }
    // Degrees go counterclockwise in the file and clockwise on the plan.
    const turn = -(shape.rotation + (Math.atan2(b, a) * 180) / Math.PI) * 1000;
    const rotationMdeg = Math.round(((turn % 360_000) + 360_000) % 360_000) % 360_000;
    this.layer(layer).texts.push({ xUm, yUm, heightUm: height, rotationMdeg, text: shape.text });
  }

  /** A point on the plan: in µm, y to the south. */
  private place([a, b, c, d, e, f]: Affine, [x, y]: Point): number[] {
    return [(a * x + c * y + e) * this.unitUm, -(b * x + d * y + f) * this.unitUm];
  }

  private layer(name: string): { paths: DrawingPath[]; texts: DrawingText[] } {
    const known = this.layers.get(name);
    if (known) return known;
    const made = { paths: [], texts: [] };
    this.layers.set(name, made);
    return made;
  }

  private bounds(): readonly [number, number, number, number] | undefined {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    const take = (x: number, y: number): void => {
      minX = Math.min(minX, x);
      minY = Math.min(minY, y);
      maxX = Math.max(maxX, x);
      maxY = Math.max(maxY, y);
    };
    for (const { paths, texts } of this.layers.values()) {
      for (const { points } of paths)
        for (let i = 0; i < points.length; i += 2) take(points[i] ?? 0, points[i + 1] ?? 0);
      for (const { xUm, yUm } of texts) take(xUm, yUm);
    }
    return minX <= maxX ? [minX, minY, maxX, maxY] : undefined;
  }

  private notes(): string[] {
    const kinds = [...this.leftOut].sort((a, b) => b[1] - a[1]).slice(0, 6);
    return [
      ...(kinds.length > 0
        ? [`Left out: ${kinds.map(([type, count]) => `${count} ${type.slice(0, 30)}`).join(', ')}.`]
        : []),
      ...(this.farCount > 0 ? [`${this.farCount} shapes lie impossibly far away and were left out.`] : []),
    ];
  }
}

/** Farther than this from the drawing's origin nothing is meant to be: a hundred times the largest plan, in µm. */
const FAR_UM = 100 * MAX_COORDINATE_UM;

function isNear(um: number): boolean {
  return Math.abs(um) <= FAR_UM;
}

function nameOf(entity: DxfEntity): string {
  return textOf(entity, 2)?.trim() ?? '';
}

/** First `inner`, then `outer`. */
function combine(outer: Affine, inner: Affine): Affine {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}
