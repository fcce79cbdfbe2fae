import { describe, expect, it } from 'vitest';
import { recordTypeNames } from '#shared/model/registry';
import { createSequentialIds } from '#shared/model/record-id';
import { connectPower } from '#shared/operations/connect-power';
import { setFields } from '#shared/operations/set-fields';
import { smallHall } from '#shared/testing/small-hall';
import { Editor } from '../../editor/editor';
import type { ActionContext } from '../action';
import { keepKinds } from './keep-kind';
import { selectSameFeed, selectWithErrors } from './selection';

function openHall(): { editor: Editor; context: ActionContext } {
  const store = smallHall();
  const editor = new Editor({ ids: createSequentialIds('new'), now: () => 0 });
  editor.open(recordTypeNames.flatMap((name) => [...store.all(name).values()]));
  return { editor, context: { editor } as ActionContext };
}

describe('selecting', () => {
  it('takes everything on the feeds of what is selected', async () => {
    const { editor, context } = openHall();
    expect(selectSameFeed.isEnabled?.(context)).toBe('nothing that is fed is selected');
    editor.run(
      { label: 'Connect', code: 'test' },
      connectPower(editor.view, { ids: editor.ids, feedIds: ['powerFeed:1'], loadIds: ['rack:2'] }),
    );
    editor.select(['rack:1']);
    await selectSameFeed.run(context);
    expect([...editor.selection.get()]).toEqual(['rack:1', 'rack:2']);
  });

  it('takes everything with an error', async () => {
    const { editor, context } = openHall();
    while (editor.checks.status.get().state !== 'checked') await new Promise((resolve) => setTimeout(resolve, 5));
    editor.run(
      { label: 'Move', code: 'test' },
      setFields(editor.view, { ids: ['rack:2'], changes: { xUm: 2_300_000 } }),
    );
    expect(selectWithErrors.isEnabled?.(context)).toBe(true);
    await selectWithErrors.run(context);
    expect(['rack:1', 'rack:2'].every((id) => editor.selection.get().has(id))).toBe(true);
  });

  it('keeps one kind of a mixed selection, and says when that would change nothing', async () => {
    const { editor, context } = openHall();
    editor.select(['rack:1', 'zone:1', 'equipment:1']);
    const zones = keepKinds.find((action) => action.id === 'edit.keep.zones');
    expect(zones?.isEnabled?.(context)).toBe(true);
    await zones?.run(context);
    expect([...editor.selection.get()]).toEqual(['zone:1']);
    expect(zones?.isEnabled?.(context)).toBe('nothing else is selected');
  });
});
