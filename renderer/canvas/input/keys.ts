import type { ToolKey } from '../../tools/tool-event';
import type { InputContext } from './connect-input';
import { modifiersOf } from './to-tool-event';

function toolKey(event: KeyboardEvent): ToolKey {
  return { ...modifiersOf(event), key: event.key, code: event.code, isRepeat: event.repeat };
}

/** Keys go to the tool in the hand first; those it does not use go on to the shortcuts. */
export function connectKeys(element: HTMLElement, { tools }: InputContext): () => void {
  const down = (event: KeyboardEvent) => {
    if (!tools.keyDown(toolKey(event))) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const up = (event: KeyboardEvent) => tools.keyUp(toolKey(event));
  const blur = () => tools.releaseKeys();
  element.addEventListener('keydown', down);
  element.addEventListener('keyup', up);
  element.addEventListener('blur', blur);
  return () => {
    element.removeEventListener('keydown', down);
    element.removeEventListener('keyup', up);
    element.removeEventListener('blur', blur);
  };
}
