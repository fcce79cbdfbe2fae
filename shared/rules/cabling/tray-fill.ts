import type { TraySegmentUse } from '../../analysis/cabling/tray-use';
import { DEEPEST_UM } from '../../analysis/cabling/tray-use';
import type { Tray } from '../../model/records/tray';
import type { EvidenceRow } from '../engine/finding';
import type { Breach, ParamSpec } from '../engine/rule';
import { defineRule } from '../engine/rule';
import { trayFillFixes } from '../fixes/tray-fixes';
import { stretchOf } from './tray-shape';

const NEC = 'NEC 392.22 and TIA-569, second hand';
const LEVITON = 'Leviton Cat 6A reference manual, page 18';

const share = (label: string, value: number, source: string, grade: ParamSpec['grade']) =>
  ({ default: value, dimension: 'share', label, source, grade, min: 1, max: 1000 }) as const;

const ERROR = share('Largest fill of a tray', 500, NEC, 'T');
const WARNING = share('Fill of a tray to warn at', 400, NEC, 'T');
const DESIGN = share('Fill of a tray to design for', 250, LEVITON, 'P');

const BASIS = 'cross-sections of the cables over width by depth of the tray, of the depth at most 150 mm';
const NOT_CHECKED = 'Power cables. How cables lie: bundles and crossings need more room.';
const MESSAGE = '{tray} is filled to {actual} where it is fullest, with {cables} cables; {limit} is {word}.';

export const trayFill = defineRule({
  code: 'TRAY-FILL',
  key: 'cabling.trayFill',
  title: 'A tray is too full',
  reason: 'In a tray that is too full cables cannot be pulled without harm, and nothing can be added.',
  basis: BASIS,
  source: NEC,
  grade: 'T',
  notChecked: NOT_CHECKED,
  severity: 'error',
  isLive: false,
  params: { fillPermille: ERROR },
  messages: {
    over: MESSAGE,
    unknown:
      'The diameters of {unknown} of the {cables} cables in {tray} are not known, so its fill of at least {actual} was not checked.',
  },
  fixes: trayFillFixes,
  checks: (check) => [
    check('tray', ['tray'], (slot, { tray }, params, report) => {
      const record = tray.at(slot);
      const fullest = record && tray.useOf(slot).fullest;
      if (!record || !fullest || fullest.cables === 0) return;
      if (fullest.fillPermille > params.fillPermille)
        report.breach(breachOf(record, fullest, params.fillPermille, 'the most'));
      else if (fullest.areaUnknown > 0)
        report.notChecked({
          subjects: [record.id],
          message: 'unknown',
          params: { tray: { record: record.id }, cables: fullest.cables, unknown: fullest.areaUnknown },
          actual: fullest.fillPermille,
          limit: params.fillPermille,
          dimension: 'share',
          unit: '%',
          shapes: stretchOf(record, fullest.fromUm, fullest.toUm),
        });
    }),
  ],
});

/** A milder rule: it is silent from `abovePermille` on, where the next one speaks. */
function milder(code: string, key: string, title: string, limit: ParamSpec, above: ParamSpec, word: string) {
  const isDesign = limit === DESIGN;
  return defineRule({
    code,
    key,
    title,
    reason: 'Trays only ever get fuller; room left at the start is what later changes live on.',
    basis: BASIS,
    source: limit.source,
    grade: limit.grade,
    notChecked: NOT_CHECKED,
    severity: isDesign ? 'info' : 'warning',
    isLive: false,
    params: { fillPermille: limit, abovePermille: { ...above, label: `${above.label}, told by another rule` } },
    messages: { over: MESSAGE },
    fixes: trayFillFixes,
    checks: (check) => [
      check('tray', ['tray'], (slot, { tray }, params, report) => {
        const record = tray.at(slot);
        const fullest = record && tray.useOf(slot).fullest;
        if (!record || !fullest) return;
        if (fullest.fillPermille > params.fillPermille && fullest.fillPermille <= params.abovePermille)
          report.breach(breachOf(record, fullest, params.fillPermille, word));
      }),
    ],
  });
}

export const trayFillWarning = milder(
  'TRAY-FILL-40',
  'cabling.trayFillWarning',
  'A tray is nearly full',
  WARNING,
  ERROR,
  'where to stop',
);

export const trayFillDesign = milder(
  'TRAY-FILL-25',
  'cabling.trayFillDesign',
  'A tray is fuller than one designs for',
  DESIGN,
  WARNING,
  'what one designs for',
);

function breachOf(tray: Tray, segment: TraySegmentUse, limit: number, word: string): Breach {
  return {
    subjects: [tray.id],
    message: 'over',
    params: { tray: { record: tray.id }, cables: segment.cables, word },
    actual: segment.fillPermille,
    limit,
    dimension: 'share',
    unit: '%',
    shapes: stretchOf(tray, segment.fromUm, segment.toUm),
    evidence: evidenceOf(tray, segment),
  };
}

function evidenceOf(tray: Tray, segment: TraySegmentUse): readonly EvidenceRow[] {
  const length = (quantity: number) => ({ quantity, dimension: 'length' });
  const unknown = segment.areaUnknown;
  return [
    { label: 'Cables', value: segment.cables },
    { label: 'Cross-sections of the cables', value: { quantity: segment.areaUm2, dimension: 'crossSection' } },
    ...(unknown > 0 ? [{ label: 'Cables of unknown diameter, not counted', value: unknown }] : []),
    { label: 'Width', value: length(tray.widthUm) },
    { label: 'Depth that counts', value: length(Math.min(tray.depthUm, DEEPEST_UM)) },
  ];
}
