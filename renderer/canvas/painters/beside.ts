import type { Camera, SizePx } from '#shared/geometry/camera';
import type { RectUm } from '#shared/geometry/rect';

/** A box on screen, in CSS pixels from the view's top left. */
export interface BoxPx {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Clear space between a label and what it is about. */
const GAP_PX = 12;

/**
 * Where a label stands clear of what it is about: above it, else below, or below, else above; else right or left of it,
 * always inside the view. When what it is about leaves no side free, at the top of the view.
 */
export function placeBeside(
  label: SizePx,
  about: BoxPx,
  view: BoxPx,
  first: 'above' | 'below' = 'above',
): { readonly left: number; readonly top: number } {
  const within = (value: number, from: number, extent: number, size: number) =>
    Math.max(from, Math.min(value, from + extent - size));
  const left = within(about.left + (about.width - label.width) / 2, view.left, view.width, label.width);
  const top = within(about.top + (about.height - label.height) / 2, view.top, view.height, label.height);
  const above = { left, top: about.top - GAP_PX - label.height };
  const below = { left, top: about.top + about.height + GAP_PX };
  const places = [
    ...(first === 'above' ? [above, below] : [below, above]),
    { left: about.left + about.width + GAP_PX, top },
    { left: about.left - GAP_PX - label.width, top },
  ];
  const isInView = (place: { left: number; top: number }) =>
    place.left >= view.left &&
    place.top >= view.top &&
    place.left + label.width <= view.left + view.width &&
    place.top + label.height <= view.top + view.height;
  return places.find(isInView) ?? { left, top: view.top };
}

/** The smallest box around both. */
export function boxAround(a: BoxPx, b: BoxPx): BoxPx {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return {
    left,
    top,
    width: Math.max(a.left + a.width, b.left + b.width) - left,
    height: Math.max(a.top + a.height, b.top + b.height) - top,
  };
}

export function boxesMeet(a: BoxPx, b: BoxPx): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}

/** Rulers lie over the top and left edge of the plan. */
const RULER_PX = 24;
const MARGIN_PX = 4;

/** The part of a view of this size that labels may stand in. */
export function labelArea({ width, height }: SizePx): BoxPx {
  return { left: RULER_PX, top: RULER_PX, width: width - RULER_PX - MARGIN_PX, height: height - RULER_PX - MARGIN_PX };
}

/** Room that fields for typing take, whatever is in them: they must not jump about while digits change. */
const TYPED_PX: SizePx = { width: 430, height: 30 };

/** Where fields for typing stand: below what is typed about. */
export function typedBox(about: BoxPx, view: SizePx): BoxPx {
  return { ...TYPED_PX, ...placeBeside(TYPED_PX, about, labelArea(view), 'below') };
}

/** A rectangle of the plan on screen. */
export function boxOnScreen({ xUm, yUm, scale }: Camera, { minX, minY, maxX, maxY }: RectUm): BoxPx {
  return {
    left: (minX - xUm) * scale,
    top: (minY - yUm) * scale,
    width: (maxX - minX) * scale,
    height: (maxY - minY) * scale,
  };
}
