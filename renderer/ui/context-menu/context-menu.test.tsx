// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { smallHall } from '#shared/testing/small-hall';
import { actions } from '../../actions/index';
import { buttonOf, click, press, renderUi, testProgram, type Rendered } from '../testing/render-ui';
import { ContextMenu } from './context-menu';

let rendered: Rendered | undefined;
afterEach(() => rendered?.unmount());

function open() {
  const program = testProgram({ actions, records: smallHall().records() });
  rendered = renderUi(<ContextMenu />, program);
  program.editor.select(['rack:1', 'equipment:1']);
  act(() => program.session.setState({ contextMenuAt: { x: 10, y: 10 } }));
  return { ...program, root: rendered.root };
}

const names = (root: Element) => [...root.querySelectorAll('[role=menuitem]')].map((item) => item.textContent ?? '');

it('keeps aligning behind one entry, opens it and comes back by key', () => {
  const { root } = open();
  expect(names(root).some((name) => name.startsWith('Align left'))).toBe(false);
  const entry = buttonOf(root, /^Align and distribute/);
  entry.focus();
  press(entry, 'ArrowRight');
  expect(names(root)).toContain('Align left edges');
  press(document.activeElement ?? root, 'Escape');
  expect(names(root)).toContain('DuplicateCtrl+D');
});

it('runs an action of a submenu and closes', () => {
  const { root, editor, session } = open();
  click(buttonOf(root, /^Align and distribute/));
  click(buttonOf(root, 'Align top edges'));
  expect(session.getState().contextMenuAt).toBeUndefined();
  expect(editor.undoLabel).toMatch(/^Align 2 items/);
});
