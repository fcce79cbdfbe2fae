import { describe, expect, it } from 'vitest';
import { createSequentialIds } from '#shared/model/record-id';
import { recordTypeNames } from '#shared/model/registry';
import { smallHall } from '#shared/testing/small-hall';
import { movableIds } from '../tools/movable';
import { Editor } from './editor';

const CENTRE_OF_R01 = { xUm: 2_000_000, yUm: 3_000_000 };

function openHall(): Editor {
  const store = smallHall();
  const editor = new Editor({ ids: createSequentialIds('new'), now: () => 0 });
  editor.open(recordTypeNames.flatMap((name) => [...store.all(name).values()]));
  return editor;
}

const hit = (editor: Editor) => editor.scene.hits(CENTRE_OF_R01, 1000)[0]?.id;

describe('layers', () => {
  it('keep what is hidden or locked from being picked, marqueed or moved, and out of the selection', () => {
    const editor = openHall();
    editor.select(['rack:1', 'zone:1']);
    expect(hit(editor)).toBe('rack:1');
    editor.layers.set('racks', { isLocked: true });
    expect(hit(editor)).toBeUndefined();
    expect([...editor.selection.get()]).toEqual(['zone:1']);
    expect(movableIds(editor, ['rack:1', 'zone:1'])).toEqual(['zone:1']);
    const all = { minX: -1e9, minY: -1e9, maxX: 1e9, maxY: 1e9 };
    expect(editor.scene.inMarquee(all, 'touch').some((record) => record.typeName === 'rack')).toBe(false);
    editor.layers.set('racks', { isLocked: false, isHidden: true });
    expect(hit(editor)).toBeUndefined();
    editor.layers.set('racks', { isHidden: false });
    expect(hit(editor)).toBe('rack:1');
  });

  it('shows one alone and comes back to how it was', () => {
    const editor = openHall();
    editor.layers.set('notes', { isHidden: true });
    editor.layers.toggleSolo('cooling');
    expect([editor.layers.isLayerHidden('racks'), editor.layers.isLayerHidden('cooling')]).toEqual([true, false]);
    editor.layers.toggleSolo('cooling');
    expect([editor.layers.isLayerHidden('racks'), editor.layers.isLayerHidden('notes')]).toEqual([false, true]);
    editor.layers.applyPreset('power');
    expect(editor.layers.state('zones')).toMatchObject({ isLocked: true, opacity: 0.3 });
    editor.layers.applyPreset('all');
    expect(editor.layers.state('notes')).toEqual({ isHidden: false, isLocked: false, opacity: 1 });
  });

  it('hides single items without an undo step, until another document is opened', () => {
    const editor = openHall();
    editor.layers.hide(['rack:1']);
    expect([hit(editor), editor.undoLabel, editor.isDirty]).toEqual([undefined, undefined, false]);
    editor.layers.showAll();
    expect(hit(editor)).toBe('rack:1');
    editor.layers.hide(['rack:1']);
    editor.open([]);
    expect(editor.layers.hiddenCount).toBe(0);
  });
});
