import type { InputContext } from './connect-input';
import { modifiersOf, toolPointer } from './to-tool-event';

/** Pointer events; a press keeps the pointer until it is let go, also outside the plan. */
export function connectPointer(element: HTMLElement, { editor, tools, onContextMenu }: InputContext): () => void {
  const toTool = (event: PointerEvent | MouseEvent, button: number) =>
    toolPointer(editor, element, event, modifiersOf(event), button);

  let isPressed = false;
  const down = (event: PointerEvent) => {
    // Beside the plan begins the grip of a panel's edge, which takes presses a little way into the plan.
    if (event.defaultPrevented) return;
    isPressed = true;
    element.focus({ preventScroll: true });
    if (event.button === 1) event.preventDefault();
    element.setPointerCapture(event.pointerId);
    tools.pointerDown(toTool(event, event.button));
  };
  const move = (event: PointerEvent) => {
    // A press on the plan is nobody else's: the panels would measure themselves at each move to see whether it is theirs.
    if (isPressed) event.preventDefault();
    tools.pointerMove(toTool(event, -1));
  };
  const up = (event: PointerEvent) => {
    isPressed = false;
    if (element.hasPointerCapture(event.pointerId)) element.releasePointerCapture(event.pointerId);
    tools.pointerUp(toTool(event, event.button));
  };
  const cancel = () => {
    isPressed = false;
    tools.cancelGesture();
  };
  const leave = () => tools.pointerLeft();
  const double = (event: MouseEvent) => tools.doubleClick(toTool(event, event.button));
  const menu = (event: MouseEvent) => {
    event.preventDefault();
    onContextMenu(event.clientX, event.clientY);
  };

  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', cancel);
  element.addEventListener('pointerleave', leave);
  element.addEventListener('dblclick', double);
  element.addEventListener('contextmenu', menu);
  return () => {
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', cancel);
    element.removeEventListener('pointerleave', leave);
    element.removeEventListener('dblclick', double);
    element.removeEventListener('contextmenu', menu);
  };
}
