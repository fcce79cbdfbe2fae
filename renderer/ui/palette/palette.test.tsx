// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { smallHall } from '#shared/testing/small-hall';
import type { Action } from '../../actions/action';
import { press, renderUi, testProgram, type, type Rendered } from '../testing/render-ui';
import { Palette } from './palette';

let rendered: Rendered | undefined;
afterEach(() => rendered?.unmount());

function open() {
  const ran: string[] = [];
  const action = (id: string, label: string, more: Partial<Action> = {}): Action => ({
    id,
    label,
    run: () => void ran.push(id),
    ...more,
  });
  const program = testProgram({
    records: smallHall().records(),
    actions: [
      action('view.zoomToFit', 'Zoom to fit', { shortcuts: ['Shift+1'], menu: { menu: 'View', group: 1 } }),
      action('arrange.rotate', 'Turn clockwise', { keywords: 'rotate 90' }),
      action('edit.undo', 'Undo', { isEnabled: () => 'nothing to undo' }),
      action('file.openSample', 'Open sample: Mixed room, R02 and 12 racks', { isLastInPalette: true }),
      action('nudge', 'Move left by 10 mm', { isInPalette: false }),
    ],
  });
  rendered = renderUi(<Palette />, program);
  const show = (): void => act(() => program.session.setState({ isPaletteOpen: true }));
  show();
  const { root } = rendered;
  const items = (): string[] => [...root.querySelectorAll('[cmdk-item]')].map((item) => item.textContent ?? '');
  const input = (): HTMLInputElement => root.querySelector('input') as HTMLInputElement;
  return { ...program, root, items, input, ran, show };
}

it('lists commands with menu and shortcut, and says why one cannot be done', () => {
  const { items } = open();
  expect(items()).toEqual([
    'Zoom to fitViewShift+1',
    'Turn clockwise',
    'Undo (nothing to undo)',
    'Open sample: Mixed room, R02 and 12 racks',
  ]);
});

it('finds by letters in order and by other words, and runs on Enter', () => {
  const { input, items, ran, session } = open();
  type(input(), 'rotate');
  expect(items()).toEqual(['Turn clockwise']);
  type(input(), 'zmft');
  expect(items()[0]).toContain('Zoom to fit');
  press(input(), 'Enter');
  expect(ran).toEqual(['view.zoomToFit']);
  expect(session.getState().isPaletteOpen).toBe(false);
});

it('puts recent commands first', () => {
  const { input, items, show } = open();
  type(input(), 'turn');
  press(input(), 'Enter');
  show();
  expect(items()[0]).toBe('Turn clockwise');
});

it('finds a place by the words it is listed with', () => {
  const { input, items } = open();
  type(input(), 'go to R02');
  expect(items()).toContain('Go to R02Hall 1');
});

it('goes to a rack by its name', () => {
  const { input, items, editor } = open();
  type(input(), 'r02');
  expect(items()).toEqual(['Go to R02Hall 1', 'Open sample: Mixed room, R02 and 12 racks']);
  press(input(), 'Enter');
  expect([...editor.selection.get()]).toEqual(['rack:2']);
});

it('finds numbers only at the beginning of a word', () => {
  const { input, items } = open();
  type(input(), 'm1');
  expect(items()).toEqual([]);
  type(input(), '12');
  expect(items()).toEqual(['Open sample: Mixed room, R02 and 12 racks']);
});

it('holds on to a command of that name that cannot be done rather than run a worse match', () => {
  const { input, items, ran, root, session } = open();
  type(input(), 'undo');
  expect(items()[0]).toBe('Undo (nothing to undo)');
  expect(root.querySelector('[cmdk-item][aria-selected=true]')?.textContent).toBe('Undo (nothing to undo)');
  press(input(), 'Enter');
  expect([ran, session.getState().isPaletteOpen]).toEqual([[], true]);
});

it('puts opening samples behind other commands that match', () => {
  const { input, items } = open();
  type(input(), 'om');
  expect(items()).toEqual(['Zoom to fitViewShift+1', 'Open sample: Mixed room, R02 and 12 racks']);
});
