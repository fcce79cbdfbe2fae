import type { Equipment } from '#shared/model/records/equipment';
import type { Rack } from '#shared/model/records/rack';
import { portOwnersAt } from '#shared/operations/cable-plugs';
import type { PlanRecord } from '../../editor/scene';
import { reachUm } from '../reach';
import { PointingCanvas } from '../select/pointing-canvas';
import { State } from '../state';
import type { ToolPointer } from '../tool-event';
import { ConnectingCables } from './connecting';

/** What stands on the plan and has ports, itself or in its devices. */
export type CablePlace = Rack | Equipment;

/**
 * The tool that connects cables, before a drag: a press on a rack or on plant takes it, or the selection it is part of,
 * to where the cables are to go. A press on bare floor draws a marquee, as when selecting.
 */
export class CableIdle extends State {
  readonly path = 'cable.idle';
  override readonly cursor = 'crosshair';

  override exit(): void {
    this.editor.hovered.set(undefined);
    this.tools.sketch.set({});
  }

  override pointerMove(event: ToolPointer): void {
    const source = this.placeAt(event);
    this.editor.hovered.set(source?.id);
    const hasPorts = source !== undefined && portOwnersAt(this.editor.view, source.id).length > 0;
    this.tools.sketch.set(
      source === undefined
        ? {}
        : hasPorts
          ? { hint: 'Drag to the rack its cables go to' }
          : { hint: 'Nothing in it has ports', isHintRefusal: true },
    );
  }

  override pointerDown(event: ToolPointer): void {
    if (event.button !== 0) return;
    const source = this.placeAt(event);
    if (!source) {
      this.tools.transition(new PointingCanvas(this.tools, event));
      return;
    }
    const selection = this.editor.selection.get();
    if (!selection.has(source.id)) this.editor.select(event.shift ? [...selection, source.id] : [source.id]);
    this.tools.transition(new ConnectingCables(this.tools, event, source));
  }

  private placeAt(event: ToolPointer): CablePlace | undefined {
    return cablePlaceAt(this.editor.scene.hits(event.world, reachUm(this.editor)));
  }
}

/** Racks first: plant above a row must not take the press meant for the rack. */
export function cablePlaceAt(found: readonly PlanRecord[]): CablePlace | undefined {
  const places = found.filter(
    (record): record is CablePlace => record.typeName === 'rack' || record.typeName === 'equipment',
  );
  return places.find((record) => record.typeName === 'rack') ?? places[0];
}
