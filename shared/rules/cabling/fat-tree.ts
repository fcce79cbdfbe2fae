import { leafPorts } from '../../analysis/formulas/fabric';
import type { FabricPlane } from '../../analysis/fabrics/fabric-plane';
import { defineRule, type Breach } from '../engine/rule';

const BASIS_OF_LEAF = 'every leaf has as many ports up as its ports leave for the oversubscription asked for';

const MESSAGES = {
  leafSpine: '{fabric}, {plane}: {actual} uplinks of leaves are cabled; {leaves} leaves of {radix} ports need {limit}.',
  unknown: '{fabric}, {plane}: how many ports its switches have is not known, so its links were not counted.',
};

export const fatTreeOfTwo = defineRule({
  code: 'NET-FT2',
  key: 'cabling.fatTreeOfTwo',
  title: 'A fat tree of two tiers is not complete',
  reason:
    'A fabric with fewer links than its tree is not the one it was bought as: some pairs share what they should not.',
  basis: `${BASIS_OF_LEAF}; spines are enough for all of them`,
  source: 'NVIDIA DGX SuperPOD reference architecture RA-11333-001, tables 4, 7 and 8',
  grade: 'V',
  notChecked: 'Fabrics that were not generated. Which leaf reaches which spine, and speeds (CAB-SPEED).',
  severity: 'warning',
  isLive: false,
  params: {},
  messages: {
    ...MESSAGES,
    spines: '{fabric}, {plane}: it has {actual} spines; {leaves} leaves of {radix} ports need {limit}.',
  },
  checks: (check) => [
    check('fabric', ['fabric'], (slot, { fabric }, _params, report) => {
      const record = fabric.at(slot);
      if (!record) return;
      for (const plane of fabric.planesOf(slot)) {
        if (plane.spines === 0 || plane.cores > 0) continue;
        const { radix } = plane;
        if (radix === undefined) {
          report.notChecked({
            subjects: [record.id],
            discriminator: plane.key,
            message: 'unknown',
            params: nameOf(record.id, plane),
          });
          continue;
        }
        const needed = plane.leaves * leafPorts(radix, plane.oversubscription).up;
        if (plane.leafSpinePorts < needed)
          report.breach(breachOf(record.id, plane, 'leafSpine', plane.leafSpinePorts, needed));
        const spines = Math.ceil(needed / radix);
        if (plane.spines < spines) report.breach(breachOf(record.id, plane, 'spines', plane.spines, spines));
      }
    }),
  ],
});

export const fatTreeOfThree = defineRule({
  code: 'NET-FT3',
  key: 'cabling.fatTreeOfThree',
  title: 'A fat tree of three tiers is not complete',
  reason:
    'A fabric with fewer links than its tree is not the one it was bought as: some pairs share what they should not.',
  basis: `${BASIS_OF_LEAF}; half of the ports of a spine go up; cores are enough for all of them`,
  source: 'NVIDIA DGX SuperPOD reference architecture (DGX H100), table 3',
  grade: 'V',
  notChecked: 'Fabrics that were not generated. Which switch reaches which, and speeds (CAB-SPEED).',
  severity: 'warning',
  isLive: false,
  params: {},
  messages: {
    ...MESSAGES,
    spineCore:
      '{fabric}, {plane}: {actual} uplinks of spines are cabled; {spines} spines of {radix} ports need {limit}.',
    cores: '{fabric}, {plane}: it has {actual} cores; {spines} spines of {radix} ports need {limit}.',
  },
  checks: (check) => [
    check('fabric', ['fabric'], (slot, { fabric }, _params, report) => {
      const record = fabric.at(slot);
      if (!record) return;
      for (const plane of fabric.planesOf(slot)) {
        if (plane.cores === 0) continue;
        const { radix } = plane;
        if (radix === undefined) {
          report.notChecked({
            subjects: [record.id],
            discriminator: plane.key,
            message: 'unknown',
            params: nameOf(record.id, plane),
          });
          continue;
        }
        const leafSpine = plane.leaves * leafPorts(radix, plane.oversubscription).up;
        if (plane.leafSpinePorts < leafSpine)
          report.breach(breachOf(record.id, plane, 'leafSpine', plane.leafSpinePorts, leafSpine));
        const spineCore = plane.spines * Math.floor(radix / 2);
        if (plane.spineCorePorts < spineCore)
          report.breach(breachOf(record.id, plane, 'spineCore', plane.spineCorePorts, spineCore));
        const cores = Math.ceil(spineCore / radix);
        if (plane.cores < cores) report.breach(breachOf(record.id, plane, 'cores', plane.cores, cores));
      }
    }),
  ],
});

/** A fabric and one of its trees, for messages. */
export function nameOf(fabricId: string, { key }: FabricPlane): NonNullable<Breach['params']> {
  return { fabric: { record: fabricId }, plane: key };
}

function breachOf(fabricId: string, plane: FabricPlane, message: string, actual: number, limit: number): Breach {
  return {
    subjects: [fabricId],
    discriminator: `${plane.key} ${message}`,
    message,
    params: { ...nameOf(fabricId, plane), leaves: plane.leaves, spines: plane.spines, radix: plane.radix ?? 0 },
    actual,
    limit,
    dimension: 'count',
    unit: '',
  };
}
