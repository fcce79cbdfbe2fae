// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { smallHall } from '#shared/testing/small-hall';
import {
  buttonOf,
  click,
  controlOf,
  press,
  renderUi,
  testProgram,
  type,
  untilChecked,
  type Rendered,
} from '../testing/render-ui';
import { ReplaceTypeDialog } from './replace-type-dialog';

let rendered: Rendered | undefined;
afterEach(() => rendered?.unmount());

async function show(ids: readonly string[]) {
  const program = testProgram({ records: smallHall().records() });
  program.editor.select(ids);
  rendered = renderUi(<ReplaceTypeDialog dialog={{ kind: 'replaceType' }} onClose={() => undefined} />, program);
  await untilChecked(program);
  const { root } = rendered;
  const choose = (words: string): void => {
    const by = controlOf(root, 'By');
    type(by, words);
    press(by, 'Enter');
  };
  return { ...program, root, choose };
}

it('shows power, heat and weight before and after, and replaces all as one undo step', async () => {
  const { root, editor, choose } = await show([]);
  choose('test system');
  const rows = [...root.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows[0]).toEqual(['Power', '0 W', '200 kW', '+200 kW']);
  expect(rows[2]).toEqual(['Heat to liquid', '0 W', '160 kW', '+160 kW']);
  expect(root.textContent).toContain('This would bring');
  click(buttonOf(root, 'Replace 2'));
  expect(editor.record('rack:2')?.typeId).toBe('catalogType:test/system');
  expect(editor.undoLabel).toBe('Replace 2 items by Test system');
  act(() => editor.undo());
  expect(editor.record('rack:1')?.typeId).toBe('catalogType:test/frame');
  expect(editor.undoLabel).toBeUndefined();
});

it('keeps to the selection unless told otherwise, and names the ports that cables would lose', async () => {
  const { root, editor, choose } = await show(['device:1']);
  choose('test switch');
  expect(root.textContent).toContain('Server 1: eth0');
  click(buttonOf(root, 'Replace 1'));
  expect(editor.record('device:1')?.typeId).toBe('catalogType:test/switch');
  expect(editor.record('cable:1')?.fromPort).toBe('eth0');
});
