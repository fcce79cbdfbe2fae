import { expect, it } from 'vitest';
import { createSequentialIds } from '#shared/model/record-id';
import { placeRack } from '#shared/operations/place-rack';
import { smallHall } from '#shared/testing/small-hall';
import { TEST_FRAME, TEST_SYSTEM } from '#shared/testing/test-types';
import { Editor } from '../editor/editor';
import { keepRecentTypes } from './recent-types';
import { createSession } from './session';

it('keeps what was placed, newest first, and takes no notice of undo and redo', () => {
  const editor = new Editor({ ids: createSequentialIds('new'), now: () => 0 });
  const session = createSession();
  keepRecentTypes(editor, session);
  editor.open(smallHall().records());
  const place = (type: typeof TEST_FRAME): void => {
    const plan = placeRack(editor.view, { ids: editor.ids, roomId: 'room:1', type, xUm: 0, yUm: 0 });
    editor.run({ label: 'Place', code: 'place' }, plan);
  };
  expect(session.getState().recentTypeIds).toEqual([]);
  place(TEST_FRAME);
  place(TEST_SYSTEM);
  place(TEST_FRAME);
  expect(session.getState().recentTypeIds).toEqual(['test/frame', 'test/system']);
  editor.undo();
  editor.undo();
  editor.redo();
  expect(session.getState().recentTypeIds).toEqual(['test/frame', 'test/system']);
});
