import {
  rectAround,
  rectCentre,
  rectCorners,
  rectHeight,
  rectWidth,
  type PointXY,
  type RectUm,
} from '#shared/geometry/rect';
import { placeObstacle } from '#shared/operations/place-obstacle';
import { roomAt } from '../../editor/scene';
import { edgeLabels } from '../edge-labels';
import { SnapSession } from '../snapping';
import { hasMoved, State } from '../state';
import type { ToolPointer } from '../tool-event';
import type { ObstacleKind } from '../tool-id';
import type { Tools } from '../tools';

/** The size a click without a drag gives: what is most common of each kind, to be changed in the inspector. */
const CLICK_SIZE: { readonly [kind in ObstacleKind]: { readonly widthUm: number; readonly depthUm: number } } = {
  column: { widthUm: 600_000, depthUm: 600_000 },
  wall: { widthUm: 3_000_000, depthUm: 150_000 },
  door: { widthUm: 1_200_000, depthUm: 100_000 },
  ramp: { widthUm: 1_500_000, depthUm: 3_600_000 },
  keepOut: { widthUm: 1_200_000, depthUm: 1_200_000 },
};

/** The thinnest a drag makes anything, so that a straight drag draws a wall. */
const MIN_UM = 100_000;

const NOUNS: { readonly [kind in ObstacleKind]: string } = {
  column: 'column',
  wall: 'wall',
  door: 'door',
  ramp: 'ramp',
  keepOut: 'keep-out',
};

/** Drawing a column, wall, door, ramp or keep-out: drag its rectangle, or click for a common size. */
export class DrawingObstacle extends State {
  readonly path = 'obstacle.drawing';
  override readonly cursor = 'crosshair';
  private readonly snapping: SnapSession;
  private corner: PointXY;
  private isDragged = false;

  constructor(
    tools: Tools,
    private readonly kind: ObstacleKind,
    private readonly start: PointXY,
    private readonly pressed: ToolPointer,
  ) {
    super(tools);
    this.corner = start;
    this.snapping = new SnapSession(tools, new Set());
  }

  override exit(): void {
    this.tools.sketch.set({});
  }

  override pointerMove(event: ToolPointer): void {
    if (hasMoved(this.pressed, event)) this.isDragged = true;
    const { point } = this.snapping.point(event.world, { isSuspended: event.mod, lock: undefined });
    this.corner = { xUm: Math.round(point.xUm), yUm: Math.round(point.yUm) };
    if (!this.isDragged) return;
    const points = rectCorners(this.rect());
    const labels = edgeLabels(points, true, this.tools.session.getState().lengthUnit).slice(0, 2);
    this.tools.sketch.set({ outline: { points, isClosed: true }, labels });
  }

  override pointerUp(event: ToolPointer): void {
    this.pointerMove(event);
    const { editor } = this;
    const rect = this.isDragged ? this.rect() : undefined;
    const centre = rect ? rectCentre(rect) : this.start;
    const room = roomAt(editor.view, centre);
    this.tools.settle();
    if (!room) {
      editor.notify(`A ${NOUNS[this.kind]} stands in a room. Draw the room first.`, 'error');
      return;
    }
    const size = rect ? { widthUm: rectWidth(rect), depthUm: rectHeight(rect) } : CLICK_SIZE[this.kind];
    const plan = placeObstacle(editor.view, { ids: editor.ids, roomId: room.id, kind: this.kind, ...centre, ...size });
    const made = plan.ok ? [...plan.value.added.keys()] : [];
    if (editor.run({ label: `Draw ${NOUNS[this.kind]}`, code: 'obstacle.place' }, plan, { select: made }))
      this.tools.select();
  }

  override cancel(): boolean {
    this.tools.settle();
    return true;
  }

  private rect(): RectUm {
    const rect = rectAround(this.start, this.corner);
    return {
      ...rect,
      maxX: Math.max(rect.maxX, rect.minX + MIN_UM),
      maxY: Math.max(rect.maxY, rect.minY + MIN_UM),
    };
  }
}
