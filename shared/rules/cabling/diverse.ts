import type { Cable } from '../../model/records/cable';
import { defineRule } from '../engine/rule';
import { stretchOf } from './tray-shape';

export const cableDiverse = defineRule({
  code: 'CAB-DIVERSE',
  key: 'cabling.diverse',
  title: 'Cables of two sides share a tray',
  reason: 'One accident in that stretch takes both sides of the same equipment down.',
  basis:
    'cables of different sides from the same equipment in one stretch of tray, where a rating of 3 or more is declared',
  source: 'TIA-942 (general knowledge, not re-read)',
  grade: 'K',
  notChecked: 'Trays close to each other, and what both ways share outside trays: racks, panels, entrances.',
  severity: 'warning',
  isLive: false,
  params: {
    ratingFrom: {
      default: 3,
      dimension: 'count',
      label: 'Declared rating from which sides have to be apart',
      source: 'TIA-942 (general knowledge, not re-read)',
      grade: 'K',
      min: 1,
      max: 4,
    },
  },
  messages: {
    shared:
      'Cables of sides {sides} of {owner} share {tray}; a rating of {rating} asks for ways apart. {actual} pieces of equipment meet there; {limit} may.',
    noSides:
      'Sides are declared, and a rating of {rating}, but none of the {cables} cables in {tray} says which it is of.',
  },
  checks: (check) => [
    check('tray', ['tray'], (slot, { tray }, params, report) => {
      const record = tray.at(slot);
      const rating = tray.highestRating();
      if (!record || rating === undefined || rating < params.ratingFrom) return;
      const { segments, cableCount, sides } = tray.useOf(slot);
      if (cableCount > 0 && sides.length === 0) {
        report.notChecked({
          subjects: [record.id],
          message: 'noSides',
          params: { tray: { record: record.id }, cables: cableCount, rating },
        });
        return;
      }
      if (sides.length < 2) return;
      const owners = new Map<string, Set<string>>();
      let from = Infinity;
      let to = -Infinity;
      for (const segment of segments) {
        if (segment.sides.length < 2) continue;
        const met = meeting(
          tray.cablesIn(slot, segment.fromUm, segment.toUm).flatMap((one) => tray.cableAt(one) ?? []),
        );
        if (met.size === 0) continue;
        for (const [owner, its] of met) owners.set(owner, new Set([...(owners.get(owner) ?? []), ...its]));
        from = Math.min(from, segment.fromUm);
        to = Math.max(to, segment.toUm);
      }
      const [first] = [...owners].sort(([one], [other]) => (one < other ? -1 : 1));
      if (!first) return;
      report.breach({
        subjects: [record.id],
        message: 'shared',
        params: {
          tray: { record: record.id },
          owner: { record: first[0] },
          sides: [...first[1]].sort().join(' and '),
          rating,
        },
        actual: owners.size,
        limit: 0,
        dimension: 'count',
        unit: '',
        related: [...owners.keys()].sort(),
        shapes: stretchOf(record, from, to),
      });
    }),
  ],
});

/** The equipment that has cables of two sides among these, with the sides. */
function meeting(cables: readonly Cable[]): ReadonlyMap<string, ReadonlySet<string>> {
  const sides = new Map<string, Set<string>>();
  for (const { fromId, toId, side } of cables) {
    if (side === undefined) continue;
    for (const owner of new Set([fromId, toId])) {
      const its = sides.get(owner) ?? new Set();
      sides.set(owner, its.add(side));
    }
  }
  for (const [owner, its] of sides) if (its.size < 2) sides.delete(owner);
  return sides;
}
