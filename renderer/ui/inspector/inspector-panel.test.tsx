// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { aHall } from '#shared/testing/builders';
import { smallHall } from '#shared/testing/small-hall';
import {
  buttonOf,
  click,
  controlOf,
  leave,
  press,
  renderUi,
  testProgram,
  type,
  untilChecked,
  type Rendered,
} from '../testing/render-ui';
import { InspectorPanel } from './inspector-panel';

let rendered: Rendered | undefined;
afterEach(() => rendered?.unmount());

async function show(ids: readonly string[]) {
  const program = testProgram({ records: smallHall().records() });
  program.editor.select(ids);
  rendered = renderUi(<InspectorPanel />, program);
  await untilChecked(program);
  return { ...program, root: rendered.root };
}

it('shows the document and its totals while nothing is selected', async () => {
  const { root } = await show([]);
  expect(controlOf(root, 'Name').value).toBe('Small hall');
  expect(root.textContent).toContain('Racks2');
});

it('shows one rack with its fields, loads and links', async () => {
  const { root } = await show(['rack:1']);
  expect(root.querySelector('h2')?.textContent).toBe('R01');
  expect(controlOf(root, 'X of the centre').value).toBe('2000 mm');
  expect(root.textContent).toContain('Rack units used');
  expect(root.textContent).toContain('Server 1');
});

it('heads a record without a name by what it is', async () => {
  const { root } = await show(['obstacle:1']);
  expect(root.querySelector('h2')?.textContent).toBe('Column');
});

it('edits many at once: Mixed where they differ, only the changed field written, one undo step', async () => {
  const { root, editor } = await show(['rack:1', 'rack:2']);
  expect(root.querySelector('h2')?.textContent).toBe('2 racks');
  const name = controlOf(root, 'Name');
  expect(name.placeholder).toBe('Mixed');
  const limit = controlOf(root, 'Power limit');
  type(limit, '40');
  press(limit, 'Enter');
  leave(limit);
  const racks = ['rack:1', 'rack:2'].map((id) => editor.record(id as 'rack:1'));
  expect(racks.map((rack) => rack?.powerLimitW)).toEqual([40_000, 40_000]);
  expect(racks.map((rack) => rack?.name)).toEqual(['R01', 'R02']);
  expect(editor.undoLabel).toBe('Change power limit of 2 racks');
  act(() => editor.undo());
  expect(editor.record('rack:1')?.powerLimitW).toBeUndefined();
  expect(editor.undoLabel).toBeUndefined();
});

it('moves each record by its own distance to a typed coordinate', async () => {
  const { root, editor } = await show(['rack:1', 'rack:2']);
  const x = controlOf(root, 'X of the centre');
  expect(x.placeholder).toBe('Mixed');
  type(x, '3 m');
  leave(x);
  expect(editor.record('rack:1')?.xUm).toBe(3_000_000);
  expect(editor.record('rack:2')?.xUm).toBe(3_000_000);
  expect(editor.undoLabel).toBe('Move 2 racks');
});

it('gives an entry to the records it was begun for when the selection changes under it', async () => {
  const { root, editor } = await show(['rack:1']);
  type(controlOf(root, 'Name'), 'First');
  act(() => editor.select(['rack:2']));
  expect(editor.record('rack:1')?.name).toBe('First');
  expect(editor.record('rack:2')?.name).toBe('R02');
  expect(controlOf(root, 'Name').value).toBe('R02');
});

it('lets one choose which kind to edit in a mixed selection', async () => {
  const { root } = await show(['rack:1', 'rack:2', 'zone:1']);
  const chooser = controlOf(root, 'Selected') as unknown as HTMLSelectElement;
  expect([...chooser.options].map((option) => option.label)).toEqual(['2 racks', '1 zone']);
  act(() => {
    chooser.value = 'zone';
    chooser.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(controlOf(root, 'Name').value).toBe('Cold aisle 1');
});

it('changes nothing in a document that is open for reading only', async () => {
  const { root, editor } = await show(['rack:1']);
  act(() => editor.isReadOnly.set(true));
  expect(controlOf(root, 'Name').disabled).toBe(true);
  expect(root.textContent).toContain('Open for reading only');
});

it('says which numbers are unknown, and selects the items behind them', async () => {
  const records = aHall()
    .add('catalogType', 'test/mystery', { base: 'test/system', figures: { maxPowerAc: ['unknown', 'kW'] } })
    .rack('R1', { typeId: 'test/mystery' })
    .rack('R2', { typeId: 'test/system' })
    .records();
  const program = testProgram({ records });
  rendered = renderUi(<InspectorPanel />, program);
  await untilChecked(program);
  expect(rendered.root.textContent).toContain('Power is known for 1 of 2 items (50 %) and unknown for 1');
  click(buttonOf(rendered.root, 'test/mystery'));
  expect([...program.editor.selection.get()]).toEqual(['rack:R1']);
});

it('says at a total how many figures it lacks, and selects what lacks them', async () => {
  const records = aHall()
    .add('catalogType', 'test/mystery', { base: 'test/system', figures: { maxPowerAc: ['unknown', 'kW'] } })
    .rack('R1', { typeId: 'test/mystery' })
    .rack('R2', { typeId: 'test/system' })
    .records();
  const program = testProgram({ records });
  rendered = renderUi(<InspectorPanel />, program);
  await untilChecked(program);
  const total = [...rendered.root.querySelectorAll('.field')].find((row) =>
    row.textContent?.startsWith('Power of the racks'),
  );
  expect(total?.textContent).toContain('at least');
  click(buttonOf(total ?? rendered.root, '1 unknown'));
  expect([...program.editor.selection.get()]).toEqual(['rack:R1']);
});
