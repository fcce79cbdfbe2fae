import { footprintBounds } from '#shared/geometry/footprint';
import { rectsOverlap } from '#shared/geometry/rect';
import type { LineDrawing } from '#shared/exchange/dxf/line-drawing';
import type { Underlay } from '#shared/model/records/underlay';
import type { DocumentView } from '#shared/store/document-view';
import { hiddenLayersOf, linesOf, paintedLayersOf, pointCountOf } from '../../underlay/underlay-lines';
import { frameRect, px, py, type Frame } from './frame';

/** Texts smaller than this cannot be read. */
const MIN_TEXT_PX = 5;
/** Pictures that are embedded, as this program writes them; anything else is not shown. */
const EMBEDDED = /^data:image\/(png|jpeg|svg\+xml);base64,/;

/** Drawings of more points than this are kept as a bitmap while the view moves at one scale. */
const MANY_POINTS = 4000;
/** How much of the view's size the bitmap has beside the view on each side. */
const BITMAP_MARGIN = 0.5;

interface Bitmap {
  readonly key: string;
  readonly content: string;
  readonly canvas: HTMLCanvasElement;
  /** Where it begins on the plan. */
  readonly xUm: number;
  readonly yUm: number;
}

/** Drawings under the plan. Pictures are unpacked once; `onLoaded` is called when one can be shown. */
export class UnderlayPainter {
  private readonly pictures = new Map<string, HTMLImageElement>();

  private readonly bitmaps = new Map<string, Bitmap>();

  constructor(private readonly onLoaded: () => void) {}

  paint(frame: Frame, view: DocumentView, hides: (id: string) => boolean): void {
    const underlays = [...view.all('underlay').values()];
    this.forgetOthers(underlays);
    for (const underlay of underlays) {
      if (underlay.isHidden || hides(underlay.id)) continue;
      if (rectsOverlap(frameRect(frame), footprintBounds(underlay))) this.paintOne(frame, underlay);
    }
  }

  private paintOne(frame: Frame, underlay: Underlay): void {
    const { ctx } = frame;
    const before = ctx.globalAlpha;
    ctx.globalAlpha = before * (underlay.opacityPermille / 1000);
    const drawing = linesOf(underlay);
    if (drawing && pointCountOf(drawing) > MANY_POINTS) this.paintBitmap(frame, underlay);
    else if (drawing) paintLines(frame, underlay, drawing);
    else if (underlay.kind === 'picture') this.paintPicture(frame, underlay);
    ctx.globalAlpha = before;
  }

  /** Draws many lines once and then their bitmap, until the view leaves it or changes its scale. */
  private paintBitmap(frame: Frame, underlay: Underlay): void {
    const { ctx, camera, dpr } = frame;
    const { width, height } = frame.size;
    const { hiddenLayers, xUm, yUm, widthUm, depthUm, rotationMdeg } = underlay;
    const state = [hiddenLayers, xUm, yUm, widthUm, depthUm, rotationMdeg, camera.scale, width, height, dpr];
    const key = JSON.stringify([...state, frame.colours.text]);
    let bitmap = this.bitmaps.get(underlay.id);
    const offset = (from: Bitmap) => ({
      x: Math.round((from.xUm - camera.xUm) * camera.scale * dpr) / dpr,
      y: Math.round((from.yUm - camera.yUm) * camera.scale * dpr) / dpr,
    });
    const at = bitmap && offset(bitmap);
    const isLeft =
      !at || at.x > 0 || at.y > 0 || at.x < -2 * BITMAP_MARGIN * width || at.y < -2 * BITMAP_MARGIN * height;
    if (isLeft || !bitmap || bitmap.key !== key || bitmap.content !== underlay.content) {
      bitmap = drawBitmap(frame, underlay, key);
      this.bitmaps.set(underlay.id, bitmap);
    }
    const { x, y } = offset(bitmap);
    ctx.drawImage(bitmap.canvas, x, y, bitmap.canvas.width / dpr, bitmap.canvas.height / dpr);
  }

  private paintPicture(frame: Frame, underlay: Underlay): void {
    const { ctx, camera } = frame;
    const picture = this.picture(underlay.content);
    if (!picture?.complete || picture.naturalWidth === 0) return;
    ctx.save();
    toDrawing(frame, underlay);
    const width = underlay.widthUm * camera.scale;
    const depth = underlay.depthUm * camera.scale;
    ctx.drawImage(picture, -width / 2, -depth / 2, width, depth);
    ctx.restore();
  }

