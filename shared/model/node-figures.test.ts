import { describe, expect, it } from 'vitest';
import { TEST_CRAH, TEST_FLOOR_PDU, TEST_SERVER, testFigure } from '../testing/test-types';
import { createRecord } from './create-record';
import { nodeFigures, nodeKindOf } from './node-figures';

const node = (values: object = {}) =>
  createRecord('powerNode', 'powerNode:1', { name: 'PDU', kind: 'floorPdu', ...values });
const type = {
  ...TEST_FLOOR_PDU,
  figures: { ratedCurrent: testFigure(400, 'A'), lossNoLoad: testFigure(1.5, '%'), lossSquare: testFigure(1.5, '%') },
};

describe('the numbers in force for a power node', () => {
  it('are its own, else those of its type, else unknown', () => {
    expect(nodeFigures(node({ ratedMilliA: 350_000 }), type)).toMatchObject({
      ratedMilliA: 350_000,
      voltageV: 'unknown',
      lossNoLoadPpm: 15_000,
      lossProportionalPpm: 0,
    });
    expect(nodeFigures(node(), undefined)).toMatchObject({ ratedMilliA: 'unknown', lossSquarePpm: 'unknown' });
  });

  it('take a loss curve whole from one place', () => {
    expect(nodeFigures(node({ lossProportionalPpm: 20_000 }), type)).toMatchObject({
      lossNoLoadPpm: 0,
      lossProportionalPpm: 20_000,
      lossSquarePpm: 0,
    });
    expect(nodeFigures(node({ kind: 'utility' }), undefined).lossNoLoadPpm).toBe(0);
  });

  it('are asked for plant that supplies power only', () => {
    expect([nodeKindOf(TEST_FLOOR_PDU), nodeKindOf(TEST_CRAH), nodeKindOf(TEST_SERVER)]).toEqual([
      'floorPdu',
      undefined,
      undefined,
    ]);
  });
});
