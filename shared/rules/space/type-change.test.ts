import { expect, it } from 'vitest';
import { aHall } from '../../testing/builders';
import { DiffBuilder } from '../../store/records-diff';
import { ValidationSession } from '../engine/validation-session';

it('judges the room above and beside items anew when their type gets another height or clearance', () => {
  const made = (overallHeight: number, installationClearanceLeft: number) =>
    aHall()
      .add('room', 'hall', { ceilingHeightMm: 2700 })
      .add('catalogType', 'test/t', {
        base: 'test/frame',
        figures: {
          overallHeight: [overallHeight, 'mm'],
          installationClearanceLeft: [installationClearanceLeft, 'mm'],
        },
      })
      .rack('A', { typeId: 'test/t', xMm: 400, yMm: 5000 })
      .build();
  const store = made(2000, 0);
  const session = new ValidationSession(store);
  session.run();
  const codes = () => [...session.findings()].map(({ code }) => code).filter((code) => /HT-CEIL|CLR-SIDE/.test(code));
  expect(codes()).toEqual([]);
  const before = store.get('catalogType:test/t');
  const after = made(2300, 500).get('catalogType:test/t');
  if (!before || !after) throw new Error('the type is gone');
  session.apply(new DiffBuilder().update(before, after).build());
  expect(codes().sort()).toEqual(['CLR-SIDE', 'HT-CEIL']);
});
