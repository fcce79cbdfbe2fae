// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { setFields } from '#shared/operations/set-fields';
import { smallHall } from '#shared/testing/small-hall';
import { Dialogs } from '../dialogs/dialogs';
import { buttonOf, click, renderUi, testProgram, type, untilChecked, type Rendered } from '../testing/render-ui';
import { ProblemsPanel } from './problems-panel';

let rendered: Rendered | undefined;
afterEach(() => rendered?.unmount());

/** Two racks that overlap by 300 mm. */
async function showOverlap() {
  const program = testProgram({ records: smallHall().records() });
  rendered = renderUi(
    <>
      <ProblemsPanel />
      <Dialogs />
    </>,
    program,
  );
  await untilChecked(program);
  const { editor } = program;
  act(() => {
    editor.run(
      { label: 'Move R02', code: 'test' },
      setFields(editor.view, { ids: ['rack:2'], changes: { xUm: 2_300_000 } }),
    );
  });
  return { ...program, root: rendered.root };
}

const overlapRow = (root: Element) =>
  [...root.querySelectorAll('.problem')].find((row) => row.textContent?.includes('GEO-OVERLAP'));

it('lists a finding under its rule, with numbers, and shows on a click what it is about', async () => {
  const { root, editor } = await showOverlap();
  const row = overlapRow(root);
  expect(row?.textContent).toContain('300 mm');
  expect(row?.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('Error');
  click(buttonOf(row ?? root, /overlap/));
  expect([...editor.selection.get()].sort()).toEqual(['rack:1', 'rack:2']);
});

it('explains a finding with the limit, its basis and its source', async () => {
  const { root } = await showOverlap();
  click(buttonOf(overlapRow(root) ?? root, 'Explain'));
  const text = overlapRow(root)?.textContent ?? '';
  for (const part of ['Actual', 'Limit', 'Source:', 'Not part of this check:']) expect(text).toContain(part);
});

it('excludes with a comment, shows it struck through and counted apart, and restores', async () => {
  const { root, editor, session } = await showOverlap();
  const errors = editor.checks.counts.get().error;
  const filter = root.querySelector('input[type=search]');
  if (filter instanceof HTMLInputElement) type(filter, 'overlap');
  click(buttonOf(overlapRow(root) ?? root, 'Exclude with a comment…'));
  const dialog = root.querySelector('[data-testid=dialog]');
  expect(buttonOf(dialog ?? root, 'Exclude').disabled).toBe(true);
  const comment = dialog?.querySelector('textarea');
  if (comment) type(comment, 'Bolted together by the maker');
  act(() => dialog?.querySelector('form')?.requestSubmit());
  expect(session.getState().dialog).toBeUndefined();
  expect(editor.checks.counts.get()).toMatchObject({ error: errors - 1, excluded: 1 });
  const row = overlapRow(root);
  expect(row?.className).toContain('problem-excluded');
  expect(row?.textContent).toContain('Bolted together by the maker');
  click(buttonOf(row ?? root, 'Restore this finding'));
  expect(editor.checks.counts.get()).toMatchObject({ error: errors, excluded: 0 });
});

it('lists an exclusion whose finding is gone, and deletes nothing by itself', async () => {
  const shown = await showOverlap();
  const { root, editor, session } = shown;
  const finding = editor.checks.findings.get().find((one) => one.code === 'GEO-OVERLAP');
  act(() => session.setState({ dialog: { kind: 'exclude', findingIds: [finding?.id ?? ''] } }));
  const comment = root.querySelector('textarea');
  if (comment) type(comment, 'For now');
  act(() => root.querySelector('form')?.requestSubmit());
  act(() => {
    editor.run(
      { label: 'Move R02', code: 'test' },
      setFields(editor.view, { ids: ['rack:2'], changes: { xUm: 2_600_000 } }),
    );
  });
  await untilChecked(shown);
  expect(root.textContent).toContain('Exclusions without a finding');
  expect(editor.view.all('exclusion').size).toBe(1);
});

it('brings back what got worse since it was excluded, with both figures, to be renewed or removed', async () => {
  const { root, editor } = await showOverlap();
  const exclude = (label: string, reason?: string) => {
    click(buttonOf(overlapRow(root) ?? root, label));
    const comment = root.querySelector('textarea');
    if (comment && reason !== undefined) type(comment, reason);
    act(() => root.querySelector('form')?.requestSubmit());
  };
  const moveTo = (xUm: number) =>
    act(() => {
      editor.run({ label: 'Move R02', code: 'test' }, setFields(editor.view, { ids: ['rack:2'], changes: { xUm } }));
    });
  exclude('Exclude with a comment…', 'Bolted together');
  expect(editor.checks.counts.get().excluded).toBe(1);
  moveTo(2_200_000);
  expect(editor.checks.counts.get().excluded).toBe(0);
  const row = overlapRow(root);
  expect(row?.className).not.toContain('problem-excluded');
  expect(row?.textContent).toContain('it was 300 mm (limit 0 mm), now it is 400 mm (limit 0 mm)');
  expect(row?.textContent).toContain('Reason then: Bolted together');
  exclude('Renew the exclusion…');
  expect(editor.checks.counts.get().excluded).toBe(1);
  expect([...editor.view.all('exclusion').values()]).toMatchObject([
    { comment: 'Bolted together', measured: { actual: 400 } },
  ]);
  moveTo(2_100_000);
  click(buttonOf(overlapRow(root) ?? root, 'Remove the old exclusion'));
  expect(editor.view.all('exclusion').size).toBe(0);
});

it('excludes a whole group with one reason in one step, and restores it', async () => {
  const { root, editor } = await showOverlap();
  const before = editor.checks.counts.get();
  const button = [...root.querySelectorAll('.problem-group-row button')].find((one) =>
    /^Exclude these \d+ findings…$/.test(one.getAttribute('aria-label') ?? ''),
  ) as HTMLButtonElement;
  const count = Number(/\d+/.exec(button.getAttribute('aria-label') ?? '')?.[0]);
  click(button);
  const comment = root.querySelector('textarea');
  if (comment) type(comment, 'As agreed');
  act(() => root.querySelector('form')?.requestSubmit());
  expect([editor.checks.counts.get().excluded, editor.undoLabel]).toEqual([count, `Exclude ${count} findings`]);
  click(buttonOf(root, `Restore these ${count} findings`));
  expect(editor.checks.counts.get()).toEqual(before);
  act(() => editor.undo());
  act(() => editor.undo());
  expect([editor.view.all('exclusion').size, editor.checks.counts.get()]).toEqual([0, before]);
});

it('filters by severity and by text', async () => {
  const { root } = await showOverlap();
  click(buttonOf(root, /^\d+ ?errors?$/));
  expect(overlapRow(root)).toBeUndefined();
  click(buttonOf(root, /^\d+ ?errors?$/));
  const filter = root.querySelector('input[type=search]') as HTMLInputElement;
  type(filter, 'overlap r02');
  expect(overlapRow(root)).toBeDefined();
  type(filter, 'overlap nothing-like-it');
  expect(root.textContent).toContain('Nothing fits the filter');
});

it('never calls a document clean while it is being checked', async () => {
  const program = testProgram({ records: smallHall().records() });
  rendered = renderUi(<ProblemsPanel />, program);
  expect(program.editor.checks.status.get().state).toBe('checking');
  expect(rendered.root.textContent).toContain('Checking…');
  expect(rendered.root.textContent).not.toContain('No problems found');
  await untilChecked(program);
  expect(rendered.root.textContent).not.toContain('Checking…');
});

it('shows what a fix would do before it is taken, and takes it as one step', async () => {
  const { root, editor } = await showOverlap();
  click(buttonOf(overlapRow(root) ?? root, 'Fix…'));
  const dialog = root.querySelector('[data-testid=dialog]') ?? root;
  expect(dialog.textContent).toContain('Move R02 300 mm right');
  expect(dialog.textContent).toContain('It would resolve 1 finding.');
  expect(editor.preview.get()?.diff.updated.has('rack:2')).toBe(true);
  expect(editor.view.get('rack:2')?.xUm).toBe(2_300_000);
  click(buttonOf(dialog, 'Fix'));
  expect(editor.view.get('rack:2')?.xUm).toBe(2_600_000);
  expect([editor.preview.get(), editor.undoLabel, overlapRow(root)]).toEqual([undefined, 'Fix GEO-OVERLAP', undefined]);
  act(() => editor.undo());
  expect(overlapRow(root)).toBeDefined();
});
