import type { Footprint } from '#shared/geometry/footprint';
import type { PointUm } from '#shared/model/field';
import type { RectUm } from '#shared/geometry/rect';
import type { SnapGuide } from '#shared/geometry/snap';

/** What a tool draws over the plan while it works: outlines that are not records yet. */
export interface Sketch {
  /** A selection rectangle, with what it takes. */
  readonly marquee?: { readonly rect: RectUm; readonly mode: 'enclose' | 'touch' };
  /** An outline being drawn; closed when its last corner is joined to the first. */
  readonly outline?: { readonly points: readonly PointUm[]; readonly isClosed: boolean };
  /** How wide the outline is, where it is the middle line of something. */
  readonly bandUm?: number;
  /** A place that a click would take, ringed. */
  readonly spot?: { readonly at: PointUm; readonly radiusUm: number };
  /** A chain being measured, and where the next point would be. */
  readonly measure?: {
    readonly points: readonly PointUm[];
    readonly isClosed: boolean;
    readonly cursor?: PointUm;
  };
  /** Lines that the pointer snapped to, for tools without a preview. */
  readonly guides?: readonly SnapGuide[];
  /** Something in the hand that cannot be set down here, and why not. */
  readonly refused?: { readonly footprint: Footprint; readonly reason: string };
  /** Rubber lines from what is being connected to the pointer. */
  readonly cords?: {
    readonly from: readonly PointUm[];
    readonly to: PointUm;
    /** Over nothing, over what would take it, over what would not or would break something. */
    readonly tone: 'free' | 'taken' | 'refused';
  };
  /** A sentence beside the pointer: where a device would go, what a click would do. */
  readonly hint?: string;
  /** The hint says why something cannot be done. */
  readonly isHintRefusal?: boolean;
  /** Sizes written beside it, in plan coordinates. */
  readonly labels?: readonly { readonly at: PointUm; readonly text: string }[];
}

/** Sizes being typed while drawing. Shown beside the pointer, or clear of what they are about. */
export interface TypedEntry {
  readonly about?: RectUm;
  /** How to type. */
  readonly help?: string;
  readonly fields: readonly { readonly label: string; readonly text: string; readonly isTyped: boolean }[];
  readonly active: number;
  readonly problem?: string;
}
