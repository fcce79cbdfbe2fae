import type { NumberMeasure } from './measures';

/** How full trays are where they are fullest: cross-sections of cables by width and depth (rule TRAY-FILL). */
export const trayFill: NumberMeasure = {
  kind: 'number',
  label: 'Tray fill',
  note: 'Cross-sections of the cables by width and depth of the tray, of the depth at most 150 mm, where it is fullest.',
  dimension: 'share',
  unit: '%',
  limits: [100, 250, 400, 500],
  read: () => undefined,
  readTray: ({ analysis: { cabling } }, slot) => {
    const { fullest } = cabling.use.useOf(slot);
    return { known: fullest?.fillPermille ?? 0, unknownCount: fullest?.areaUnknown ?? 0 };
  },
};
