import type { Facts } from '../../analysis/facts';
import type { EvidenceRow } from '../engine/finding';

/** What a rack weighs, as a row of evidence. */
export function massEvidence(nearbyMass: Facts['nearbyMass'], rack: number): EvidenceRow {
  return {
    label: 'Mass of the rack and what is in it',
    value: { quantity: nearbyMass.massG(rack), dimension: 'mass' },
  };
}
