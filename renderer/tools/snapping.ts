import { viewRect } from '#shared/geometry/camera';
import { rectCentre, rectGrown, rectMoved, type PointXY, type RectUm } from '#shared/geometry/rect';
import { ringsOf } from '#shared/geometry/region';
import { snap, type SnapGrid, type SnapGuide, type SnapHold, type SnapKind } from '#shared/geometry/snap';
import { roomAt } from '../editor/scene';
import type { Tools } from './tools';

/** How near on screen a line must be to catch. */
const CATCH_PX = 8;
/** More neighbours than this are not looked at: the nearest would not be found among them by eye either. */
const MAX_NEIGHBOURS = 400;
/** Neighbours farther than this on screen do not attract. */
const NEIGHBOURHOOD_PX = 600;

export interface SnapOptions {
  /** Mod is held: go where the hand is. */
  readonly isSuspended: boolean;
  /** Only this axis moves, so only it may snap. */
  readonly lock: 'x' | 'y' | undefined;
  /** What may catch. @default what the person chose */
  readonly kinds?: ReadonlySet<SnapKind>;
}

/** More that attracts, within a rectangle: lines are rectangles without a width. */
export type SnapTargets = (near: RectUm) => readonly RectUm[];

/**
 * Snapping during one gesture: remembers what holds, so that it lets go later than it catches. A hand that travels is
 * not aiming yet: nothing catches on the way.
 */
export class SnapSession {
  private held: SnapHold = {};

  /** `moving` are ids that do not attract, because they move themselves. */
  constructor(
    private readonly tools: Tools,
    private readonly moving: ReadonlySet<string>,
    private readonly targets?: SnapTargets,
  ) {}

  /** Where bounds that were dragged by (dx, dy) come to rest: the whole way from where they began. */
  move(
    from: RectUm,
    dxUm: number,
    dyUm: number,
    options: SnapOptions,
  ): { dxUm: number; dyUm: number; guides: readonly SnapGuide[] } {
    const { editor } = this.tools;
    const moving = rectMoved(from, dxUm, dyUm);
    const { kinds = this.kinds() } = options;
    if (options.isSuspended || kinds.size === 0 || this.tools.pace.isTravelling) {
      this.held = {};
      const step = options.isSuspended ? FINE_STEP_UM : handStepUm(editor.camera.get().scale);
      return {
        dxUm: options.lock === 'y' ? 0 : Math.round(dxUm + offGrid(moving.minX, step)),
        dyUm: options.lock === 'x' ? 0 : Math.round(dyUm + offGrid(moving.minY, step)),
        guides: [],
      };
    }
    const grid = this.gridAt(rectCentre(moving));
    const result = snap({
      moving,
      candidates: this.neighbours(moving),
      walls: [...editor.view.all('room').values(), ...editor.view.all('zone').values()]
        .filter((area) => !this.moving.has(area.id))
        .flatMap((area) => ringsOf(area)),
      ...(grid ? { grid } : {}),
      guides: this.guides(),
      thresholdUm: CATCH_PX / editor.camera.get().scale,
      held: this.held,
      kinds,
    });
    this.held = result.held;
    const step = handStepUm(editor.camera.get().scale);
    const restX = result.held.x ? result.dxUm : offGrid(moving.minX, step);
    const restY = result.held.y ? result.dyUm : offGrid(moving.minY, step);
    return {
      dxUm: options.lock === 'y' ? 0 : Math.round(dxUm + restX),
      dyUm: options.lock === 'x' ? 0 : Math.round(dyUm + restY),
      guides: result.guides,
    };
  }

  /** Where a point comes to rest. */
  point(at: PointXY, options: SnapOptions): { point: PointXY; guides: readonly SnapGuide[] } {
    // A point has no gaps to its left and right that could be equal.
    const kinds = new Set([...this.kinds()].filter((kind) => kind !== 'gap'));
    const moved = this.move({ minX: at.xUm, minY: at.yUm, maxX: at.xUm, maxY: at.yUm }, 0, 0, { ...options, kinds });
    return { point: { xUm: at.xUm + moved.dxUm, yUm: at.yUm + moved.dyUm }, guides: moved.guides };
  }

  private kinds(): ReadonlySet<SnapKind> {
    const { snapsToGrid, snapsToItems } = this.tools.session.getState();
    const kinds: SnapKind[] = [];
    if (snapsToGrid) kinds.push('grid');
    if (snapsToItems) kinds.push('wall', 'edge', 'gap', 'centre', 'guide');
    return new Set(kinds);
  }

  private guides(): { readonly xUm: readonly number[]; readonly yUm: readonly number[] } {
    const guides = [...this.tools.editor.view.all('guide').values()].filter((guide) => !this.moving.has(guide.id));
    const on = (axis: 'x' | 'y') => guides.filter((guide) => guide.axis === axis).map((guide) => guide.atUm);
    return { xUm: on('x'), yUm: on('y') };
  }

  private neighbours(moving: RectUm): RectUm[] {
    const { editor } = this.tools;
    const reach = NEIGHBOURHOOD_PX / editor.camera.get().scale;
    const view = viewRect(editor.camera.get(), editor.viewSize.get());
    const near = rectGrown(moving, reach);
    const rects: RectUm[] = [...(this.targets?.(near) ?? [])];
    for (const item of editor.scene.itemsIn({
      minX: Math.max(near.minX, view.minX),
      minY: Math.max(near.minY, view.minY),
      maxX: Math.min(near.maxX, view.maxX),
      maxY: Math.min(near.maxY, view.maxY),
    })) {
      if (this.moving.has(item.record.id)) continue;
      rects.push(item.bounds);
      if (rects.length >= MAX_NEIGHBOURS) break;
    }
    return rects;
  }

  /** The tile grid of the room under the point; where there is no room, the common tile from the origin. */
  private gridAt(point: PointXY): SnapGrid | undefined {
    const { editor } = this.tools;
    const room = roomAt(editor.view, point);
    if (room)
      return {
        pitchXUm: room.tilePitchXUm,
        pitchYUm: room.tilePitchYUm,
        originXUm: room.tileOriginXUm,
        originYUm: room.tileOriginYUm,
      };
    return editor.view.all('room').size === 0
      ? { pitchXUm: 600_000, pitchYUm: 600_000, originXUm: 0, originYUm: 0 }
      : undefined;
  }
}

/** Where nothing catches, a hand sets things down to whole millimetres or coarser, never to a stray micrometre. */
const FINE_STEP_UM = 1000;
const HAND_STEPS_UM = [FINE_STEP_UM, 5000, 10_000, 50_000, 100_000];

/** The coarsest round step that is not more than a pixel or so. */
function handStepUm(scale: number): number {
  return [...HAND_STEPS_UM].reverse().find((step) => step * scale <= 1) ?? FINE_STEP_UM;
}

/** How far a coordinate is from the nearest multiple of a step. */
function offGrid(value: number, step: number): number {
  return snapToStep(value, step) - value;
}

/** The nearest multiple of a step. */
export function snapToStep(value: number, step: number): number {
  return Math.round(value / step) * step;
}
