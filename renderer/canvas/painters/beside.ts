import type { SizePx } from '#shared/geometry/camera';

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
 * Where a label stands clear of what it is about: above it, else below, right or left of it, always inside the view.
 * When what it is about leaves no side free, at the top of the view.
 */
export function placeBeside(label: SizePx, about: BoxPx, view: BoxPx): { readonly left: number; readonly top: number } {
  const within = (value: number, from: number, extent: number, size: number) =>
    Math.max(from, Math.min(value, from + extent - size));
  const left = within(about.left + (about.width - label.width) / 2, view.left, view.width, label.width);
  const top = within(about.top + (about.height - label.height) / 2, view.top, view.height, label.height);
  const places = [
    { left, top: about.top - GAP_PX - label.height },
    { left, top: about.top + about.height + GAP_PX },
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
