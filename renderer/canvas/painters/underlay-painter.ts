import { footprintBounds } from '#shared/geometry/footprint';
import { rectsOverlap } from '#shared/geometry/rect';
import type { Underlay } from '#shared/model/records/underlay';
import type { DocumentView } from '#shared/store/document-view';
import { hiddenLayersOf, linesOf, paintedLayersOf } from '../../underlay/underlay-lines';
import { frameRect, px, py, type Frame } from './frame';

/** Texts smaller than this cannot be read. */
const MIN_TEXT_PX = 5;
/** Pictures that are embedded, as this program writes them; anything else is not shown. */
const EMBEDDED = /^data:image\/(png|jpeg|svg\+xml);base64,/;

/** Drawings under the plan. Pictures are unpacked once; `onLoaded` is called when one can be shown. */
export class UnderlayPainter {
  private readonly pictures = new Map<string, HTMLImageElement>();

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
    ctx.save();
    ctx.globalAlpha = before * (underlay.opacityPermille / 1000);
    ctx.translate(px(frame, underlay.xUm), py(frame, underlay.yUm));
    ctx.rotate((underlay.rotationMdeg * Math.PI) / 180_000);
    if (underlay.kind === 'lines') paintLines(frame, underlay);
    else this.paintPicture(frame, underlay);
    ctx.restore();
  }

  private paintPicture({ ctx, camera }: Frame, underlay: Underlay): void {
    const picture = this.picture(underlay.content);
    if (!picture?.complete || picture.naturalWidth === 0) return;
    const width = underlay.widthUm * camera.scale;
    const depth = underlay.depthUm * camera.scale;
    ctx.drawImage(picture, -width / 2, -depth / 2, width, depth);
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
  }
}

/** Lines and texts of the layers that are shown; the context is at the drawing's centre, in pixels. */
function paintLines(frame: Frame, underlay: Underlay): void {
  const drawing = linesOf(underlay);
  if (!drawing) return;
  const { ctx, camera, colours } = frame;
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
