import { STANDARD_GRAVITY } from '../../units/quantities';
import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';
import { boundsOf } from '../space/plan';
import { massEvidence } from './mass-evidence';

const PERMILLE = 1000;

export const seismic = defineRule({
  code: 'SEISMIC',
  key: 'floor.seismic',
  title: 'A rack to be anchored against earthquakes',
  reason: 'In an earthquake a free rack walks or falls; anchors and raised floor must take the sideways pull.',
  basis: 'F_p = 0.4·a_p·S_DS·W_p/(R_p/I_p)·(1 + 2·z/h)',
  source: 'ASCE 7-16, 13.3 (not read); off until the ground acceleration of the site is stated',
  grade: 'K',
  notChecked: 'Least and largest values of the standard, overturning, isolation bases, the anchors themselves.',
  severity: 'info',
  isLive: false,
  params: {
    sdsPermille: share('Design acceleration S_DS, as a share of g; 0 switches this off', 0, 5000),
    amplificationPermille: share('Amplification a_p', 1000, 5000),
    responsePermille: share('Response factor R_p', 2500, 20_000),
    importancePermille: share('Importance I_p', 1500, 5000),
    heightPermille: share('Height of the floor over that of the building, z/h', 0, 1000),
  },
  messages: {
    anchor: '{rack} must be held against {actual} sideways.',
    anchorAtLeast: '{rack} must be held against at least {actual} sideways.',
    unknownMass: 'The mass of {rack} is not known, so the sideways pull on its anchors is not either.',
  },
  checks: (check) => [
    check('rack', ['nearbyMass'], (rack, { nearbyMass }, params, report) => {
      if (params.sdsPermille === 0 || params.responsePermille === 0) return;
      const id = nearbyMass.idOf(rack);
      const grams = nearbyMass.massG(rack);
      const unknown = nearbyMass.massUnknown(rack);
      const subject = { rack: { record: id } };
      const own = nearbyMass.specOf(rack)?.massG;
      if (grams === 0 || own === undefined || !isKnown(own)) {
        report.notChecked({ subjects: [id], message: 'unknownMass', params: subject });
        return;
      }
      const weightN = (grams / 1000) * STANDARD_GRAVITY;
      const share =
        (0.4 * params.amplificationPermille * params.sdsPermille * params.importancePermille) /
        (params.responsePermille * PERMILLE * PERMILLE);
      const actual = Math.round(weightN * share * (1 + (2 * params.heightPermille) / PERMILLE));
      report.breach({
        subjects: [id],
        message: unknown > 0 ? 'anchorAtLeast' : 'anchor',
        params: subject,
        actual,
        limit: 0,
        dimension: 'force',
        unit: 'N',
        ...(nearbyMass.isPlaced(rack) ? { at: boundsOf(nearbyMass, rack) } : {}),
        evidence: [
          massEvidence(nearbyMass, rack),
          { label: 'Share of its weight', value: Number((share * 100).toFixed(1)) },
        ],
      });
    }),
  ],
});

function share(label: string, value: number, max: number) {
  return { default: value, dimension: 'share', label, source: 'ASCE 7-16 (not read)', grade: 'K', max } as const;
}
