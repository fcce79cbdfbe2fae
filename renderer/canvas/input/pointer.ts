import { DRAG_THRESHOLD_PX } from '../../tools/state';
import type { InputContext } from './connect-input';
import { modifiersOf, toolPointer } from './to-tool-event';
import { LongPress } from './long-press';
import { TwoFingers } from './two-fingers';

const RIGHT = 2;

/**
 * Pointer events; a press keeps the pointer until it is let go, also outside the plan. The right button drags the plan,
 * and without moving it opens the menu. On a touch screen two fingers drag and zoom, and a long press opens the menu.
 */
export function connectPointer(element: HTMLElement, { editor, tools, onContextMenu }: InputContext): () => void {
  const toTool = (event: PointerEvent | MouseEvent, button: number) =>
    toolPointer(editor, element, event, modifiersOf(event), button);
  const touch = new TwoFingers();
  const longPress = new LongPress();

  let isPressed = false;
  /** Where the right button went down, and whether it drags by now. */
  let right: { readonly event: PointerEvent; isDragging: boolean } | undefined;

  const down = (event: PointerEvent) => {
    // Beside the plan begins the grip of a panel's edge, which takes presses a little way into the plan.
    if (event.defaultPrevented) return;
    isPressed = true;
    element.focus({ preventScroll: true });
    if (event.button === 1) event.preventDefault();
    element.setPointerCapture(event.pointerId);
    if (event.pointerType === 'touch' && fingerDown(event)) return;
    if (event.button === RIGHT) right = { event, isDragging: false };
    else tools.pointerDown(toTool(event, event.button));
  };
  /** Returns true for a second finger. */
  const fingerDown = (event: PointerEvent): boolean => {
    const at = toTool(event, -1).screen;
    const isSecond = touch.down(event.pointerId, at);
    longPress.end();
    if (isSecond) tools.cancelGesture();
    else
      longPress.down(at, () => {
        tools.cancelGesture();
        openMenu(event);
      });
    return isSecond;
  };
  const move = (event: PointerEvent) => {
    // A press on the plan is nobody else's: the panels would measure themselves at each move to see whether it is theirs.
    if (isPressed) event.preventDefault();
    if (event.pointerType === 'touch') {
      const at = toTool(event, -1).screen;
      longPress.move(at);
      if (longPress.wasHeld) return;
      const camera = touch.move(event.pointerId, at, editor.camera.get());
      if (camera) return editor.camera.set(camera);
    }
    if (right && !right.isDragging) {
      const { clientX, clientY } = right.event;
      if (Math.hypot(event.clientX - clientX, event.clientY - clientY) < DRAG_THRESHOLD_PX) return;
      right.isDragging = true;
      tools.panFrom(toTool(right.event, RIGHT));
    }
    tools.pointerMove(toTool(event, -1));
  };
  const up = (event: PointerEvent) => {
    isPressed = false;
    if (element.hasPointerCapture(event.pointerId)) element.releasePointerCapture(event.pointerId);
    longPress.end();
    if (event.pointerType === 'touch' && (touch.up(event.pointerId) || longPress.wasHeld)) return;
    const pressed = event.button === RIGHT ? right : undefined;
    if (event.button === RIGHT) right = undefined;
    if (pressed && !pressed.isDragging) openMenu(event);
    else tools.pointerUp(toTool(event, event.button));
  };
  const cancel = (event: PointerEvent) => {
    isPressed = false;
    right = undefined;
    longPress.end();
    touch.up(event.pointerId);
    tools.cancelGesture();
  };
  const touchEnd = (event: TouchEvent) => {
    // Else the browser makes a click of it, on what the menu shows under the finger.
    if (longPress.wasHeld) event.preventDefault();
  };
  const leave = () => tools.pointerLeft();
  const double = (event: MouseEvent) => tools.doubleClick(toTool(event, event.button));
  const openMenu = (event: PointerEvent | MouseEvent) => {
    // The press selects what is under it, which the menu is then about.
    tools.pointerDown(toTool(event, RIGHT));
    onContextMenu(event.clientX, event.clientY);
  };
  const menu = (event: MouseEvent) => {
    event.preventDefault();
    // The mouse's own is opened on release, once it is clear that it does not drag.
    if (event.button === RIGHT && (event as PointerEvent).pointerType !== 'touch') return;
    if (longPress.wasHeld && (event as PointerEvent).pointerType === 'touch') return;
    longPress.end();
    tools.cancelGesture();
    openMenu(event);
  };

  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', cancel);
  element.addEventListener('pointerleave', leave);
  element.addEventListener('touchend', touchEnd, { passive: false });
  element.addEventListener('dblclick', double);
  element.addEventListener('contextmenu', menu);
  return () => {
    longPress.end();
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', cancel);
    element.removeEventListener('pointerleave', leave);
    element.removeEventListener('touchend', touchEnd);
    element.removeEventListener('dblclick', double);
    element.removeEventListener('contextmenu', menu);
  };
}
