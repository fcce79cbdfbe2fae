import { describe, expect, it } from 'vitest';
import { aHall } from '../../testing/builders';
import { HallAnalysis } from '../hall-analysis';

/** A cold aisle 1.2 m wide with racks to its north at these places, turned with the whole hall. */
function aisleOf(places: readonly number[], turned: boolean) {
  const hall = aHall().add('zone', 'Z', { outlineMm: turned ? [3600, 2000, 4800, 9000] : [2000, 3600, 9000, 4800] });
  for (const [at, place] of places.entries())
    hall.rack(
      `R${at}`,
      turned ? { xMm: 5400, yMm: place, rotationDeg: 270 } : { xMm: place, yMm: 3000, rotationDeg: 180 },
    );
  const [aisle] = HallAnalysis.of(hall.build()).coolingSystem.aisles.of(0);
  if (!aisle) throw new Error('there is an aisle');
  return aisle;
}

describe('the line of racks along an aisle', () => {
  it.each([false, true])('names the racks at the widest gap, turned: %s', (turned) => {
    const aisle = aisleOf([3000, 3600, 4500, 5850], turned);
    expect(aisle.racks).toHaveLength(4);
    expect(aisle).toMatchObject({ gaps: 2, widestGapUm: 750_000, widestBetween: ['rack:R2', 'rack:R3'] });
  });

  it('takes joints as closed, up to and at their limit', () => {
    expect(aisleOf([3000, 3650], false)).toMatchObject({ gaps: 0, widestBetween: [] });
    expect(aisleOf([3000, 3651], false)).toMatchObject({ gaps: 1, widestGapUm: 51_000 });
  });

  it('says on which sides its ends lie and how wide they are, with racks and without', () => {
    for (const places of [[3000, 3600], []]) {
      expect(aisleOf(places, false).ends).toEqual({ sides: ['west', 'east'], widthUm: 1_200_000 });
      expect(aisleOf(places, true).ends).toEqual({ sides: ['north', 'south'], widthUm: 1_200_000 });
    }
  });
});
