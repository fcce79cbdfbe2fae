import { KINDS, STATES, type BulkItems } from '../bulk-items';
import { scaleColours } from './overlay-fills';
import { frameRect, type Frame } from './frame';

/**
 * Far out, where a rack covers a few device pixels: writes colours straight into a pixel buffer, one run per line, and
 * puts it up in one call. The cost follows the pixels of the window, not the number of racks.
 */
export class PixelPainter {
  private image: ImageData | undefined;
  private words = new Uint32Array(0);
  private overlayPalette: { key: string; colours: Uint32Array } | undefined;
  private palette: { key: string; colours: Uint32Array } | undefined;

  /** Paints all items but those `isHidden`. Items wider than the buffer are clipped to it. */
  paint(frame: Frame, items: BulkItems, isHidden: (slot: number) => boolean): void {
    const { ctx, dpr } = frame;
    const width = Math.max(1, Math.round(frame.size.width * dpr));
    const height = Math.max(1, Math.round(frame.size.height * dpr));
    const { words, image } = this.buffer(ctx, width, height);
    words.fill(0);
    const colours = this.coloursOf(frame);
    const overlay = this.overlayColoursOf(frame, items);
    const scale = frame.camera.scale * dpr;
    const { xUm: originX, yUm: originY } = frame.camera;
    items.forEachIn(frameRect(frame), (slot) => {
      if (isHidden(slot)) return;
      const x0 = Math.max(0, Math.round(((items.minX[slot] ?? 0) - originX) * scale));
      const y0 = Math.max(0, Math.round(((items.minY[slot] ?? 0) - originY) * scale));
      // At least one pixel, and never the gap to the neighbour when there is one.
      const x1 = Math.min(width, Math.max(x0 + 1, Math.round(((items.maxX[slot] ?? 0) - originX) * scale)));
      const y1 = Math.min(height, Math.max(y0 + 1, Math.round(((items.maxY[slot] ?? 0) - originY) * scale)));
      const kind = items.kind[slot] ?? 0;
      const colour =
        (kind === 0 ? overlay?.[items.overlayClass[slot] ?? 0] : undefined) ??
        colours[kind * STATES.length + (items.state[slot] ?? 0)] ??
        0;
      for (let y = y0; y < y1; y++) words.fill(colour, y * width + x0, y * width + x1);
    });
    ctx.putImageData(image, 0, 0);
  }

  /** A colour for each class of the overlay that is on, the unknown first. */
  private overlayColoursOf({ colours }: Frame, items: BulkItems): Uint32Array | undefined {
    const { overlayScale } = items;
    if (!overlayScale) return undefined;
    const key = overlayScale + JSON.stringify(colours);
    if (this.overlayPalette?.key !== key) {
      const classes = scaleColours(colours, overlayScale);
      this.overlayPalette = { key, colours: Uint32Array.from([colours.unknown, ...classes], toWord) };
    }
    return this.overlayPalette.colours;
  }

  private buffer(ctx: Frame['ctx'], width: number, height: number): { words: Uint32Array; image: ImageData } {
    if (this.image?.width !== width || this.image.height !== height) {
      this.image = ctx.createImageData(width, height);
      this.words = new Uint32Array(this.image.data.buffer);
    }
    return { words: this.words, image: this.image };
  }

  /** A colour for each kind and state: the state's where there is a finding that matters, else the kind's. */
  private coloursOf({ colours }: Frame): Uint32Array {
    const key = JSON.stringify(colours);
    if (this.palette?.key === key) return this.palette.colours;
    const ofKind = {
      rack: colours.rackStroke,
      power: colours.powerStroke,
      cooling: colours.coolingStroke,
      liquid: colours.liquidStroke,
      generic: colours.genericStroke,
    };
    const table = new Uint32Array(KINDS.length * STATES.length);
    for (const [k, kind] of KINDS.entries())
      for (const [s, state] of STATES.entries())
        table[k * STATES.length + s] = toWord(
          state === 'error' ? colours.error : state === 'warning' ? colours.warning : ofKind[kind],
        );
    this.palette = { key, colours: table };
    return table;
  }
}

/** A CSS colour as a word in the byte order of `ImageData`. */
function toWord(colour: string): number {
  const ctx = new OffscreenCanvas(1, 1).getContext('2d');
  if (!ctx) return 0xff808080;
  ctx.fillStyle = colour;
  ctx.fillRect(0, 0, 1, 1);
  const data = ctx.getImageData(0, 0, 1, 1).data;
  return new Uint32Array(data.buffer.slice(0))[0] ?? 0xff808080;
}
