import type { CatalogType } from '#shared/catalog/catalog-type';
import { normaliseRotation, type Footprint } from '#shared/geometry/footprint';
import { footprintBounds } from '#shared/geometry/footprint';
import type { PointXY } from '#shared/geometry/rect';
import { planSizeOf } from '#shared/operations/item-footprint';
import { placeEquipment } from '#shared/operations/place-equipment';
import { placeRack } from '#shared/operations/place-rack';
import type { OperationError } from '#shared/operations/types';
import type { RecordsDiff } from '#shared/store/records-diff';
import type { Result } from '#shared/units/result';
import { roomAt } from '../../editor/scene';
import { SnapSession } from '../snapping';
import { State } from '../state';
import type { ToolKey, ToolPointer } from '../tool-event';
import type { Tools } from '../tools';
import { planMount } from './plan-mount';
import { rackUnder } from './rack-under';

/** Name the ghost has while it is in the hand: the true one is found once, when it is set down. */
const GHOST_NAME = '…';

/**
 * A catalog type is in the hand and its ghost follows the pointer, snapped and checked. A click sets it down; R turns
 * it. Devices go into the rack under the pointer.
 */
export class Placing extends State {
  readonly path = 'place.placing';
  override readonly cursor = 'copy';
  private readonly type: CatalogType | undefined;
  private readonly snapping: SnapSession;
  private last: ToolPointer | undefined;

  constructor(tools: Tools, typeId: string) {
    super(tools);
    this.type = tools.catalog(typeId);
    this.snapping = new SnapSession(tools, new Set());
  }

  override enter(): void {
    this.editor.hovered.set(undefined);
    if (!this.type) this.editor.notify('This type is not in the catalog any more.', 'error');
    const pointer = this.tools.pointer.get();
    if (pointer) this.pointerMove(pointer);
  }

  override exit(): void {
    this.clear();
  }

  override pointerMove(event: ToolPointer): void {
    this.last = event;
    const { type } = this;
    if (!type) return;
    if (type.kind === 'device') return this.hoverRack(type, event);
    const place = this.snapped(type, event);
    const room = roomAt(this.editor.view, place.point);
    if (!room)
      return this.refuse(
        type,
        place.point,
        this.editor.view.all('room').size === 0 ? 'Draw a room first' : 'Outside every room',
      );
    const plan = this.planAt(type, place.point, event, GHOST_NAME);
    this.tools.sketch.set({});
    if (plan?.ok) this.editor.showPreview(plan.value, place.guides, 'place');
    else this.refuse(type, place.point, plan?.error.message ?? '');
  }

  override pointerDown(event: ToolPointer): void {
    if (event.button === 0) this.setDown(event);
  }

  override keyDown(event: ToolKey): boolean {
    if (event.key.toLowerCase() !== 'r' || event.mod) return false;
    this.tools.rotationMdeg = normaliseRotation(this.tools.rotationMdeg + (event.shift ? -90_000 : 90_000));
    if (this.last) this.pointerMove(this.last);
    return true;
  }

  override cancel(): boolean {
    this.clear();
    return false;
  }

  /** Sets what is in the hand down here. Returns whether it stands. */
  setDown(event: ToolPointer): boolean {
    const { type } = this;
    if (!type) return false;
    const isDevice = type.kind === 'device';
    const point = isDevice ? event.world : this.snapped(type, event).point;
    const plan = this.planAt(type, point, event);
    this.clear();
    if (!plan) {
      this.editor.notify(
        isDevice
          ? 'Drop a device on a rack.'
          : this.editor.view.all('room').size > 0
            ? 'There is no floor here. Drop it inside a room, beside its holes.'
            : 'There is no room yet. Draw a room first, then place things in it.',
        'error',
      );
      return false;
    }
    const made = plan.ok ? [...plan.value.added.keys()].filter((id) => /^(rack|equipment|device):/.test(id)) : [];
    const isPlaced = this.editor.run({ label: `Place ${type.name}`, code: 'items.place' }, plan, { select: made });
    if (isPlaced && this.last) this.pointerMove(event);
    return isPlaced;
  }

  private hoverRack(type: Extract<CatalogType, { kind: 'device' }>, event: ToolPointer): void {
    const rack = rackUnder(this.editor, event.world);
    this.editor.hovered.set(rack?.id);
    if (!rack) return this.tools.sketch.set({ hint: 'Drop it on a rack' });
    const mount = planMount(this.editor, rack, type);
    this.tools.sketch.set({ hint: mount.place });
  }

  private snapped(type: CatalogType, event: ToolPointer) {
    const bounds = footprintBounds(this.footprint(type, event.world));
    const snapped = this.snapping.move(bounds, 0, 0, { isSuspended: event.mod, lock: undefined });
    const point: PointXY = {
      xUm: Math.round(event.world.xUm + snapped.dxUm),
      yUm: Math.round(event.world.yUm + snapped.dyUm),
    };
    return { point, guides: snapped.guides };
  }

  private planAt(
    type: CatalogType,
    point: PointXY,
    event: ToolPointer,
    name?: string,
  ): Result<RecordsDiff, OperationError> | undefined {
    const { editor } = this;
    const rack = rackUnder(editor, event.world);
    if (type.kind === 'device') return rack && planMount(editor, rack, type).plan;
    if (type.kind === 'cabling') return undefined;
    const room = roomAt(editor.view, point);
    if (!room) return undefined;
    const { xUm, yUm } = point;
    const args = {
      ids: editor.ids,
      type,
      roomId: room.id,
      xUm,
      yUm,
      rotationMdeg: this.tools.rotationMdeg,
      ...(name ? { name } : {}),
    };
    if (type.kind === 'rack') return placeRack(editor.view, args);
    const isRun = type.category === 'busway';
    return placeEquipment(editor.view, {
      ...args,
      ...(isRun ? { lengthUm: planSizeOf(type).widthUm } : {}),
      ...(type.plant.placement === 'rackDoor' && rack ? { rackId: rack.id } : {}),
    });
  }

  private refuse(type: CatalogType, point: PointXY, reason: string): void {
    this.editor.preview.set(undefined);
    this.tools.sketch.set({ refused: { footprint: this.footprint(type, point), reason } });
  }

  private footprint(type: CatalogType, point: PointXY): Footprint {
    return { ...planSizeOf(type), ...point, rotationMdeg: this.tools.rotationMdeg };
  }

  private clear(): void {
    this.editor.preview.set(undefined);
    this.editor.hovered.set(undefined);
    this.tools.sketch.set({});
  }
}
