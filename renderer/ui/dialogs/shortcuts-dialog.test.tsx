// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { actions } from '../../actions/index';
import { buttonOf, click, press, renderUi, testProgram, type Rendered } from '../testing/render-ui';
import { Dialogs } from './dialogs';

let rendered: Rendered | undefined;
afterEach(() => rendered?.unmount());

function showShortcuts() {
  const program = testProgram({ actions });
  rendered = renderUi(<Dialogs />, program);
  act(() => program.session.setState({ dialog: { kind: 'shortcuts' } }));
  return { ...program, root: rendered.root };
}

it('gives an action another key, says whose it is, and goes back to the usual ones', () => {
  const { root, session, actions: runner } = showShortcuts();
  click(buttonOf(root, 'Change the keys of Zoom in'));
  press(document.body, 'j', { code: 'KeyJ', ctrlKey: true });
  expect(runner.shortcuts('view.zoomIn')).toEqual(['Mod+J']);

  click(buttonOf(root, 'Change the keys of Zoom in'));
  press(document.body, 's', { code: 'KeyS', ctrlKey: true });
  expect(root.querySelector('[role=alert]')?.textContent).toContain('belongs to “Save”');
  expect(runner.shortcuts('view.zoomIn')).toEqual(['Mod+J']);
  click(buttonOf(root, 'Use it here instead'));
  expect([runner.shortcuts('view.zoomIn'), runner.shortcuts('file.save')]).toEqual([['Mod+S'], []]);

  click(buttonOf(root, 'Change the keys of Zoom out'));
  press(document.body, 'Escape');
  expect(runner.shortcuts('view.zoomOut')).toEqual(['Mod+-']);
  click(buttonOf(root, 'Usual keys for all'));
  expect([session.getState().keyBindings, runner.shortcuts('file.save')]).toEqual([{}, ['Mod+S']]);
});
