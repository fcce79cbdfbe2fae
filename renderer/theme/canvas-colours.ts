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
  zoneFloorLoad: '--canvas-zone-floor-load',
  trayCopper: '--canvas-tray-copper',
  trayFibre: '--canvas-tray-fibre',
  trayPower: '--canvas-tray-power',
  trayMixed: '--canvas-tray-mixed',
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
  band1: '--canvas-band1',
  band2: '--canvas-band2',
  band3: '--canvas-band3',
  band4: '--canvas-band4',
  band5: '--canvas-band5',
  heat1: '--canvas-heat1',
  heat2: '--canvas-heat2',
  heat3: '--canvas-heat3',
  heat4: '--canvas-heat4',
  heat5: '--canvas-heat5',
  class1: '--canvas-class1',
  class2: '--canvas-class2',
  class3: '--canvas-class3',
  class4: '--canvas-class4',
  class5: '--canvas-class5',
  class6: '--canvas-class6',
  class7: '--canvas-class7',
  class8: '--canvas-class8',
  cable1: '--canvas-cable1',
  cable2: '--canvas-cable2',
  cable3: '--canvas-cable3',
  cable4: '--canvas-cable4',
  cable5: '--canvas-cable5',
  cable6: '--canvas-cable6',
  cable7: '--canvas-cable7',
  cable8: '--canvas-cable8',
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