  private picture(content: string): HTMLImageElement | undefined {
    if (!EMBEDDED.test(content)) return undefined;
    const known = this.pictures.get(content);
    if (known) return known;
    const picture = new Image();
    picture.onload = this.onLoaded;
    picture.src = content;
    this.pictures.set(content, picture);
    return picture;
  }

  private forgetOthers(underlays: readonly Underlay[]): void {
    for (const content of this.pictures.keys())
      if (!underlays.some((underlay) => underlay.content === content)) this.pictures.delete(content);
    for (const id of this.bitmaps.keys())
      if (!underlays.some((underlay) => underlay.id === id)) this.bitmaps.delete(id);
  }
}

function drawBitmap(frame: Frame, underlay: Underlay, key: string): Bitmap {
  const { camera, dpr, size } = frame;
  const canvas = document.createElement('canvas');
  const width = size.width * (1 + 2 * BITMAP_MARGIN);
  const height = size.height * (1 + 2 * BITMAP_MARGIN);
  canvas.width = Math.round(width * dpr);
  canvas.height = Math.round(height * dpr);
  const xUm = camera.xUm - (size.width * BITMAP_MARGIN) / camera.scale;
  const yUm = camera.yUm - (size.height * BITMAP_MARGIN) / camera.scale;
  const ctx = canvas.getContext('2d');
  const drawing = linesOf(underlay);
  if (ctx && drawing) {
    ctx.scale(dpr, dpr);
    paintLines(
      { ...frame, ctx, camera: { xUm, yUm, scale: camera.scale }, size: { width, height } },
      underlay,
      drawing,
    );
  }
  return { key, content: underlay.content, canvas, xUm, yUm };
}

/** Moves the context to the centre of an underlay and turns it as it is turned. */
function toDrawing(frame: Frame, underlay: Underlay): void {
  frame.ctx.translate(px(frame, underlay.xUm), py(frame, underlay.yUm));
  frame.ctx.rotate((underlay.rotationMdeg * Math.PI) / 180_000);
}

/** Lines and texts of the layers that are shown. */
function paintLines(frame: Frame, underlay: Underlay, drawing: LineDrawing): void {
  const { ctx, camera, colours } = frame;
  ctx.save();
  toDrawing(frame, underlay);
  const scaleX = (underlay.widthUm / drawing.widthUm) * camera.scale;
  const scaleY = (underlay.depthUm / drawing.depthUm) * camera.scale;
  const hidden = hiddenLayersOf(underlay);
  const seen = seenPart(frame, underlay, scaleX, scaleY);
  ctx.strokeStyle = colours.text;
  ctx.fillStyle = colours.text;
  for (const layer of paintedLayersOf(drawing)) {
    if (hidden.has(layer.name)) continue;
    ctx.save();
    ctx.scale(scaleX, scaleY);
    ctx.lineWidth = 1 / Math.max(scaleX, scaleY);
    for (const chunk of layer.chunks) if (meets(chunk, seen)) ctx.stroke(chunk.path);
    ctx.restore();
    for (const text of layer.texts) {
      const size = text.heightUm * scaleY;
      if (size < MIN_TEXT_PX || !meets({ minX: text.xUm, minY: text.yUm, maxX: text.xUm, maxY: text.yUm }, seen))
        continue;
      ctx.save();
      ctx.translate(text.xUm * scaleX, text.yUm * scaleY);
      ctx.rotate((text.rotationMdeg * Math.PI) / 180_000);
      // The height of a drawing's letters is that of its capitals, about 0.7 of a font's size.
      ctx.font = `${size / 0.7}px ${colours.fontFamily}`;
      ctx.fillText(text.text, 0, 0);
      ctx.restore();
    }
  }
  ctx.restore();
}

interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** The view in the drawing's own coordinates: a square about its middle that holds it however it is turned. */
function seenPart(frame: Frame, underlay: Underlay, scaleX: number, scaleY: number): Box {
  const { size, camera } = frame;
  const middle = { x: size.width / 2 - px(frame, underlay.xUm), y: size.height / 2 - py(frame, underlay.yUm) };
  const angle = (-underlay.rotationMdeg * Math.PI) / 180_000;
  const x = middle.x * Math.cos(angle) - middle.y * Math.sin(angle);
  const y = middle.x * Math.sin(angle) + middle.y * Math.cos(angle);
  const reach = Math.hypot(size.width, size.height) / 2 + 200_000 * camera.scale;
  return {
    minX: (x - reach) / scaleX,
    minY: (y - reach) / scaleY,
    maxX: (x + reach) / scaleX,
    maxY: (y + reach) / scaleY,
  };
}

function meets(a: Box, b: Box): boolean {
  return a.minX <= b.maxX && b.minX <= a.maxX && a.minY <= b.maxY && b.minY <= a.maxY;
}
