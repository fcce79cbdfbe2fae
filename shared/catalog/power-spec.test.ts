import { describe, expect, it } from 'vitest';
import { TEST_BUSWAY, TEST_FLOOR_PDU, testFigure } from '../testing/test-types';
import type { PlantType } from './catalog-type';
import { powerSpecOf } from './power-spec';

describe('the power a type hands on', () => {
  it('reads ratings, and knows nothing of what is not stated', () => {
    expect(powerSpecOf(TEST_FLOOR_PDU)).toMatchObject({
      ratedW: 'unknown',
      ratedMilliA: 400_000,
      voltageV: 415,
      lossNoLoadPpm: 'unknown',
      batteryWh: 'unknown',
    });
    expect(powerSpecOf(TEST_FLOOR_PDU).lossGrade).toBeUndefined();
  });

  it('takes a curve of one term as a curve, with the weakest grade of its terms', () => {
    const type: PlantType = {
      ...TEST_FLOOR_PDU,
      figures: {
        lossSquare: { ...testFigure(0.5, '%'), grade: 'S' },
        lossNoLoad: { ...testFigure(2, '‰'), grade: 'T' },
        lossProportional: testFigure('unknown', '%'),
      },
    };
    expect(powerSpecOf(type)).toMatchObject({
      lossNoLoadPpm: 2_000,
      lossProportionalPpm: 0,
      lossSquarePpm: 5_000,
      lossGrade: 'T',
    });
  });

  it('does not hold a busway to the watts it has at another voltage', () => {
    const figures = { ratedCurrent: testFigure(800, 'A'), ratedOutputPower: testFigure(575, 'kW') };
    expect(powerSpecOf({ ...TEST_BUSWAY, figures })).toMatchObject({ ratedW: 'unknown', ratedMilliA: 800_000 });
    expect(powerSpecOf({ ...TEST_FLOOR_PDU, figures }).ratedW).toBe(575_000);
    const watts = { ratedOutputPower: testFigure(575, 'kW') };
    expect(powerSpecOf({ ...TEST_BUSWAY, figures: watts }).ratedW).toBe(575_000);
  });
});
