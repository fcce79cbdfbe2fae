import type { InputContext } from './connect-input';
import { toolPointer } from './to-tool-event';

const NO_KEYS = { shift: false, alt: false, mod: false };

/** Takes catalog types that are dragged onto the plan. */
export function connectDrop(element: HTMLElement, { editor, tools, drag }: InputContext): () => void {
  const at = (x: number, y: number) =>
    toolPointer(editor, element, { clientX: x, clientY: y, timeStamp: performance.now() }, NO_KEYS, 0);
  return drag.addTarget({
    contains: (x, y) => element.contains(document.elementFromPoint(x, y)),
    over: (payload, x, y) => {
      if (payload.kind === 'catalogType') tools.dragOver(payload.typeId, at(x, y));
    },
    leave: () => tools.dragLeft(),
    drop: (payload, x, y) => {
      if (payload.kind === 'catalogType') tools.dropAt(at(x, y));
      else editor.notify('Drop a device into a rack’s elevation.');
      element.focus({ preventScroll: true });
    },
  });
}
