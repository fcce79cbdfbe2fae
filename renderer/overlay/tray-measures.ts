import type { NumberMeasure } from './measures';

/** How full trays are where they are fullest: cross-sections of cables by width and depth (rule TRAY-FILL). */
export const trayFill: NumberMeasure = {
  kind: 'number',
  label: 'Tray fill',
  note: 'Cross-sections of the cables by width and depth of the tray, of the depth at most 150 mm. Figures are those of the fullest stretch.',
  dimension: 'share',
  unit: '%',
  limits: [100, 250, 400, 500],
  read: () => undefined,
  readTray: ({ analysis: { cabling } }, slot) => {
    const { fullest, segments } = cabling.use.useOf(slot);
    return {
      worst: { known: fullest?.fillPermille ?? 0, unknownCount: fullest?.areaUnknown ?? 0 },
      stretches: segments.map(({ fromUm, toUm, fillPermille, areaUnknown }) => ({
        fromUm,
        toUm,
        value: { known: fillPermille, unknownCount: areaUnknown },
      })),
    };
  },
};
