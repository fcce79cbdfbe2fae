import { Signal } from '../editor/signal';

/** What is being dragged between panels: a type out of the catalog, or devices out of a rack. */
export type DragPayload =
  | { readonly kind: 'catalogType'; readonly typeId: string }
  | {
      readonly kind: 'devices';
      /** The one that is held first. */
      readonly ids: readonly string[];
      /** The face of the rack it was grabbed on, and how far above its middle. */
      readonly grab?: { readonly face: 'front' | 'rear'; readonly aboveMiddleHalfRu: number };
    };

/** Somewhere things can be dropped: the plan, a rack elevation. Coordinates are window pixels. */
export interface DropTarget {
  readonly contains: (x: number, y: number) => boolean;
  readonly over: (payload: DragPayload, x: number, y: number) => void;
  readonly leave: () => void;
  readonly drop: (payload: DragPayload, x: number, y: number) => void;
}

export interface ActiveDrag {
  readonly payload: DragPayload;
  readonly x: number;
  readonly y: number;
  /** True while over a target that draws its own ghost, so that none follows the pointer. */
  readonly isOverTarget: boolean;
}

/**
 * Drags between panels, on pointer events rather than the browser's own drag and drop: that one swallows the keyboard,
 * so a rack could not be turned with R before it is dropped, and it hides the pointer from the canvas that snaps it.
 */
export class DragController {
  readonly active = new Signal<ActiveDrag | undefined>(undefined);
  private readonly targets = new Set<DropTarget>();
  private over: DropTarget | undefined;

  /** Registers a target; returns the function that takes it away. Later targets lie above earlier ones. */
  addTarget(target: DropTarget): () => void {
    this.targets.add(target);
    return () => {
      this.targets.delete(target);
      if (this.over === target) this.over = undefined;
    };
  }

  start(payload: DragPayload, x: number, y: number): void {
    this.cancel();
    this.move(x, y, payload);
  }

  move(x: number, y: number, payload = this.active.get()?.payload): void {
    if (!payload) return;
    const target = [...this.targets].reverse().find((candidate) => candidate.contains(x, y));
    if (this.over && this.over !== target) this.over.leave();
    this.over = target;
    this.active.set({ payload, x, y, isOverTarget: target !== undefined });
    target?.over(payload, x, y);
  }

  drop(x: number, y: number): void {
    const payload = this.active.get()?.payload;
    if (!payload) return;
    this.move(x, y);
    const target = this.over;
    this.over = undefined;
    this.active.set(undefined);
    target?.drop(payload, x, y);
  }

  cancel(): void {
    this.over?.leave();
    this.over = undefined;
    this.active.set(undefined);
  }
}
