import { expect, it } from 'vitest';
import { createSequentialIds } from '#shared/model/record-id';
import { moveItems } from '#shared/operations/move-items';
import { smallHall } from '#shared/testing/small-hall';
import { Editor } from '../../editor/editor';
import { DEFAULTS } from '../../session/session';
import { GUIDE_STEPS, guideStart } from './guide-steps';

/** Whether the step with this title is done now, having begun at `start`. */
function isDone(editor: Editor, title: string, start: ReturnType<typeof guideStart>): boolean {
  const step = GUIDE_STEPS.find((one) => one.title === title);
  if (!step) throw new Error(`There is no step ${title}`);
  return step.isDone(editor, DEFAULTS, start);
}

it('ticks steps off when they were done, not before', () => {
  const editor = new Editor({ ids: createSequentialIds('new'), now: () => 0 });
  editor.open(smallHall().records());
  const start = guideStart(editor);
  for (const { title } of GUIDE_STEPS) expect([title, isDone(editor, title, start)]).toEqual([title, false]);
  editor.select(['rack:1']);
  expect(isDone(editor, 'Select a rack', start)).toBe(true);
  editor.run({ label: 'Move', code: 'test' }, moveItems(editor.view, { ids: ['rack:1'], dxUm: 600_000, dyUm: 0 }));
  expect(isDone(editor, 'Move it', start)).toBe(true);
  const moved = guideStart(editor);
  expect(isDone(editor, 'Take it back', moved)).toBe(false);
  editor.undo();
  expect(isDone(editor, 'Take it back', moved)).toBe(true);
});
