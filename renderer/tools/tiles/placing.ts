import { rectAround, rectCorners, type PointXY } from '#shared/geometry/rect';
import type { PointUm } from '#shared/model/field';
import type { Room } from '#shared/model/records/room';
import { MAX_TILES_AT_ONCE, placeTiles, tileCentre } from '#shared/operations/place-tiles';
import { roomAt } from '../../editor/scene';
import { State } from '../state';
import type { ToolPointer } from '../tool-event';

/**
 * The tool for perforated tiles: a click makes the tile under the pointer perforated, a drag all tiles of its rectangle.
 * It stays in the hand.
 */
export class TilesPlacing extends State {
  readonly path = 'tiles.placing';
  override readonly cursor = 'cell';
  private from: { readonly room: Room; readonly centre: PointXY } | undefined;

  override exit(): void {
    this.tools.sketch.set({});
  }

  override pointerDown(event: ToolPointer): void {
    if (event.button !== 0) return;
    const room = roomAt(this.editor.view, event.world);
    if (!room) {
      this.editor.notify('Tiles belong to the floor of a room. Click inside one.', 'error');
      return;
    }
    this.from = { room, centre: tileCentre(room, event.world) };
    this.show(event);
  }

  override pointerMove(event: ToolPointer): void {
    this.show(event);
  }

  override pointerUp(event: ToolPointer): void {
    const { from } = this;
    if (!from) return;
    this.from = undefined;
    const { editor } = this;
    const points = cellsBetween(from.room, from.centre, tileCentre(from.room, event.world));
    const plan = placeTiles(editor.view, { ids: editor.ids, roomId: from.room.id, points });
    const made = plan.ok ? [...plan.value.added.keys()] : [];
    if (plan.ok && made.length === 0) editor.notify('These tiles are perforated already.');
    else editor.run({ label: `Place ${tilesText(made.length)}`, code: 'tiles.place' }, plan, { select: made });
    this.show(event);
  }

  override cancel(): boolean {
    if (!this.from) return false;
    this.from = undefined;
    this.tools.sketch.set({});
    return true;
  }

  private show(event: ToolPointer): void {
    const room = this.from?.room ?? roomAt(this.editor.view, event.world);
    if (!room) {
      this.tools.sketch.set({});
      return;
    }
    const end = tileCentre(room, event.world);
    const start = this.from?.centre ?? end;
    const { minX, minY, maxX, maxY } = rectAround(start, end);
    const [halfX, halfY] = [room.tilePitchXUm / 2, room.tilePitchYUm / 2];
    const points: readonly PointUm[] = rectCorners({
      minX: minX - halfX,
      minY: minY - halfY,
      maxX: maxX + halfX,
      maxY: maxY + halfY,
    });
    const count = countBetween(room, start, end);
    this.tools.sketch.set({
      outline: { points, isClosed: true },
      ...(this.from && count > 1 ? { hint: tilesText(count) } : {}),
    });
  }
}

function tilesText(count: number): string {
  return count === 1 ? '1 perforated tile' : `${count} perforated tiles`;
}

function stepsBetween(room: Room, a: PointXY, b: PointXY): readonly [x: number, y: number] {
  return [Math.round((b.xUm - a.xUm) / room.tilePitchXUm), Math.round((b.yUm - a.yUm) / room.tilePitchYUm)];
}

function countBetween(room: Room, a: PointXY, b: PointXY): number {
  const [x, y] = stepsBetween(room, a, b);
  return (Math.abs(x) + 1) * (Math.abs(y) + 1);
}

/** The centres of all tiles in the rectangle of two; stops one beyond what is placed at once, which is refused. */
export function cellsBetween(room: Room, a: PointXY, b: PointXY): readonly PointXY[] {
  const [stepsX, stepsY] = stepsBetween(room, a, b);
  const cells: PointXY[] = [];
  for (let y = 0; y <= Math.abs(stepsY); y++)
    for (let x = 0; x <= Math.abs(stepsX); x++) {
      if (cells.length > MAX_TILES_AT_ONCE) return cells;
      cells.push({
        xUm: a.xUm + Math.sign(stepsX) * x * room.tilePitchXUm,
        yUm: a.yUm + Math.sign(stepsY) * y * room.tilePitchYUm,
      });
    }
  return cells;
}
