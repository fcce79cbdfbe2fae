import { leafPorts } from '../../analysis/formulas/fabric';
import type { FabricPlane } from '../../analysis/fabrics/fabric-plane';
import type { Facts } from '../../analysis/facts';
import { defineRule, type Breach, type Report } from '../engine/rule';

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
    check(
      'fabric',
      ['fabric'],
      eachTree(
        (plane) => plane.spines > 0 && plane.cores === 0,
        (plane, radix, tell) => {
          const needed = leafUplinks(plane, radix);
          if (plane.leafSpinePorts < needed) tell('leafSpine', plane.leafSpinePorts, needed);
          const spines = Math.ceil(needed / radix);
          if (plane.spines < spines) tell('spines', plane.spines, spines);
        },
      ),
    ),
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
    check(
      'fabric',
      ['fabric'],
      eachTree(
        (plane) => plane.cores > 0,
        (plane, radix, tell) => {
          const leafSpine = leafUplinks(plane, radix);
          if (plane.leafSpinePorts < leafSpine) tell('leafSpine', plane.leafSpinePorts, leafSpine);
          const spineCore = plane.spines * Math.floor(radix / 2);
          if (plane.spineCorePorts < spineCore) tell('spineCore', plane.spineCorePorts, spineCore);
          const cores = Math.ceil(spineCore / radix);
          if (plane.cores < cores) tell('cores', plane.cores, cores);
        },
      ),
    ),
  ],
});

/** Judges every tree of a fabric that it is asked of; one whose switches have no known number of ports was not checked. */
function eachTree(
  isAsked: (plane: FabricPlane) => boolean,
  judge: (plane: FabricPlane, radix: number, tell: (message: string, actual: number, limit: number) => void) => void,
) {
  return (slot: number, { fabric }: Pick<Facts, 'fabric'>, _params: unknown, report: Report): void => {
    const record = fabric.at(slot);
    if (!record) return;
    for (const plane of fabric.planesOf(slot)) {
      if (!isAsked(plane)) continue;
      const { key, radix, leaves, spines } = plane;
      const params = nameOf(record.id, plane);
      if (radix === undefined) {
        report.notChecked({ subjects: [record.id], discriminator: key, message: 'unknown', params });
        continue;
      }
      judge(plane, radix, (message, actual, limit) => {
        report.breach({
          subjects: [record.id],
          discriminator: `${key} ${message}`,
          message,
          params: { ...params, leaves, spines, radix },
          actual,
          limit,
          dimension: 'count',
          unit: '',
        });
      });
    }
  };
}

/** Links that the leaves of a tree need upward. */
function leafUplinks({ leaves, oversubscription }: FabricPlane, radix: number): number {
  return leaves * leafPorts(radix, oversubscription).up;
}

/** A fabric and one of its trees, for messages. */
export function nameOf(fabricId: string, { key }: FabricPlane): NonNullable<Breach['params']> {
  return { fabric: { record: fabricId }, plane: key };
}
