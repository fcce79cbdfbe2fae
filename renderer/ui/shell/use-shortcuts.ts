import { useEffect } from 'react';
import { Keymap } from '../../actions/keymap';
import { useProgram, useSession } from '../program';

const FIELDS = 'input, textarea, select, [contenteditable="true"]';
/** Keys that widgets use for themselves: they act on the plan only when the plan has the focus, or nothing has. */
const PLAN_KEYS = /^(Tab|Enter|Delete|Backspace|Arrow\w+|.)$/;

const STEPS: ReadonlySet<string> = new Set(['edit.undo', 'edit.redo']);

/** True for a field of the inspector that shows a committed value: undo there means the document's last step. */
function isAtRest(field: Element): boolean {
  return field.closest('[data-testid="inspector-panel"]') !== null && !field.hasAttribute('data-editing');
}

/** Answers the shortcuts of all actions, from one listener on the window. */
export function useShortcuts(): void {
  const { actions, session, host } = useProgram();
  const keyBindings = useSession((state) => state.keyBindings);
  useEffect(() => {
    const keymap = new Keymap(actions.actions, (action) => keyBindings[action.id] ?? action.shortcuts ?? []);
    const isMac = host.info.platform === 'mac';
    const down = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const action = keymap.find(event, isMac);
      if (!action) return;
      const target = event.target instanceof Element ? event.target : document.body;
      const { dialog, isPaletteOpen } = session.getState();
      if (dialog || isPaletteOpen) return;
      if (target.closest(FIELDS) && !action.worksInFields && !(STEPS.has(action.id) && isAtRest(target))) return;
      const isOnPlan = target.closest('[data-testid="canvas"]') !== null || target === document.body;
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && PLAN_KEYS.test(event.key);
      if (isPlain && !isOnPlan && (event.key === 'Tab' || event.key.startsWith('Arrow') || event.key === 'Enter'))
        return;
      if (event.key === 'Tab' && target === document.body) return;
      event.preventDefault();
      void actions.run(action.id);
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, [actions, session, host, keyBindings]);
}
