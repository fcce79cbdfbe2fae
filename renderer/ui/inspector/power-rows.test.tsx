// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { deleteItems } from '#shared/operations/delete-items';
import { smallHall } from '#shared/testing/small-hall';
import { buttonOf, click, renderUi, testProgram, untilChecked, type Rendered } from '../testing/render-ui';
import { InspectorPanel } from './inspector-panel';

let rendered: Rendered | undefined;
afterEach(() => rendered?.unmount());

it('keeps feeds in sight whose room was deleted, to be selected and deleted', async () => {
  const program = testProgram({ records: smallHall().records() });
  const { editor } = program;
  rendered = renderUi(<InspectorPanel />, program);
  await untilChecked(program);
  const { root } = rendered;
  act(() => {
    editor.run({ label: 'Delete', code: 'test' }, deleteItems(editor.view, { ids: ['room:1'] }), { select: [] });
  });
  expect(root.textContent).toContain('2 feeds feed nothing.');
  expect(root.textContent).toContain('side A, no source on the plan, feeds nothing');
  click(buttonOf(root, 'Delete Feed B1, which feeds nothing'));
  expect([...editor.view.all('powerFeed').keys()]).toEqual(['powerFeed:1']);
  click(buttonOf(root, 'Select it'));
  expect([...editor.selection.get()]).toEqual(['powerFeed:1']);
});

it('says how many racks are on no feed and selects them', async () => {
  const program = testProgram({ records: smallHall().records() });
  const { editor } = program;
  rendered = renderUi(<InspectorPanel />, program);
  await untilChecked(program);
  act(() => {
    editor.run({ label: 'Delete', code: 'test' }, deleteItems(editor.view, { ids: ['powerFeed:1', 'powerFeed:2'] }), {
      select: [],
    });
  });
  expect(rendered.root.textContent).toMatch(/1 rack is on no feed\.|\d+ racks are on no feed\./);
  click(buttonOf(rendered.root, /^Select (it|them)$/));
  const selected = [...editor.selection.get()];
  expect(selected).toContain('rack:1');
  expect(selected.every((id) => id.startsWith('rack:'))).toBe(true);
});
