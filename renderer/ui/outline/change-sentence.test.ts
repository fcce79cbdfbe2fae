import { expect, it } from 'vitest';
import { deleteItems } from '#shared/operations/delete-items';
import { moveItems } from '#shared/operations/move-items';
import { setFields } from '#shared/operations/set-fields';
import type { OperationError } from '#shared/operations/types';
import type { RecordsDiff } from '#shared/store/records-diff';
import { smallHall } from '#shared/testing/small-hall';
import type { Result } from '#shared/units/result';
import { changeSentence } from './change-sentence';

const none = { error: 0, warning: 0, info: 0, unknown: 0, excluded: 0 };
const length = (um: number): string => `${um / 1000} mm`;

function sentence(plan: Result<RecordsDiff, OperationError>, before = none, after = none): string {
  if (!plan.ok) throw new Error(plan.error.message);
  return changeSentence({ diff: plan.value }, before, after, length);
}

it('says where something went and what the checks make of it', () => {
  const hall = smallHall();
  const move = moveItems(hall, { ids: ['rack:1'], dxUm: 1_600_000, dyUm: -1_800_000 });
  expect(sentence(move, none, { ...none, error: 1, warning: 2 })).toBe(
    'R01 moved to 3600 mm, 1200 mm. 1 new error. 2 new warnings.',
  );
  expect(sentence(move, { ...none, error: 3 }, none)).toBe('R01 moved to 3600 mm, 1200 mm. 3 errors resolved.');
});

it('counts when there are several, and says what came of fields and deletions', () => {
  const hall = smallHall();
  expect(sentence(moveItems(hall, { ids: ['rack:1', 'rack:2'], dxUm: 1000, dyUm: 0 }))).toBe('2 racks moved.');
  expect(sentence(setFields(hall, { ids: ['rack:1'], changes: { notes: 'x' } }))).toBe('R01 changed.');
  expect(sentence(deleteItems(hall, { ids: ['device:1'] }))).toMatch(/ removed\.$/);
});
