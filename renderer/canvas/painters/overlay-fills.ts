import type { CanvasColours } from '../../theme/canvas-colours';
import type { OverlayScale } from '../../overlay/measures';
import type { BulkItems } from '../bulk-items';
import type { Ctx, Frame } from './frame';

const TILE_PX = 8;
const MARK_ALPHA = 0.5;

/** Fills of an overlay. Every class has a colour; words have a pattern, numbers a bar, so that none rests on colour. */
export class OverlayFills {
  private patterns = new Map<string, CanvasPattern | null>();
  private key = '';

  /** The colour of a class: bands for numbers, classes for words. Class 0 is the rack's own. */
  static colourOf(colours: CanvasColours, scale: OverlayScale, classIndex: number): string {
    if (classIndex === 0) return colours.rackFill;
    return scaleColours(colours, scale)[classIndex - 1] ?? colours.rackFill;
  }

  /** Fills the slots by class; `trace` makes one path of many slots. */
  paint(frame: Frame, items: BulkItems, slots: readonly number[], trace: (slots: readonly number[]) => void): void {
    const { ctx, colours } = frame;
    const scale = items.overlayScale ?? 'number';
    const byClass = new Map<number, number[]>();
    const hatched: number[] = [];
    for (const slot of slots) {
      const cls = items.overlayClass[slot] ?? 0;
      const of = byClass.get(cls);
      if (of) of.push(slot);
      else byClass.set(cls, [slot]);
      if (items.isOverlayHatched(slot)) hatched.push(slot);
    }
    for (const [cls, ofClass] of byClass) {
      trace(ofClass);
      ctx.fillStyle = OverlayFills.colourOf(colours, scale, cls);
      ctx.fill();
      const pattern = scale !== 'word' || cls < 2 ? null : this.pattern(ctx, colours, `word${cls}`);
      if (!pattern) continue;
      ctx.fillStyle = pattern;
      ctx.fill();
    }
    const hatch = hatched.length > 0 ? this.pattern(ctx, colours, 'unknown') : null;
    if (!hatch) return;
    trace(hatched);
    ctx.fillStyle = hatch;
    ctx.fill();
  }

  private pattern(ctx: Ctx, colours: CanvasColours, name: string): CanvasPattern | null {
    const key = `${colours.unknown}${colours.text}`;
    if (key !== this.key) this.patterns = new Map();
    this.key = key;
    const known = this.patterns.get(name);
    if (known !== undefined) return known;
    const made = makePattern(ctx, name === 'unknown' ? colours.unknown : colours.text, name);
    this.patterns.set(name, made);
    return made;
  }
}

/** The colours of a scale, those of the first class first. */
export function scaleColours(colours: CanvasColours, scale: OverlayScale): readonly string[] {
  switch (scale) {
    case 'number':
      return [colours.band1, colours.band2, colours.band3, colours.band4, colours.band5];
    case 'warmth':
      return [colours.heat1, colours.heat2, colours.heat3, colours.heat4, colours.heat5];
    case 'word': {
      const { class1, class2, class3, class4, class5, class6, class7, class8 } = colours;
      return [class1, class2, class3, class4, class5, class6, class7, class8];
    }
  }
}

/** Lines of each pattern in a tile of eight pixels, as pairs of points; the first word is plain. */
const LINES: { readonly [name: string]: readonly (readonly [number, number, number, number])[] } = {
  unknown: [[-2, 10, 10, -2]],
  word2: [[0, 4, 8, 4]],
  word3: [[4, 0, 4, 8]],
  word4: [[-2, -2, 10, 10]],
  word5: [
    [0, 4, 8, 4],
    [4, 0, 4, 8],
  ],
  word6: [[2, 4, 4, 4]],
  word7: [
    [0, 2, 8, 2],
    [0, 6, 8, 6],
  ],
  word8: [
    [2, 0, 2, 8],
    [6, 0, 6, 8],
  ],
};

function makePattern(ctx: Ctx, colour: string, name: string): CanvasPattern | null {
  const tile = new OffscreenCanvas(TILE_PX, TILE_PX);
  const pen = tile.getContext('2d');
  if (!pen) return null;
  pen.globalAlpha = name === 'unknown' ? 0.8 : MARK_ALPHA;
  pen.strokeStyle = colour;
  pen.lineWidth = 1;
  pen.beginPath();
  for (const [x0, y0, x1, y1] of LINES[name] ?? []) {
    pen.moveTo(x0, y0);
    pen.lineTo(x1, y1);
  }
  pen.stroke();
  return ctx.createPattern(tile, 'repeat');
}
