/** The colours the painters use, read from the same custom properties that colour the panels. */

const PROPERTIES = {
  background: '--canvas-background',
  grid: '--canvas-grid',
  gridMajor: '--canvas-grid-major',
  roomFill: '--canvas-room-fill',
  roomStroke: '--canvas-room-stroke',
  rackFill: '--canvas-rack-fill',
  rackStroke: '--canvas-rack-stroke',
  rackFront: '--canvas-rack-front',
  rackLabel: '--canvas-rack-label',
  powerFill: '--canvas-power-fill',
  powerStroke: '--canvas-power-stroke',
  coolingFill: '--canvas-cooling-fill',
  coolingStroke: '--canvas-cooling-stroke',
  liquidFill: '--canvas-liquid-fill',
  liquidStroke: '--canvas-liquid-stroke',
  genericFill: '--canvas-generic-fill',
  genericStroke: '--canvas-generic-stroke',
  obstacleFill: '--canvas-obstacle-fill',
  obstacleStroke: '--canvas-obstacle-stroke',
  zoneCold: '--canvas-zone-cold',
  zoneHot: '--canvas-zone-hot',
  zoneContainment: '--canvas-zone-containment',
  zoneCage: '--canvas-zone-cage',
  zonePhase: '--canvas-zone-phase',
  selection: '--canvas-selection',
  hover: '--canvas-hover',
  legal: '--canvas-legal',
  illegal: '--canvas-illegal',
  guide: '--canvas-guide',
  error: '--canvas-error',
  warning: '--canvas-warning',
  info: '--canvas-info',
  unknown: '--canvas-unknown',
  text: '--canvas-text',
  mutedText: '--canvas-muted-text',
  fontFamily: '--font-ui',
} as const;

export type CanvasColourName = keyof typeof PROPERTIES;

/** A CSS colour by what it paints; `fontFamily` is the interface's font, for `ctx.font`. */
export type CanvasColours = { readonly [name in CanvasColourName]: string };

/** Reads the colours of the theme that is on now. Read once per theme change, not per frame: it computes styles. */
export function readCanvasColours(root: Element = document.documentElement): CanvasColours {
  const style = getComputedStyle(root);
  const entries = Object.entries(PROPERTIES).map(([name, property]) => [name, style.getPropertyValue(property).trim()]);
  return Object.fromEntries(entries) as CanvasColours;
}

/** Calls `listener` with the new colours after each change of theme; returns the function that stops it. */
export function onCanvasColoursChange(listener: (colours: CanvasColours) => void): () => void {
  const observer = new MutationObserver(() => listener(readCanvasColours()));
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
