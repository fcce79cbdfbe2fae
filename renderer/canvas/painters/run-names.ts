import type { BulkItems } from '../bulk-items';
import { boxesMeet, type BoxPx } from './beside';
import { px, py, type Frame } from './frame';
import type { LabelCache, LabelStyle } from './label-cache';

/** Names of runs beyond this many are not readable anyway. */
const MAX_RUN_NAMES = 80;
/** A run shorter than this on screen goes without its name. */
const MIN_RUN_PX = 40;
const GAP_PX = 4;
/** Height over the middle of an item that its own text takes, without and with an overlay's value. */
const NAME_PX = 18;

interface RunsAndBelow {
  readonly runs: readonly number[];
  /** What stands on the floor. */
  readonly below: readonly number[];
  /** How opaque an item is. */
  readonly alphaAt: (slot: number) => number;
}

/**
 * Names of runs overhead, with what an overlay shows of them, at their ends: in the middle they would lie over the names of the racks below. Where both
 * ends are taken or out of view the name stands along the run where nothing is written, else it is left out.
 */
export function paintRunNames(
  frame: Frame,
  items: BulkItems,
  { runs, below, alphaAt }: RunsAndBelow,
  labels: LabelCache,
  style: LabelStyle,
): void {
  const taken = below.map((slot) => writtenBox(frame, items, slot));
  for (const slot of runs.slice(0, MAX_RUN_NAMES)) {
    const text = [items.nameAt(slot), items.overlayTextAt(slot)].filter((part) => part !== '').join(' · ');
    const size = labels.sizeOf(text, style);
    const run = boxOf(frame, items, slot);
    if (!size || Math.max(run.width, run.height) < MIN_RUN_PX) continue;
    const place = placesOf(run, size, frame).find(
      (box) => isInView(frame, box) && !taken.some((other) => boxesMeet(box, other)),
    );
    if (!place) continue;
    taken.push(place);
    const { ctx, colours } = frame;
    const alpha = alphaAt(slot);
    ctx.globalAlpha = 0.8 * alpha;
    ctx.fillStyle = colours.background;
    ctx.fillRect(place.left, place.top, place.width, place.height);
    ctx.globalAlpha = alpha;
    const middle = [place.left + place.width / 2, place.top + place.height / 2] as const;
    labels.drawCentred(ctx, text, ...middle, style);
  }
}

function placesOf(run: BoxPx, size: { width: number; height: number }, frame: Frame): BoxPx[] {
  const { width, height } = size;
  const at = (left: number, top: number): BoxPx => ({ left: Math.round(left), top: Math.round(top), width, height });
  const [right, bottom] = [run.left + run.width, run.top + run.height];
  const [cx, cy] = [run.left + (run.width - width) / 2, run.top + (run.height - height) / 2];
  const isLevel = run.width >= run.height;
  const ends = isLevel
    ? [at(right + GAP_PX, cy), at(run.left - GAP_PX - width, cy)]
    : [at(cx, run.top - GAP_PX - height), at(cx, bottom + GAP_PX)];
  // Along the run in steps of its own length, over its visible part.
  const inside: BoxPx[] = [];
  const [from, to] = isLevel
    ? [Math.max(run.left, 0), Math.min(right, frame.size.width)]
    : [Math.max(run.top, 0), Math.min(bottom, frame.size.height)];
  const step = (isLevel ? width : height) / 2;
  for (let along = from + GAP_PX; along + 2 * step <= to; along += step)
    inside.push(isLevel ? at(along, cy) : at(cx, along));
  return [...ends, ...inside];
}

function isInView({ size }: Frame, box: BoxPx): boolean {
  return box.left >= 0 && box.top >= 0 && box.left + box.width <= size.width && box.top + box.height <= size.height;
}

/** Where an item's own name, and an overlay's value below it, are written. */
function writtenBox(frame: Frame, items: BulkItems, slot: number): BoxPx {
  const { left, top, width, height } = boxOf(frame, items, slot);
  // A name that stands along a narrow rack takes most of its height, a value below a name the lower half.
  const isTall = items.overlayKind !== undefined || width < 2 * NAME_PX;
  const tall = isTall ? Math.min(height, height / 2 + NAME_PX) : Math.min(height, NAME_PX);
  return { left, top: top + (height - tall) / 2, width, height: tall };
}

function boxOf(frame: Frame, items: BulkItems, slot: number): BoxPx {
  const left = px(frame, items.minX[slot] ?? 0);
  const top = py(frame, items.minY[slot] ?? 0);
  return { left, top, width: px(frame, items.maxX[slot] ?? 0) - left, height: py(frame, items.maxY[slot] ?? 0) - top };
}
